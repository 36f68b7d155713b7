/** Talk about a domain that was removed: kept and listed, never lost with it. */
import { useState } from 'react'
import { useWords } from '../i18n/words.tsx'
import { useReadTalk } from '../news/use-reading.ts'
import { useConnection, useItems, useNegotiation } from '../state/protocol.tsx'
import { ThreadView } from './ThreadView.tsx'

export function OrphanThreads() {
  const words = useWords('discussion')
  const present = new Set(useItems().map((item) => item.id))
  const orphans = useNegotiation().threads.filter((thread) => !present.has(thread.item))
  const { reading } = useConnection()
  const [since] = useState(reading.mark.get)
  const removed = [...new Set(orphans.map(({ item }) => item))]
  useReadTalk(removed, 'all')
  useReadTalk(removed, 'side')
  if (orphans.length === 0) return null
  return (
    <section className="mb-4 rounded-xl border border-rule bg-tool p-3.5" aria-label={words.onRemoved}>
      <h2 className="mb-2 text-xs font-semibold tracking-wider text-mute uppercase">{words.onRemoved}</h2>
      {orphans.map((thread) => (
        <div key={thread.id}>
          <p className="font-serif italic" lang="fr">
            {thread.itemLabel}
          </p>
          <ThreadView thread={thread} since={since} />
        </div>
      ))}
    </section>
  )
}
