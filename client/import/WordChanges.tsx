/** What changes from one wording to another, word by word. */
import { redline } from '../../protocol/redline/words.ts'
import { Added, Removed } from '../agreement/ChangeMarks.tsx'

export function WordChanges({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className="redline font-serif break-words whitespace-pre-line" lang="fr" dir="auto">
      {redline(before, after).map(({ kind, text }, index) => {
        const key = `${index}${kind}`
        if (kind === 'kept') return <span key={key}>{text}</span>
        return kind === 'removed' ? <Removed key={key}>{text}</Removed> : <Added key={key}>{text}</Added>
      })}
    </p>
  )
}
