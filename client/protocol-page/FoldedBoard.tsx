import { AgreementRail } from '../agreement/AgreementRail.tsx'
import { useStanding } from '../agreement/use-standing.ts'
import { useUnreadLines } from '../agreement/UnreadButton.tsx'
import { useWords } from '../i18n/words.tsx'

/** Where the agreement stands, in one line above the point in focus; opened, the whole board. */
export function FoldedBoard() {
  const words = useWords('protocolPage')
  const { title, next } = useStanding()
  const { lines } = useUnreadLines()
  return (
    <aside className="mb-4" aria-label={words.rail}>
      <details className="rounded-xl border border-rule bg-tool px-3.5 py-2 text-sm">
        <summary className="min-h-8 cursor-pointer font-serif text-base font-semibold">
          {title}
          {[...(next === undefined ? [] : [next]), ...lines].map((line) => (
            <span key={line} className="block font-sans text-sm font-normal">
              {line}
            </span>
          ))}
        </summary>
        <div className="mt-2">
          <AgreementRail />
        </div>
      </details>
    </aside>
  )
}
