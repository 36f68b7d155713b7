/** What is in sight counts as read. */
import { useEffect } from 'react'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import { isParty } from '../../protocol/party.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import { useConnection, useFocusedItem, useItems, useMe, useNegotiation } from '../state/protocol.tsx'
import { useInSight } from './use-in-sight.ts'

/** The talk of some points, with everybody or among one's own side, is on the screen. */
export function useReadTalk(items: readonly ItemId[], audience: 'all' | 'side'): void {
  const { reading } = useConnection()
  const { threads } = useNegotiation()
  const inSight = useInSight()
  const last = threads
    .filter((thread) => items.includes(thread.item) && (thread.audience === 'all') === (audience === 'all'))
    .flatMap(({ messages }) => messages)
    .reduce((latest, message) => Math.max(latest, message.seq), 0)
  const known = items.join(' ')
  useEffect(() => {
    if (!inSight || known === '' || last === 0) return
    const read = audience === 'all' ? { all: last, side: 0 } : { all: 0, side: last }
    reading.readPoints(Object.fromEntries(known.split(' ').map((item) => [item, read])))
  }, [reading, inSight, known, audience, last])
}

/** Ms after the last key in a point: it is not told key by key. */
const settleMs = 800

/** The words of the point in focus, where they moved since one's side initialled them. */
export function useReadWords(): void {
  const { reading } = useConnection()
  const { side } = useMe()
  const focused = useFocusedItem()
  const inSight = useInSight()
  const moved = useItems().find((item) => item.id === focused && isStaleFor(item, side))
  const [id, hash] = [moved?.id, moved?.hash]
  useEffect(() => {
    if (!inSight || id === undefined || hash === undefined) return
    const settled = setTimeout(() => reading.readPoints({ [id]: { all: 0, side: 0, hash } }), settleMs)
    return () => clearTimeout(settled)
  }, [reading, inSight, id, hash])
}

const isStaleFor = (item: JudgedItem, side: Parameters<typeof isParty>[0]): boolean =>
  isParty(side) && item.initials[side]?.fresh === false
