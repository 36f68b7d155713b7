/** Who comes in by a link, with what has to be asked before: another person in this browser, the same name at the table. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { InvitationLook } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { post } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { isInvitationLook, isSessionStarted } from '../net/shapes.ts'
import { Button } from '../ui/Button.tsx'
import { typed } from '../ui/FormField.tsx'
import { Failure } from './Failure.tsx'
import { NameQuestion, OtherPersonQuestion } from './JoinQuestions.tsx'
import { PersonFields } from './PersonFields.tsx'

/** What the person has said so far; `again`: that they are, or are not, the one who bears their name already. */
export interface Entering {
  readonly name: string
  readonly function: string
  readonly again?: boolean
}
type Step =
  | { readonly kind: 'form'; readonly failure?: ApiFailure; readonly nameless?: boolean }
  | { readonly kind: 'sending' }
  | { readonly kind: 'other-person'; readonly entering: Entering }
  | { readonly kind: 'name'; readonly entering: Entering; readonly taken: NonNullable<InvitationLook['taken']> }

export function JoinForm({ token, look }: { readonly token: string; readonly look: InvitationLook }) {
  const words = useWords('home')
  const [step, setStep] = useState<Step>({ kind: 'form' })
  const { here } = look
  /** They would take the browser from the other commune's person, which nobody does by the way. */
  const speaksForOther = here !== undefined && here.side !== look.standing.side && look.served !== true

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const entering = { name: typed(data, 'name'), function: typed(data, 'function') }
    if (entering.name === '') {
      setStep({ kind: 'form', nameless: true })
      const field = form.elements.namedItem('name')
      if (field instanceof HTMLElement) field.focus()
    } else if (speaksForOther) setStep({ kind: 'other-person', entering })
    else void askName(entering)
  }
  async function askName(entering: Entering): Promise<void> {
    setStep({ kind: 'sending' })
    const answer = await post('/api/invitations/look', { token, name: entering.name }, isInvitationLook)
    if (!answer.ok) return setStep({ kind: 'form', failure: answer.failure })
    const { taken } = answer.value
    if (taken && taken.name !== here?.name) setStep({ kind: 'name', entering, taken })
    else await enter(entering)
  }
  async function enter({ name, function: office, again }: Entering): Promise<void> {
    setStep({ kind: 'sending' })
    const said = { token, name, ...(office ? { function: office } : {}), ...(again === undefined ? {} : { again }) }
    const answer = await post('/api/sessions', { ...said, instead: here?.id ?? null }, isSessionStarted)
    if (answer.ok) return location.assign(`/p/${answer.value.protocol}`)
    setStep({ kind: 'form', failure: answer.failure })
  }
  const back = (): void => setStep({ kind: 'form' })

  return (
    <form onSubmit={submit} noValidate>
      <PersonFields nameError={step.kind === 'form' && step.nameless ? words.required : undefined} />
      <Failure failure={step.kind === 'form' ? step.failure : undefined} />
      <Button variant="main" type="submit" busy={step.kind === 'sending'}>
        {words.joinSubmit}
      </Button>
      {step.kind === 'other-person' && here && (
        <OtherPersonQuestion
          look={look}
          here={here}
          name={step.entering.name}
          onEnter={() => void askName(step.entering)}
          onBack={back}
        />
      )}
      {step.kind === 'name' && (
        <NameQuestion
          look={look}
          taken={step.taken}
          onAnswer={(again) => void enter({ ...step.entering, again })}
          onBack={back}
        />
      )}
    </form>
  )
}
