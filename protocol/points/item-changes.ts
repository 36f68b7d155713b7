/** What differs between the texts of two moments, point by point in reading order. */
import { domainsItem } from './items.ts'
import type { Item, ItemContent, ItemId } from './items.ts'

export interface ItemChange {
  readonly id: ItemId
  /** The point as it is named at the later moment, or was when it is gone. */
  readonly label: string
  readonly kind: 'changed' | 'added' | 'removed'
  readonly before: Item
  readonly after: Item
}

/** Items of one template in their own reading order; a removed domain stands where it stood. */
export function changesBetween(before: readonly Item[], after: readonly Item[]): ItemChange[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const now = new Map(after.map((item) => [item.id, item]))
  return readingOrder(before, after).flatMap((id): ItemChange[] => {
    const [was, is] = [old.get(id), now.get(id)]
    if (was && is) return was.hash === is.hash ? [] : [{ id, label: is.label, kind: 'changed', before: was, after: is }]
    if (is) return [{ id, label: is.label, kind: 'added', before: emptied(is), after: is }]
    return was ? [{ id, label: was.label, kind: 'removed', before: was, after: emptied(was) }] : []
  })
}

/** The later order, with what is gone behind what it stood behind. */
function readingOrder(before: readonly Item[], after: readonly Item[]): ItemId[] {
  const order = after.map(({ id }) => id)
  for (const [index, { id }] of before.entries()) {
    if (order.includes(id)) continue
    const neighbour = before
      .slice(0, index)
      .map((item) => item.id)
      .findLast((earlier) => order.includes(earlier))
    order.splice(order.indexOf(neighbour ?? domainsItem) + 1, 0, id)
  }
  return order
}

/** The point without its words, for a redline against nothing. */
const emptied = (item: Item): Item => ({ ...item, filled: false, text: '', content: emptyContent(item.content) })

function emptyContent(content: ItemContent): ItemContent {
  switch (content.kind) {
    case 'answer':
      return { kind: 'answer', values: {} }
    case 'domain':
      return { kind: 'domain', title: '', retained: false, body: [] }
    case 'domains':
      return { kind: 'domains', order: [] }
    case 'signatories':
      return { kind: 'signatories', persons: [] }
  }
}
