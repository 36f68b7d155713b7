/** Joins the scan of the signed originals to an agreed version. */
import { useState } from 'react'
import type { Version } from '../../protocol/ledger/after-seal.ts'
import { useWords } from '../i18n/words.tsx'
import { useAct } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ScanField, useScanUpload } from './ScanField.tsx'

export function ScanDialog({ version, onClose }: { readonly version: Version; readonly onClose: () => void }) {
  const words = useWords('life')
  const act = useAct()
  const scan = useScanUpload()
  const [busy, setBusy] = useState(false)
  async function join() {
    setBusy(true)
    const received = await scan.send()
    const done = received && (await act({ kind: 'scan', seal: version.seal.number, scan: received.sha256 })).ok
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Dialog title={words.attachScan} onClose={onClose}>
      <p className="mb-3">{words.scanIntro}</p>
      <ScanField label={words.chooseFile} scan={scan} />
      <div className="flex flex-wrap gap-2">
        <Button variant="main" busy={busy} disabled={scan.state.kind !== 'chosen'} onClick={() => void join()}>
          {busy ? words.recording : words.record}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
