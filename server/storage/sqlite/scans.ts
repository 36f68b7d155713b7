/** Uploaded scans by what they are (SHA-256), and the hashes of the files this service made of its agreed versions. */
import type { DatabaseSync } from 'node:sqlite'
import { scanTypes } from '../../../protocol/ledger/acts.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import { bytesOf, numberOf, textOf } from './row.ts'
import type { SealName, StoredScan } from '../storage.ts'

export type Scans = ReturnType<typeof openScans>

export function openScans(database: DatabaseSync) {
  const insertScan = database.prepare('INSERT INTO scans VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
  const scanRow = database.prepare('SELECT * FROM scans WHERE protocol = ? AND sha256 = ?')
  const has = database.prepare('SELECT 1 FROM scans WHERE protocol = ? AND sha256 = ?')
  const counted = database.prepare(
    'SELECT participant, count(*) AS count FROM scans WHERE protocol = ? GROUP BY participant',
  )
  const insertMade = database.prepare('INSERT INTO made_files VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const madeRow = database.prepare('SELECT protocol, number FROM made_files WHERE sha256 = ?')

  return {
    keepScan(
      protocol: string,
      { sha256, type, participant, at, bytes }: StoredScan,
      most: number,
      among?: readonly string[],
    ): Outcome<true> {
      if (has.get(protocol, sha256)) return accepted(true)
      const held = counted
        .all(protocol)
        .filter((row) => among === undefined || among.includes(textOf(row, 'participant')))
        .reduce((sum, row) => sum + numberOf(row, 'count'), 0)
      if (held >= most) return refused('too-many', 'scan')
      insertScan.run(protocol, sha256, type, participant, at, bytes)
      return accepted(true)
    },

    scan(protocol: string, sha256: string): StoredScan | undefined {
      const row = scanRow.get(protocol, sha256)
      if (!row) return undefined
      const type = scanTypes.find((known) => known === textOf(row, 'type'))
      if (!type) throw new Error(`a scan of ${protocol} is of no known type`)
      return {
        sha256,
        type,
        participant: textOf(row, 'participant'),
        at: numberOf(row, 'at'),
        bytes: bytesOf(row, 'bytes'),
      }
    },

    keepMadeFile(sha256: string, protocol: string, number: number): void {
      insertMade.run(sha256, protocol, number)
    },

    madeFile(sha256: string): SealName | undefined {
      const row = madeRow.get(sha256)
      return row && { protocol: textOf(row, 'protocol'), number: numberOf(row, 'number') }
    },
  }
}
