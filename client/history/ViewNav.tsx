/** From the text to its history, what changed, the minutes, and back. */
import { protocolViews } from '../../protocol/wire/wire.ts'
import type { ProtocolView } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { useProtocolId } from '../state/protocol.tsx'

/** The last tabs lie beyond the edge of a phone. */
const intoSight = (tab: HTMLElement | null): void => tab?.scrollIntoView({ block: 'nearest', inline: 'center' })

const views = Object.entries(protocolViews) as [ProtocolView, string][]

export function ViewNav({ current }: { readonly current: ProtocolView }) {
  const words = useWords('view')
  const id = useProtocolId()
  return (
    <nav className="view-nav no-print" aria-label={words.nav}>
      {views.map(([view, path]) => (
        <a
          key={view}
          ref={view === current ? intoSight : undefined}
          href={`/p/${id}${path}`}
          aria-current={view === current ? 'page' : undefined}
        >
          {words.views[view]}
        </a>
      ))}
    </nav>
  )
}
