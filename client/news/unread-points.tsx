/** What this person has not read yet, for every component of the page: computed once. */
import { createContext, useContext, useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { ItemId } from '../../protocol/points/items.ts'
import { useConnection, useItems, useMe, useNegotiation, usePartyNames } from '../state/protocol.tsx'
import { useAwake, useWatched } from '../state/watch.ts'
import { unreadInAll, unreadPoints, unreadReopening } from './unread.ts'
import type { Unread } from './unread.ts'

const UnreadContext = createContext<ReadonlyMap<ItemId, Unread>>(new Map())
export const useUnreadPoints = (): ReadonlyMap<ItemId, Unread> => useContext(UnreadContext)
export const useUnread = (item: ItemId): Unread | undefined => useUnreadPoints().get(item)

export function UnreadProvider({ children }: { readonly children: ReactNode }) {
  const { reading } = useConnection()
  const mark = useWatched(reading.mark)
  const { threads } = useNegotiation()
  const items = useItems()
  const { id, side } = useMe()
  const points = useMemo(() => unreadPoints(threads, items, { id, side }, mark), [threads, items, id, side, mark])
  useEffect(() => {
    // What was read on another device meanwhile.
    const woken = (): void => {
      if (document.visibilityState === 'visible') void reading.refresh()
    }
    document.addEventListener('visibilitychange', woken)
    addEventListener('online', woken)
    return () => {
      document.removeEventListener('visibilitychange', woken)
      removeEventListener('online', woken)
    }
  }, [reading])
  return (
    <UnreadContext value={points}>
      <TabTitle />
      {children}
    </UnreadContext>
  )
}

/** "(2) Ixelles – Kalamu": seen from another tab. */
function TabTitle() {
  const names = usePartyNames()
  const awake = useAwake()
  const { reading } = useConnection()
  const reopened = unreadReopening(useNegotiation(), useMe(), useWatched(reading.mark))
  const { messages, words } = unreadInAll(useUnreadPoints())
  const known = [names.belgian, names.partner].filter((name) => name !== '').join(' – ')
  const count = messages + words + (reopened ? 1 : 0)
  useEffect(() => {
    if (awake) document.title = `${count > 0 ? `(${count}) ` : ''}${known === '' ? '' : `${known} · `}Paraphe`
  }, [awake, count, known])
  return null
}
