/** Takes back a ratification that was recorded by mistake; both stay in the ledger. */
import type { Version } from '../../protocol/ledger/after-seal.ts'
import { useWords } from '../i18n/words.tsx'
import { useAct } from '../state/protocol.tsx'
import { ReasonDialog } from '../ui/ReasonDialog.tsx'

export function WithdrawDialog({ version, onClose }: { readonly version: Version; readonly onClose: () => void }) {
  const words = useWords('life')
  const act = useAct()
  const seal = version.seal.number
  return (
    <ReasonDialog
      title={words.withdraw}
      intro={words.withdrawIntro}
      label={words.reason}
      confirm={words.withdraw}
      onConfirm={async (reason) => (await act({ kind: 'withdraw-ratification', seal, reason })).ok}
      onClose={onClose}
    />
  )
}
