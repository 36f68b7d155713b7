/** Up to where each person has read. */
import type { DatabaseSync } from 'node:sqlite'
import { bothRead } from '../../../protocol/ledger/history.ts'
import type { PointsRead, ReadMark } from '../../../protocol/ledger/history.ts'
import type { Heads } from './heads.ts'
import { numberOf, textOf } from './row.ts'

/** Of one person in one protocol: more points than any text has; whoever names more of them loses the oldest reading. */
const mostPoints = 200

export function keepMarks(database: DatabaseSync, heads: Heads) {
  const raise = database.prepare(
    `INSERT INTO read_marks (protocol, participant, journal_seq, ledger_seq, at, points) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET
     journal_seq = max(journal_seq, excluded.journal_seq), ledger_seq = max(ledger_seq, excluded.ledger_seq),
     at = max(at, excluded.at), points = excluded.points`,
  )
  const row = database.prepare('SELECT * FROM read_marks WHERE protocol = ? AND participant = ?')
  const pointsOf = (protocol: string, participant: string): PointsRead => {
    const found = row.get(protocol, participant)
    return found ? (JSON.parse(textOf(found, 'points')) as PointsRead) : {}
  }
  return {
    markRead(protocol: string, participant: string, { journalSeq, ledgerSeq, at, points = {} }: ReadMark): void {
      const head = heads.of(protocol)
      if (!head) return
      const upTo = (seq: number): number => Math.min(seq, head.ledger.seq)
      const read = Object.fromEntries(
        Object.entries(bothRead(pointsOf(protocol, participant), points))
          .map(([item, point]) => [item, { ...point, all: upTo(point.all), side: upTo(point.side) }] as const)
          .sort(([, a], [, b]) => Math.max(b.all, b.side) - Math.max(a.all, a.side))
          .slice(0, mostPoints),
      )
      raise.run(
        protocol,
        participant,
        Math.min(journalSeq, head.journal.seq),
        upTo(ledgerSeq),
        at,
        JSON.stringify(read),
      )
    },

    readMark(protocol: string, participant: string): ReadMark | undefined {
      const found = row.get(protocol, participant)
      if (!found) return undefined
      const points = pointsOf(protocol, participant)
      return {
        journalSeq: numberOf(found, 'journal_seq'),
        ledgerSeq: numberOf(found, 'ledger_seq'),
        at: numberOf(found, 'at'),
        ...(Object.keys(points).length > 0 ? { points } : {}),
      }
    },
  }
}
