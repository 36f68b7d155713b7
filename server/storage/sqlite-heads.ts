/**
 * Where each protocol's journal and ledger end. Kept in memory once the rows were verified, so that an edit needs no
 * reading; what a transaction changes becomes the truth only when it is on disk.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Checksum } from './chain.ts'

/** `damagedAt`: the first row that is not as it was written; `seq` and `checksum` are then those of the row before it. */
export interface ChainEnd {
  readonly seq: number
  readonly checksum: Checksum
  readonly damagedAt: number | undefined
}
export interface Head {
  readonly journal: ChainEnd
  readonly ledger: ChainEnd
  readonly sealed: boolean
}

export type Heads = ReturnType<typeof keepHeads>

/** Heads beyond this number are read again when they are asked for. */
const headsKept = 5000

/** `examine` reads and verifies a protocol from its rows; undefined when there is none. */
export function keepHeads(database: DatabaseSync, examine: (protocol: string) => Head | undefined) {
  const update = database.prepare(
    'UPDATE protocols SET journal_seq = ?, journal_checksum = ?, ledger_seq = ?, ledger_checksum = ? WHERE id = ?',
  )
  const onDisk = new Map<string, Head>()
  const inTransaction = new Map<string, { readonly head: Head; readonly moved: boolean }>()

  function of(protocol: string): Head | undefined {
    const known = inTransaction.get(protocol)?.head ?? onDisk.get(protocol)
    if (known) return known
    const head = examine(protocol)
    if (head) found(protocol, head)
    return head
  }

  /** Takes over what a verified reading found. */
  function found(protocol: string, head: Head): void {
    inTransaction.set(protocol, { head, moved: inTransaction.get(protocol)?.moved ?? false })
  }

  /** Rows were added: the head moves with them. */
  function advance(protocol: string, head: Head): void {
    inTransaction.set(protocol, { head, moved: true })
  }

  /** Writes the moved heads into the transaction, once for each protocol however many edits it took. */
  function write(): void {
    for (const [protocol, { head, moved }] of inTransaction) {
      if (moved) update.run(head.journal.seq, head.journal.checksum, head.ledger.seq, head.ledger.checksum, protocol)
    }
  }

  function committed(): void {
    for (const [protocol, { head }] of inTransaction) onDisk.set(protocol, head)
    inTransaction.clear()
    for (const protocol of onDisk.keys()) {
      if (onDisk.size <= headsKept) break
      onDisk.delete(protocol)
    }
  }

  function rolledBack(): void {
    inTransaction.clear()
  }

  return { of, found, advance, write, committed, rolledBack }
}
