/** Behind an invitation link: what it is for, and who comes in by it. The link is used by the button, never by opening it. */
import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import type { InvitationLook, SessionStarted } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { post } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from './Failure.tsx'
import { typed } from '../ui/FormField.tsx'
import { PersonFields } from './PersonFields.tsx'
import { PlainPage } from './PlainPage.tsx'

type Step =
  | { readonly kind: 'looking' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'refused'; readonly failure: ApiFailure }
  | { readonly kind: 'invited'; readonly token: string; readonly look: InvitationLook }

export function JoinPage() {
  const words = useWords('home')
  const [step, setStep] = useState<Step>({ kind: 'looking' })
  useEffect(() => {
    const look = async (): Promise<void> => setStep(await lookAt(location.hash.slice(1)))
    void look()
    const again = (): void => void look()
    addEventListener('hashchange', again)
    return () => removeEventListener('hashchange', again)
  }, [])
  return (
    <PlainPage title={words.join}>
      {step.kind === 'looking' && <p role="status">{words.joinLooking}</p>}
      {step.kind === 'incomplete' && <p role="alert">{words.joinNoToken}</p>}
      {step.kind === 'refused' && <Failure failure={step.failure} />}
      {step.kind === 'invited' && <Introduction token={step.token} look={step.look} />}
    </PlainPage>
  )
}

async function lookAt(token: string): Promise<Step> {
  if (token.length < 20) return { kind: 'incomplete' }
  const answer = await post<InvitationLook>('/api/invitations/look', { token })
  return answer.ok ? { kind: 'invited', token, look: answer.value } : { kind: 'refused', failure: answer.failure }
}

function Introduction({ token, look }: { readonly token: string; readonly look: InvitationLook }) {
  const words = useWords('home')
  const [failure, setFailure] = useState<ApiFailure>()
  const [nameless, setNameless] = useState(false)
  const [sending, setSending] = useState(false)
  const { side, role } = look.standing
  const commune = side === 'observer' ? undefined : look.names[side]

  async function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const name = typed(data, 'name')
    const office = typed(data, 'function')
    setNameless(name === '')
    if (name === '') {
      const field = form.elements.namedItem('name')
      if (field instanceof HTMLElement) field.focus()
      return
    }
    setSending(true)
    const answer = await post<SessionStarted>('/api/sessions', { token, name, ...(office ? { function: office } : {}) })
    if (answer.ok) return location.assign(`/p/${answer.value.protocol}`)
    setSending(false)
    setFailure(answer.failure)
  }

  return (
    <form onSubmit={(event) => void enter(event)} noValidate>
      <p className="mb-1 font-serif text-lg">{words.joinAs(`${look.names.belgian} – ${look.names.partner}`)}</p>
      <p className="mb-1 font-semibold">
        {commune === undefined ? words.role.observer : words.roleOf(words.role[role], commune)}
      </p>
      <p className="mb-6 text-sm text-mute">{words.linkHelp[role]}</p>
      <p className="mb-4">{words.joinIntro}</p>
      <PersonFields nameError={nameless ? words.required : undefined} />
      <Failure failure={failure} />
      <Button variant="main" type="submit" busy={sending}>
        {words.joinSubmit}
      </Button>
    </form>
  )
}
