/** The short code printed at the foot of a document, typed by hand. */
import type { FormEvent } from 'react'
import { useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'
import { FormField, typed } from '../ui/FormField.tsx'

interface Props {
  readonly busy: boolean
  /** What is in the box at first. */
  readonly code: string
  readonly onCode: (code: string) => void
}

export function CodeForm({ busy, code, onCode }: Props) {
  const words = useWords('verify')
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = typed(new FormData(event.currentTarget), 'code')
    if (given !== '') onCode(given)
  }
  // Without scripts the same form asks for the page of that code.
  return (
    <form action="/verify" onSubmit={submit}>
      <h2 className="mb-2 font-serif text-xl font-semibold">{words.byCode}</h2>
      <FormField name="code" label={words.code} hint={words.codeHint} defaultValue={code} maxLength={80} required />
      <Button type="submit" busy={busy}>
        {words.verifyCode}
      </Button>
    </form>
  )
}
