/** What happened, in a sentence: who of which commune did what, where. */
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import type { Event, Sitting, Stroke } from '../../protocol/ledger/history.ts'
import { domainOfItem } from '../../protocol/points/items.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import { useItemName } from '../agreement/ItemName.tsx'
import { useWords } from '../i18n/words.tsx'
import { useItems, useNegotiation } from '../state/protocol.tsx'

export interface Wrote {
  readonly by: string
  readonly points: readonly string[]
  readonly edits: number
}

/** A sitting's strokes by person, their points in the order they were written. */
export function wroteBy({ strokes }: Sitting, nameOf: (stroke: Stroke) => string): Wrote[] {
  const people = new Map<string, Wrote>()
  for (const stroke of strokes) {
    const known = people.get(stroke.by) ?? { by: stroke.by, points: [], edits: 0 }
    const name = nameOf(stroke)
    const points = known.points.includes(name) ? known.points : [...known.points, name]
    people.set(stroke.by, { by: stroke.by, points, edits: known.edits + stroke.edits })
  }
  return [...people.values()]
}

/** A point's name now, or what it was called when it was written. */
export function usePointName(): (item: ItemId, title?: string) => string {
  const words = useWords('history')
  const name = useItemName()
  const items = useItems()
  return (item, title) => {
    const now = items.find(({ id }) => id === item)
    if (now) return name(now)
    return domainOfItem(item) === undefined ? name({ id: item, label: item }) : title || words.untitled
  }
}

/** The point an act is about, as far as it names one. */
export function itemOfAct({ act }: LedgerEntry, { threads }: Negotiation): ItemId | undefined {
  if ('item' in act) return act.item
  return 'thread' in act ? threads.find(({ id }) => id === act.thread)?.item : undefined
}

/** For the slider: everything in one line. */
export function useEventLine(): (event: Event) => string {
  const words = useWords('history')
  const pointName = usePointName()
  const negotiation = useNegotiation()
  const nameOf = (person: string): string => negotiation.members.get(person)?.participant.name ?? words.unknownAuthor
  return (event) => {
    if (event.kind === 'sitting')
      return wroteBy(event.sitting, ({ item, title }) => pointName(item, title))
        .map(({ by, points }) => `${nameOf(by)} ${words.wrote(points.join(', '))}`)
        .join('; ')
    const item = itemOfAct(event.entry, negotiation)
    const what = `${nameOf(event.entry.by)} ${words.acts[event.entry.act.kind]}`
    return item === undefined ? what : `${what}, ${words.onPoint(pointName(item))}`
  }
}
