/** Where the official text differs in the file: shown, never taken over ([LOCK2]). */
import type { FixedDifference } from '../../protocol/returned/returned.ts'
import { useWords } from '../i18n/words.tsx'
import { WordChanges } from './WordChanges.tsx'

export function FixedDifferences({ differences }: { readonly differences: readonly FixedDifference[] }) {
  const words = useWords('returned')
  if (differences.length === 0) return null
  return (
    <details className="mt-4 rounded-lg border border-rule px-3 py-2" open={differences.length <= 3}>
      <summary className="min-h-7 cursor-pointer font-semibold">{words.fixed(differences.length)}</summary>
      <p className="mb-2 text-sm text-mute">{words.fixedWhy}</p>
      {differences.map(({ official, found }) => (
        <WordChanges key={`${official}\n${found}`} before={official} after={found} />
      ))}
    </details>
  )
}
