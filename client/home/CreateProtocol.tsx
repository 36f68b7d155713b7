/** The form that starts a negotiation. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { CreateProtocol as CreateRequest, PageState } from '../../protocol/wire/wire.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { post } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { isProtocolCreated } from '../net/shapes.ts'
import { Button } from '../ui/Button.tsx'
import type { Created } from './CreatedPage.tsx'
import { Failure } from './Failure.tsx'
import { FormField, goToField, typed } from '../ui/FormField.tsx'
import { PersonFields } from './PersonFields.tsx'

type Templates = Extract<PageState, { page: 'home' }>['templates']
type Step =
  | { readonly kind: 'form'; readonly missing: ReadonlySet<string>; readonly failure?: ApiFailure }
  | { readonly kind: 'sending' }

const needed = ['belgian', 'partner', 'name'] as const

interface Props {
  readonly templates: Templates
  readonly adminToken: string | undefined
  readonly onCreated: (created: Created) => void
}

export function CreateProtocol({ templates, adminToken, onCreated }: Props) {
  const words = useWords('home')
  const language = useLanguage()
  const [step, setStep] = useState<Step>({ kind: 'form', missing: new Set() })

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const request = requestOf(new FormData(form))
    const missing = new Set(needed.filter((name) => (name === 'name' ? request.creator.name : request[name]) === ''))
    if (missing.size > 0) {
      setStep({ kind: 'form', missing })
      goToField(form, missing)
      return
    }
    setStep({ kind: 'sending' })
    const answer = await post(
      '/api/protocols',
      request,
      isProtocolCreated,
      adminToken ? { authorization: `Bearer ${adminToken}` } : {},
    )
    if (answer.ok) onCreated({ ...answer.value, belgian: request.belgian, partner: request.partner })
    else setStep({ kind: 'form', missing: new Set(), failure: answer.failure })
  }

  const error = (name: string) => (step.kind === 'form' && step.missing.has(name) ? words.required : undefined)
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <p className="mb-4 text-mute">{words.createIntro}</p>
      {templates.length > 1 ? (
        <TemplateChoice templates={templates} />
      ) : (
        templates[0] && (
          <p className="mb-4">
            <span className="text-mute">{words.phase}:</span> {templates[0].name[language]}
            <input type="hidden" name="template" value={templates[0].id} />
          </p>
        )
      )}
      <FormField
        name="belgian"
        label={words.belgian}
        hint={words.belgianHint}
        error={error('belgian')}
        maxLength={200}
        required
      />
      <FormField
        name="partner"
        label={words.partner}
        hint={words.partnerHint}
        error={error('partner')}
        maxLength={200}
        required
      />
      <fieldset className="mb-4">
        <legend className="font-semibold">{words.yourSide}</legend>
        <label className="me-6 inline-flex min-h-9 items-center gap-2">
          <input type="radio" name="party" value="belgian" defaultChecked /> {words.sideBelgian}
        </label>
        <label className="inline-flex min-h-9 items-center gap-2">
          <input type="radio" name="party" value="partner" /> {words.sidePartner}
        </label>
      </fieldset>
      <PersonFields nameError={error('name')} />
      <Failure failure={step.kind === 'form' ? step.failure : undefined} />
      <Button variant="main" type="submit" busy={step.kind === 'sending'}>
        {step.kind === 'sending' ? words.submitting : words.submit}
      </Button>
    </form>
  )
}

function requestOf(data: FormData): CreateRequest {
  const office = typed(data, 'function')
  return {
    template: typed(data, 'template'),
    belgian: typed(data, 'belgian'),
    partner: typed(data, 'partner'),
    creator: {
      name: typed(data, 'name'),
      party: typed(data, 'party') === 'partner' ? 'partner' : 'belgian',
      ...(office ? { function: office } : {}),
    },
  }
}

function TemplateChoice({ templates }: { readonly templates: Templates }) {
  const words = useWords('home')
  const language = useLanguage()
  return (
    <label className="mb-4 block font-semibold">
      {words.phase}
      <select
        name="template"
        className="mt-1 block w-full rounded-md border border-mute bg-white px-3 py-2 font-normal"
      >
        {templates.map((template) => (
          <option key={template.id} value={template.id}>
            {template.name[language]}
          </option>
        ))}
      </select>
    </label>
  )
}
