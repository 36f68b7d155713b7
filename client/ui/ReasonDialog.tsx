/** Asks for a reason before something that stays on record. */
import { useId, useState } from 'react'
import { tidyLines } from '../../protocol/answers/document.ts'
import { useWords } from '../i18n/words.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

interface Props {
  readonly title: string
  readonly intro: string
  readonly label: string
  readonly confirm: string
  /** Closes the dialog when it answers true. */
  readonly onConfirm: (reason: string) => Promise<boolean>
  readonly onClose: () => void
}

export function ReasonDialog({ title, intro, label, confirm, onConfirm, onClose }: Props) {
  const words = useWords('ui')
  const id = useId()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  async function send() {
    setBusy(true)
    const done = await onConfirm(tidyLines(reason))
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="mb-3">{intro}</p>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={4000}
        dir="auto"
        className="mt-1 mb-4 block w-full rounded-md border border-mute bg-white px-3 py-2"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="main" busy={busy} disabled={tidyLines(reason) === ''} onClick={() => void send()}>
          {confirm}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
