/** Watches what reaches the page and passes on what others did. */
import { useEffect, useRef } from 'react'
import { happeningOf, goneStale } from '../news/happenings.ts'
import type { Happening } from '../news/happenings.ts'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { Side } from '../../protocol/party.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import { useStanding } from '../agreement/use-standing.ts'
import {
  useConnection,
  useEntries,
  useFocusedItem,
  useItems,
  useMe,
  useNegotiation,
  usePresent,
  useSaving,
} from '../state/protocol.tsx'
import type { PresentPerson } from '../state/protocol.tsx'

type Tell = (happening: Happening) => void

export function useHappenings(tell: Tell): void {
  useLedgerNews(tell)
  useWordNews(tell)
  usePresenceNews(tell)
  useStandingNews(tell)
}

function useLedgerNews(tell: Tell): void {
  const entries = useEntries()
  const negotiation = useNegotiation()
  const { id } = useMe()
  const told = useRef<number>(undefined)
  useEffect(() => {
    const last = told.current
    told.current = entries.at(-1)?.seq ?? 0
    if (last === undefined) return
    for (const entry of entries) {
      const happening = entry.seq > last && entry.by !== id ? happeningOf(entry, negotiation) : undefined
      if (happening) tell(happening)
    }
  }, [entries, negotiation, id, tell])
}

/** Ms without a change in the point in focus: others are not followed key by key. */
const settleMs = 2500

function useWordNews(tell: Tell): void {
  const items = useItems()
  const { side } = useMe()
  const focused = useFocusedItem()
  const present = usePresent()
  const { edits } = useConnection()
  const latest = useRef({ items, side, present })
  const before = useRef(items)
  useEffect(() => {
    latest.current = { items, side, present }
  })
  const inFocus = items.find((item) => item.id === focused)
  const [id, hash] = [inFocus?.id, inFocus?.hash]
  const known = useRef({ id, hash })
  useEffect(() => {
    for (const item of goneStale(before.current, items, side))
      if (edits.get(item)?.lastByOthers) tell({ kind: 'stale', item, by: whoWrites(item, latest.current) })
    before.current = items
  }, [items, side, edits, tell])
  useEffect(() => {
    const last = known.current
    known.current = { id, hash }
    if (id === undefined || last.id !== id || last.hash === hash || !edits.get(id)?.lastByOthers) return
    const settled = setTimeout(() => tell({ kind: 'edited', item: id, by: whoWrites(id, latest.current) }), settleMs)
    return () => clearTimeout(settled)
  }, [id, hash, edits, tell])
}

interface AtTheTable {
  readonly items: readonly JudgedItem[]
  readonly side: Side
  readonly present: readonly PresentPerson[]
}

/** The only other person in the point, or the commune that alone may write in it; nobody rather than somebody wrong. */
function whoWrites(item: ItemId, { items, side, present }: AtTheTable): string | undefined {
  const there = new Set(present.filter(({ at }) => at?.item === item).map(({ id }) => id))
  const [only] = there
  if (there.size === 1) return only
  const party = items.find((one) => one.id === item)?.party
  return party === 'shared' || party === side ? undefined : party
}

/** A page that is loaded anew leaves and comes back within this. */
const presenceMs = 3000

/** A line that was cut says nothing about who left. */
function usePresenceNews(tell: Tell): void {
  const present = usePresent()
  const saving = useSaving()
  const { id: me } = useMe()
  const told = useRef<ReadonlySet<string>>(undefined)
  const onLine = saving.kind === 'saved' || saving.kind === 'saving'
  useEffect(() => {
    if (!onLine) return
    const now = new Set(present.map(({ id }) => id).filter((id) => id !== me))
    const settled = setTimeout(() => {
      const before = told.current
      told.current = now
      if (!before) return
      for (const id of now) if (!before.has(id)) tell({ kind: 'here', by: id })
      for (const id of before) if (!now.has(id)) tell({ kind: 'gone', by: id })
    }, presenceMs)
    return () => clearTimeout(settled)
  }, [present, me, onLine, tell])
}

function useStandingNews(tell: Tell): void {
  const { title: sentence } = useStanding()
  const told = useRef(sentence)
  useEffect(() => {
    if (told.current === sentence) return
    told.current = sentence
    tell({ kind: 'standing', by: undefined, sentence })
  }, [sentence, tell])
}
