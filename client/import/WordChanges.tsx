/** What changes from one wording to another, word by word. */
import { redline } from '../../protocol/redline/words.ts'
import { ChangedWords } from '../agreement/Changes.tsx'

export function WordChanges({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className="redline font-serif break-words whitespace-pre-line" lang="fr" dir="auto">
      <ChangedWords words={redline(before, after)} />
    </p>
  )
}
