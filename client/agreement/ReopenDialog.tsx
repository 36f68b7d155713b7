/** A new round after a seal, with its reason for the record. */
import { useWords } from '../i18n/words.tsx'
import { useAct } from '../state/protocol.tsx'
import { ReasonDialog } from '../ui/ReasonDialog.tsx'

export function ReopenDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('agreement')
  const act = useAct()
  return (
    <ReasonDialog
      title={words.reopen}
      intro={words.reopenIntro}
      label={words.reason}
      confirm={words.reopenConfirm}
      onConfirm={async (reason) => (await act({ kind: 'reopen', reason })).ok}
      onClose={onClose}
    />
  )
}
