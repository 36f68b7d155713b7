/** Freezing the agreed version: said in full before it is done, questioned where it looks like a slip, and asked for with the hash of the text on this screen. */
import { textHash } from '../../protocol/ledger/agreement.ts'
import { useWords } from '../i18n/words.tsx'
import { useItems, useNegotiation } from '../state/protocol.tsx'
import { useStatement } from '../state/statement.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { amendments } from './amendments.ts'
import { useSealedItems } from './use-sealed-items.ts'

export function SealDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('agreement')
  const { state, busy, trouble } = useStatement()
  const items = useItems()
  const doubts = useDoubts()
  async function seal() {
    if (await state({ kind: 'seal', hash: textHash(items) })) onClose()
  }
  return (
    <Dialog title={words.seal} onClose={onClose}>
      <p className="mb-4">{words.sealIntro}</p>
      {/* Known when the dialog opens or a moment later, then said. */}
      <div role="status">
        {doubts.map((doubt) => (
          <p key={doubt} className="mb-4 rounded-md bg-warn-bg px-3 py-2 text-warn">
            {doubt}
          </p>
        ))}
      </div>
      <Trouble sentence={trouble} />
      <div className="flex flex-wrap gap-2">
        <Button variant="main" busy={busy} onClick={() => void seal()}>
          {busy ? words.sealing : doubts.length > 0 ? words.sealAnyway : words.sealConfirm}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}

/** What somebody may have overlooked; none of it stands in the way. */
function useDoubts(): readonly string[] {
  const words = useWords('agreement')
  const items = useItems()
  const last = useNegotiation().seals.at(-1)?.number
  const sealed = useSealedItems(last)
  const domains = items.flatMap(({ content }) => (content.kind === 'domain' ? [content] : []))
  const unchanged = sealed?.ok === true && amendments(sealed.value, items).length === 0
  return [
    ...(last !== undefined && unchanged ? [words.nothingChanged(last)] : []),
    ...(domains.length > 0 && !domains.some(({ retained }) => retained) ? [words.noneRetained] : []),
  ]
}
