/** Which points a side can initial at once, and which it has to read first or cannot initial yet; each with its reason. */
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { Party } from '../../protocol/party.ts'
import type { Reading } from '../net/last-reading.ts'

export interface Initialling {
  /** The same words as at the reader's last reading. */
  readonly unchanged: readonly JudgedItem[]
  /** Changed since then or since this side's own initials, or never read: initialled only when ticked one by one. */
  readonly toRead: readonly (JudgedItem & { readonly why: 'changed' | 'new' })[]
  /** Nothing is written there yet. */
  readonly empty: readonly JudgedItem[]
  /** How many already bear this side's initials on these words. */
  readonly done: number
}

export function initialling(items: readonly JudgedItem[], party: Party, reading: Reading | undefined): Initialling {
  const pending = items.filter((item) => item.filled && !item.initials[party]?.fresh)
  const isUnchanged = (item: JudgedItem): boolean => reading?.hashes[item.id] === item.hash
  return {
    unchanged: pending.filter(isUnchanged),
    toRead: pending
      .filter((item) => !isUnchanged(item))
      .map((item) => ({
        ...item,
        why: item.initials[party] || reading?.hashes[item.id] !== undefined ? 'changed' : 'new',
      })),
    empty: items.filter((item) => !item.filled && item.required),
    done: items.filter((item) => item.filled && item.initials[party]?.fresh).length,
  }
}
