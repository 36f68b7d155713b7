/** A box to write a message in. What is begun in it stays on this device until the server has it, so nothing that comes between loses it. */
import { useId, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { Outcome } from '../../protocol/refusal.ts'
import { useWords } from '../i18n/words.tsx'
import type { Audience } from '../net/drafts.ts'
import { useConnection } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'

interface Props {
  readonly audience: Audience
  /** The point, or the thread that is answered. */
  readonly at: string
  readonly label: string
  readonly placeholder: string
  readonly send: string
  /** Who will read it. */
  readonly note?: string
  /** A choice that goes with the message, above its button. */
  readonly option?: ReactNode
  readonly onSend: (body: string) => Promise<Outcome<unknown>>
  /** For a box that can be put away; what was begun in it is kept. */
  readonly onCancel?: () => void
  readonly writeAtOnce?: boolean
}

export function Composer({
  audience,
  at,
  label,
  placeholder,
  send,
  note,
  option,
  onSend,
  onCancel,
  writeAtOnce,
}: Props) {
  const id = useId()
  const { drafts } = useConnection()
  const { cancel } = useWords('ui')
  const [body, setBody] = useState(() => drafts.read(audience, at))
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const write = (words: string): void => {
    drafts.write(audience, at, words)
    setBody(words)
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (body.trim() === '') return
    setBusy(true)
    const form = event.currentTarget
    const outcome = await onSend(body.trim())
    setBusy(false)
    if (!outcome.ok) return
    write('')
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
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- Where the person who pressed "Répondre" goes on.
        autoFocus={writeAtOnce}
        aria-describedby={note ? `${id}-note` : undefined}
        className="block w-full rounded-md border border-mute bg-white px-2.5 py-2 text-base"
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !onCancel) return
          // Not the sheet around it.
          event.preventDefault()
          onCancel()
        }}
      />
      {option}
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <Button type="submit" busy={busy} disabled={body.trim() === ''}>
          {send}
        </Button>
        {onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            {cancel}
          </Button>
        )}
        {note && (
          <span id={`${id}-note`} className="text-xs text-mute">
            {note}
          </span>
        )}
      </div>
    </form>
  )
}
