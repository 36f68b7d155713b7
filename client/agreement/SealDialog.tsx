/** Freezing the agreed version: said in full before it is done, and asked for with the hash of the text on this screen. */
import { useState } from 'react'
import { textHash } from '../../protocol/ledger/agreement.ts'
import { useWords } from '../i18n/words.tsx'
import { useAct, useItems } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

export function SealDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('agreement')
  const act = useAct()
  const items = useItems()
  const [busy, setBusy] = useState(false)
  async function seal() {
    setBusy(true)
    await act({ kind: 'seal', hash: textHash(items) })
    onClose()
  }
  return (
    <Dialog title={words.seal} onClose={onClose}>
      <p className="mb-4">{words.sealIntro}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="main" busy={busy} onClick={() => void seal()}>
          {busy ? words.sealing : words.sealConfirm}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
