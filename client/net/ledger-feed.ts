/** The ledger as it reaches this page: lines in any order and more than once, folded in the order of their numbers. */
import type { LedgerEntry } from '../../protocol/acts.ts'
import { fold } from '../../protocol/ledger.ts'
import type { Negotiation } from '../../protocol/ledger.ts'
import { settable } from './watched.ts'
import type { Watched } from './watched.ts'

export interface LedgerFeed {
  readonly negotiation: Watched<Negotiation>
  add(entries: readonly LedgerEntry[]): void
}

export function ledgerFeed(initial: readonly LedgerEntry[]): LedgerFeed {
  const inOrder = (entries: readonly LedgerEntry[]): LedgerEntry[] => [...entries].sort((a, b) => a.seq - b.seq)
  const negotiation = settable(fold(inOrder(initial)))
  return {
    negotiation,
    add: (entries) => negotiation.set(fold(inOrder(entries), negotiation.get())),
  }
}
