/** The reader's last reading of this protocol, as it was before this visit; this visit's own is kept when the page goes out of sight. */
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Item, ItemId } from '../../protocol/points/items.ts'
import { keepReading, lastReading } from '../net/last-reading.ts'
import type { Reading } from '../net/last-reading.ts'
import { ownWords } from './initialling.ts'
import { useConnection, useItems, useMe, useProtocolId } from '../state/protocol.tsx'

interface Visit {
  readonly reading: Reading | undefined
  /** The points as they stood when the page was opened. */
  readonly atStart: readonly Item[]
}
const VisitContext = createContext<Visit>({ reading: undefined, atStart: [] })
export const useLastReading = (): Reading | undefined => useContext(VisitContext).reading

/** The points that now hold nothing but what the reader has written or read. */
export function useOwnWords(): ReadonlySet<ItemId> {
  const { reading, atStart } = useContext(VisitContext)
  const { edits } = useConnection()
  return ownWords(atStart, reading, edits)
}

export function ReadingProvider({ children }: { readonly children: ReactNode }) {
  const protocol = useProtocolId()
  const { id: me } = useMe()
  const items = useItems()
  const shown = useRef(items)
  const [reading, setReading] = useState<Reading>()
  const [atStart] = useState<readonly Item[]>(items)
  const visit = useMemo(() => ({ reading, atStart }), [reading, atStart])
  useEffect(() => {
    shown.current = items
  })
  useEffect(() => {
    setReading(lastReading(localStorage, protocol, me))
    const keep = (): void => {
      if (document.visibilityState === 'hidden') keepReading(localStorage, protocol, me, shown.current, Date.now())
    }
    const leave = (): void => keepReading(localStorage, protocol, me, shown.current, Date.now())
    document.addEventListener('visibilitychange', keep)
    addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', keep)
      removeEventListener('pagehide', leave)
    }
  }, [protocol, me])
  return <VisitContext value={visit}>{children}</VisitContext>
}
