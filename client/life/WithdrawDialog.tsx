/** Takes back a ratification that was recorded by mistake; both stay in the ledger. */
import type { Version } from '../../protocol/ledger/after-seal.ts'
import { useWords } from '../i18n/words.tsx'
import { useStatement } from '../state/statement.tsx'
import { ReasonDialog } from '../ui/ReasonDialog.tsx'

export function WithdrawDialog({ version, onClose }: { readonly version: Version; readonly onClose: () => void }) {
  const words = useWords('life')
  const { state, busy, trouble } = useStatement()
  const seal = version.seal.number
  return (
    <ReasonDialog
      title={words.withdraw}
      intro={words.withdrawIntro}
      label={words.reason}
      confirm={words.withdraw}
      busy={busy}
      trouble={trouble}
      onConfirm={(reason) =>
        void state({ kind: 'withdraw-ratification', seal, reason }).then((done) => done && onClose())
      }
      onClose={onClose}
    />
  )
}
