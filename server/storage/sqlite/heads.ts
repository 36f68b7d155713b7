/**
 * Where each protocol's journal and ledger end. Kept in memory once the rows were verified, so that an edit needs no
 * reading; what a transaction changes becomes the truth only when it is committed.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Head } from '../verdicts.ts'

export type Heads = ReturnType<typeof keepHeads>

/** Heads beyond this number are read again when they are asked for. */
const headsKept = 5000

export function keepHeads(database: DatabaseSync) {
  const update = database.prepare(
    'UPDATE protocols SET journal_seq = ?, journal_checksum = ?, ledger_seq = ?, ledger_checksum = ? WHERE id = ?',
  )
  const known = new Map<string, Head>()
  const moved = new Map<string, Head>()

  /** Undefined for a protocol that is not there, or was not verified yet. */
  const of = (protocol: string): Head | undefined => moved.get(protocol) ?? known.get(protocol)

  /** Takes over what a verified reading found; a head that is known has perhaps moved since that reading. */
  function found(protocol: string, head: Head): void {
    if (!known.has(protocol)) known.set(protocol, head)
  }

  /** The next who writes there verifies again. */
  const forget = (protocol: string): boolean => known.delete(protocol)

  /** Rows were added in the transaction: the head moves with them. */
  function advance(protocol: string, head: Head): void {
    moved.set(protocol, head)
  }

  /** Writes the moved heads into the transaction, once for each protocol however many edits it took. */
  function write(): void {
    for (const [protocol, { journal, ledger }] of moved) {
      update.run(journal.seq, journal.checksum, ledger.seq, ledger.checksum, protocol)
    }
  }

  function committed(): void {
    for (const [protocol, head] of moved) {
      // Last written stands last, so that the longest at rest is forgotten first.
      known.delete(protocol)
      known.set(protocol, head)
    }
    moved.clear()
    if (known.size <= headsKept) return
    for (const protocol of known.keys()) {
      if (known.size <= headsKept) break
      known.delete(protocol)
    }
  }

  function rolledBack(): void {
    moved.clear()
  }

  return { of, found, forget, advance, write, committed, rolledBack }
}
