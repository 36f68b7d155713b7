/** Rows of the ledger in their chain. Decides nothing about who may state what. */
import type { DatabaseSync } from 'node:sqlite'
import type { LedgerEntry } from '../../../protocol/ledger/acts.ts'
import { chainStart, lineChecksum, soundLines } from '../chain.ts'
import type { LineRow } from '../chain.ts'
import { isCorrupt } from './error.ts'
import type { ChainEnd } from '../verdicts.ts'
import { bytesOf, numberOf, textOf } from './row.ts'
import type { NewEntry } from '../storage.ts'

export type Ledger = ReturnType<typeof openLedger>

export function openLedger(database: DatabaseSync) {
  const insertLine = database.prepare('INSERT INTO ledger VALUES (?, ?, ?, ?)')
  const lines = database.prepare('SELECT * FROM ledger WHERE protocol = ? ORDER BY seq')
  const sameAct = database.prepare(
    `SELECT seq FROM ledger WHERE protocol = ? AND line ->> 'by' = ? AND line ->> 'id' = ?`,
  )

  function append(protocol: string, end: ChainEnd, { id, at, by, audience, journalSeq, act }: NewEntry): ChainEnd {
    const line = JSON.stringify({ id, at, by, audience, journalSeq, act })
    const seq = end.seq + 1
    const checksum = lineChecksum(end.checksum, seq, line)
    insertLine.run(protocol, seq, line, checksum)
    return { seq, checksum, damagedAt: undefined }
  }

  /** Where the act with this id by this participant stands, if it was recorded before. */
  function seqOf(protocol: string, by: string, id: string): number | undefined {
    const row = sameAct.get(protocol, by, id)
    return row && numberOf(row, 'seq')
  }

  /** Every line up to the first that is not as it was written. */
  function read(protocol: string): {
    readonly entries: readonly LedgerEntry[]
    readonly end: Omit<ChainEnd, 'damagedAt'>
  } {
    const entries: LedgerEntry[] = []
    let checksum = chainStart('ledger', protocol)
    try {
      for (const sound of soundLines(rowsOf(protocol), protocol)) {
        entries.push(sound.entry)
        ;({ checksum } = sound)
      }
    } catch (error) {
      if (!isCorrupt(error)) throw error
    }
    return { entries, end: { seq: entries.length, checksum } }
  }

  function* rowsOf(protocol: string): Generator<LineRow> {
    for (const row of lines.iterate(protocol))
      yield { seq: numberOf(row, 'seq'), line: textOf(row, 'line'), checksum: bytesOf(row, 'checksum') }
  }

  return { append, seqOf, read }
}
