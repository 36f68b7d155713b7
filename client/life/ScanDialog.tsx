/** Joins the scan of the signed originals to an agreed version. */
import type { Version } from '../../protocol/ledger/after-seal.ts'
import { useWords } from '../i18n/words.tsx'
import { useStatement } from '../state/statement.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { ScanField, useScanUpload } from './ScanField.tsx'

export function ScanDialog({ version, onClose }: { readonly version: Version; readonly onClose: () => void }) {
  const words = useWords('life')
  const { state, busy, trouble } = useStatement()
  const scan = useScanUpload()
  async function join() {
    const received = await scan.send()
    if (received && (await state({ kind: 'scan', seal: version.seal.number, scan: received.sha256 }))) onClose()
  }
  return (
    <Dialog title={words.attachScan} onClose={onClose}>
      <p className="mb-3">{words.scanIntro}</p>
      <ScanField label={words.chooseFile} scan={scan} />
      <Trouble sentence={trouble} />
      <div className="flex flex-wrap gap-2">
        <Button variant="main" busy={busy || scan.state.kind === 'sending'} onClick={() => void join()}>
          {busy ? words.recording : words.record}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
