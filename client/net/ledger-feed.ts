/** The ledger as it reaches this page: lines in any order and more than once, folded in the order of their numbers. */
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { fold } from '../../protocol/ledger/ledger.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import { settable } from './watched.ts'
import type { Watched } from './watched.ts'

export interface LedgerFeed {
  readonly negotiation: Watched<Negotiation>
  /** Every line known here, in order. */
  readonly entries: Watched<readonly LedgerEntry[]>
  add(entries: readonly LedgerEntry[]): void
}

export function ledgerFeed(initial: readonly LedgerEntry[]): LedgerFeed {
  const inOrder = (entries: readonly LedgerEntry[]): LedgerEntry[] => [...entries].sort((a, b) => a.seq - b.seq)
  const entries = settable(inOrder(initial))
  const negotiation = settable(fold(entries.get()))
  return {
    negotiation,
    entries,
    add(more) {
      const last = negotiation.get().seq
      const fresh = inOrder(more).filter(({ seq }, index, all) => seq > last && seq !== all[index - 1]?.seq)
      if (fresh.length === 0) return
      entries.set([...entries.get(), ...fresh])
      negotiation.set(fold(fresh, negotiation.get()))
    },
  }
}
