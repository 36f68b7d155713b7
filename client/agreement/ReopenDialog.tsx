/** A new round after a seal, with its reason for the record. */
import { useId, useState } from 'react'
import { agreementWords } from '../i18n/agreement.ts'
import { useWords } from '../i18n/words.tsx'
import { useAct } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

export function ReopenDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(agreementWords)
  const act = useAct()
  const id = useId()
  const [reason, setReason] = useState('')
  async function reopen() {
    const outcome = await act({ kind: 'reopen', reason: reason.trim() })
    if (outcome.ok) onClose()
  }
  return (
    <Dialog title={words.reopen} onClose={onClose}>
      <p className="mb-3">{words.reopenIntro}</p>
      <label htmlFor={id} className="block font-semibold">
        {words.reason}
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
        <Button variant="main" disabled={reason.trim() === ''} onClick={() => void reopen()}>
          {words.reopenConfirm}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
