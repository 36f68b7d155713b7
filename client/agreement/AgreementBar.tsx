/** How far the agreement is: agreed by both, by one side only, not yet. Drawn as SVG, since a strict policy allows no inline styles. */
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import { useWords } from '../i18n/words.tsx'

export function AgreementBar({ items }: { readonly items: readonly JudgedItem[] }) {
  const words = useWords('agreement')
  const needed = items.filter((item) => item.required)
  const share = (state: JudgedItem['state']): number =>
    needed.length === 0 ? 0 : (100 * needed.filter((item) => item.state === state).length) / needed.length
  const agreed = share('agreed')
  const belgian = share('belgian')
  return (
    <svg
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="my-2 block h-2 w-full overflow-hidden rounded"
      role="img"
      aria-label={words.progress(needed.filter((item) => item.state === 'agreed').length, needed.length)}
    >
      <defs>
        <pattern id="by-belgian" width="2" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 0h1v8H0z" className="fill-be" />
        </pattern>
        <pattern id="by-partner" width="2" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 0h2v3H0z" className="fill-pa" />
        </pattern>
      </defs>
      <rect width="100" height="8" className="fill-rule" />
      <rect width={agreed} height="8" className="fill-ok" />
      <rect x={agreed} width={belgian} height="8" fill="url(#by-belgian)" />
      <rect x={agreed + belgian} width={share('partner')} height="8" fill="url(#by-partner)" />
    </svg>
  )
}
