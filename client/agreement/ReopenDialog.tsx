/** A new round after a seal, with its reason for the record. */
import { useWords } from '../i18n/words.tsx'
import { useStatement } from '../state/statement.tsx'
import { ReasonDialog } from '../ui/ReasonDialog.tsx'

export function ReopenDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('agreement')
  const { state, busy, trouble } = useStatement()
  return (
    <ReasonDialog
      title={words.reopen}
      intro={words.reopenIntro}
      label={words.reason}
      confirm={words.reopenConfirm}
      busy={busy}
      trouble={trouble}
      onConfirm={(reason) => void state({ kind: 'reopen', reason }).then((done) => done && onClose())}
      onClose={onClose}
    />
  )
}
