/** The points in which a text differs from an agreed version: in reading order, then those that are gone. */
import { showsChange, itemRedline } from '../../protocol/points/item-redline.ts'
import type { Wording } from '../../protocol/points/item-redline.ts'
import type { Item } from '../../protocol/points/items.ts'
import type { SealedItem } from '../../protocol/version/seal.ts'

export interface Amendment {
  readonly item: Pick<Item, 'id' | 'label'>
  readonly kind: 'changed' | 'added' | 'removed'
  readonly before: Wording
  readonly after: Wording
}

export function amendments(sealed: readonly SealedItem[], now: readonly Item[]): Amendment[] {
  const before = new Map(sealed.map((item) => [item.id, item]))
  const present = new Set(now.map((item) => item.id))
  return [
    ...now.flatMap((item): Amendment[] => {
      const old = before.get(item.id)
      if (old?.hash === item.hash) return []
      return [{ item, kind: old ? 'changed' : 'added', before: old ?? without(item), after: item }]
    }),
    ...sealed
      .filter((item) => !present.has(item.id))
      .map((item): Amendment => ({ item, kind: 'removed', before: item, after: without(item) })),
  ].filter(({ before: old, after, kind }) => kind !== 'changed' || showsChange(itemRedline(old, after)))
}

/** The same point with nothing in it, so that what is new is all added and what is gone all removed. */
function without({ content }: Wording): Wording {
  return {
    content: content.kind === 'domain' ? { ...content, title: '', retained: false, body: [] } : content,
    text: '',
  }
}
