/** From the text to its history, what changed, the minutes, and back. */
import { protocolViews } from '../../protocol/wire/wire.ts'
import type { ProtocolView } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { useProtocolId } from '../state/protocol.tsx'

const views = Object.entries(protocolViews) as [ProtocolView, string][]

export function ViewNav({ current }: { readonly current: ProtocolView }) {
  const words = useWords('view')
  const id = useProtocolId()
  return (
    <nav className="view-nav no-print" aria-label={words.nav}>
      {views.map(([view, path]) => (
        <a key={view} href={`/p/${id}${path}`} aria-current={view === current ? 'page' : undefined}>
          {words.views[view]}
        </a>
      ))}
    </nav>
  )
}
