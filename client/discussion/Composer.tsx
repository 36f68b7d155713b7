/** A box to write a message in. The words stay in it until the server has them, so a refusal or a dead line loses nothing. */
import { useId, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { tidyLines } from '../../protocol/answers/document.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import { Button } from '../ui/Button.tsx'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly send: string
  /** Who will read it. */
  readonly note?: string
  /** A choice that goes with the message, above its button. */
  readonly option?: ReactNode
  readonly onSend: (body: string) => Promise<Outcome<unknown>>
}

export function Composer({ label, placeholder, send, note, option, onSend }: Props) {
  const id = useId()
  const [body, setBody] = useState('')
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (tidyLines(body) === '') return
    setBusy(true)
    const form = event.currentTarget
    const outcome = await onSend(tidyLines(body))
    setBusy(false)
    if (!outcome.ok) return
    setBody('')
    // The button that was pressed is about to be disabled, and would drop the focus. Whoever went on meanwhile is let go.
    if (form.contains(document.activeElement)) field.current?.focus()
  }
  return (
    <form className="mt-2" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={4000}
        dir="auto"
        value={body}
        placeholder={placeholder}
        aria-describedby={note ? `${id}-note` : undefined}
        className="block w-full rounded-md border border-mute bg-white px-2.5 py-2 text-base"
        onChange={(event) => setBody(event.target.value)}
      />
      {option}
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <Button type="submit" busy={busy} disabled={tidyLines(body) === ''}>
          {send}
        </Button>
        {note && (
          <span id={`${id}-note`} className="text-xs text-mute">
            {note}
          </span>
        )}
      </div>
    </form>
  )
}
