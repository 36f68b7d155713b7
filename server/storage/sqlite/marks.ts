/** Up to where each person has read. */
import type { DatabaseSync } from 'node:sqlite'
import type { ReadMark } from '../../../protocol/ledger/history.ts'
import type { Heads } from './heads.ts'
import { numberOf } from './row.ts'

export function keepMarks(database: DatabaseSync, heads: Heads) {
  const raise = database.prepare(
    `INSERT INTO read_marks VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
     journal_seq = max(journal_seq, excluded.journal_seq), ledger_seq = max(ledger_seq, excluded.ledger_seq), at = max(at, excluded.at)`,
  )
  const row = database.prepare('SELECT * FROM read_marks WHERE protocol = ? AND participant = ?')
  return {
    markRead(protocol: string, participant: string, { journalSeq, ledgerSeq, at }: ReadMark): void {
      const head = heads.of(protocol)
      if (!head) return
      raise.run(protocol, participant, Math.min(journalSeq, head.journal.seq), Math.min(ledgerSeq, head.ledger.seq), at)
    },

    readMark(protocol: string, participant: string): ReadMark | undefined {
      const found = row.get(protocol, participant)
      return (
        found && {
          journalSeq: numberOf(found, 'journal_seq'),
          ledgerSeq: numberOf(found, 'ledger_seq'),
          at: numberOf(found, 'at'),
        }
      )
    },
  }
}
