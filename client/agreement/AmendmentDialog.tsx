/** What the text being negotiated changes in the last agreed version, point by point. */
import type { SealedItem } from '../../protocol/version/seal.ts'
import { useWords } from '../i18n/words.tsx'
import type { ApiAnswer } from '../net/api.ts'
import { useItems } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useFailureSentence } from '../ui/failure-sentence.ts'
import { amendments } from './amendments.ts'
import { Changes } from './Changes.tsx'
import { useItemName } from './ItemName.tsx'
import { useSealedItems } from './use-sealed-items.ts'

export function AmendmentDialog({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const words = useWords('amendment')
  const answer = useSealedItems(version)
  return (
    <Dialog title={words.title(version)} onClose={onClose}>
      <div className="mb-4" aria-live="polite">
        <Content answer={answer} version={version} />
      </div>
      <Button onClick={onClose}>{words.close}</Button>
    </Dialog>
  )
}

interface ContentProps {
  readonly answer: ApiAnswer<readonly SealedItem[]> | undefined
  readonly version: number
}

function Content({ answer, version }: ContentProps) {
  const words = useWords('amendment')
  const sentenceOf = useFailureSentence()
  if (!answer) return <p>{words.loading}</p>
  if (!answer.ok) return <p>{sentenceOf(answer.failure)}</p>
  return <Amendments sealed={answer.value} version={version} />
}

function Amendments({ sealed, version }: { readonly sealed: readonly SealedItem[]; readonly version: number }) {
  const words = useWords('amendment')
  const name = useItemName()
  const changes = amendments(sealed, useItems())
  if (changes.length === 0) return <p>{words.nothing(version)}</p>
  return (
    <ul className="m-0 list-none border-y border-rule p-0">
      {changes.map(({ item, before, after, kind }) => (
        <li key={item.id} className="border-b border-rule py-2.5 last:border-0">
          <h3 className="font-semibold">
            {name(item)} <span className="text-sm font-normal text-mute">· {words.kind[kind]}</span>
          </h3>
          <div className="mt-1 font-serif">
            <Changes before={before} after={after} />
          </div>
        </li>
      ))}
    </ul>
  )
}
