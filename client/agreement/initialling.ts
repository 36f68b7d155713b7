/** Which points a side can initial at once, and which it has to read first or cannot initial yet; each with its reason. */
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { Item, ItemId } from '../../protocol/points/items.ts'
import type { Party } from '../../protocol/party.ts'
import type { Reading } from '../net/last-reading.ts'

export interface Initialling {
  /** Written by the reader alone, during this visit. */
  readonly own: readonly JudgedItem[]
  /** The same words as at the reader's last reading. */
  readonly unchanged: readonly JudgedItem[]
  /** Changed since then or since this side's own initials, or never read: initialled only when ticked one by one. */
  readonly toRead: readonly (JudgedItem & { readonly why: 'changed' | 'new' })[]
  /** Nothing is written there yet. */
  readonly empty: readonly JudgedItem[]
  /** How many already bear this side's initials on these words. */
  readonly done: number
}

export function initialling(
  items: readonly JudgedItem[],
  party: Party,
  reading: Reading | undefined,
  ownWords: ReadonlySet<ItemId> = new Set(),
): Initialling {
  const pending = items.filter((item) => item.filled && !item.initials[party]?.fresh)
  const isUnchanged = (item: JudgedItem): boolean => reading?.hashes[item.id] === item.hash
  const isOwn = (item: JudgedItem): boolean => !isUnchanged(item) && ownWords.has(item.id)
  return {
    own: pending.filter(isOwn),
    unchanged: pending.filter(isUnchanged),
    toRead: pending
      .filter((item) => !isUnchanged(item) && !isOwn(item))
      .map((item) => ({
        ...item,
        why: item.initials[party] || reading?.hashes[item.id] !== undefined ? 'changed' : 'new',
      })),
    empty: items.filter((item) => !item.filled && item.required),
    done: items.filter((item) => item.filled && item.initials[party]?.fresh).length,
  }
}

/**
 * The points in which nobody but the reader wrote during this visit, on words that were empty or read before it: there is
 * nothing in them that the reader has not written or read.
 */
export function ownWords(
  atStart: readonly Item[],
  reading: Reading | undefined,
  edits: ReadonlyMap<ItemId, { readonly everByOthers: boolean }>,
): ReadonlySet<ItemId> {
  const before = new Map(atStart.map((item) => [item.id, item]))
  const wasRead = (id: ItemId): boolean => {
    const item = before.get(id)
    return !item?.filled || reading?.hashes[id] === item.hash
  }
  return new Set([...edits].filter(([id, { everByOthers }]) => !everByOthers && wasRead(id)).map(([id]) => id))
}
