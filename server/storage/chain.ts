/**
 * Every row of the journal and of the ledger carries the SHA-256 of the row before it and of itself. A flipped bit, a
 * row that was changed, moved, swapped or dropped is found when the protocol is read: SQLite's own checks pass over all
 * of these, and a flipped bit in a Yjs update silently gives other words.
 */
import { hash } from 'node:crypto'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import type { JournaledEdit, NewEntry } from './storage.ts'

/** 32 bytes. */
export type Checksum = Uint8Array

/** What the first row of a protocol is chained to: rows of another protocol, or of the other table, do not fit. */
export const chainStart = (table: 'edits' | 'ledger', protocol: string): Checksum =>
  hash('sha256', `paraphe/${table}/${protocol}`, 'buffer')

export function editChecksum(previous: Checksum, { seq, participant, at, update }: JournaledEdit): Checksum {
  const author = Buffer.from(participant)
  const row = Buffer.allocUnsafe(previous.length + 20 + author.length + update.length)
  row.set(previous, 0)
  let offset = row.writeDoubleBE(seq, previous.length)
  offset = row.writeDoubleBE(at, offset)
  // The length keeps two different pairs of author and update from giving the same bytes.
  offset = row.writeUInt32BE(author.length, offset)
  row.set(author, offset)
  row.set(update, offset + author.length)
  return hash('sha256', row, 'buffer')
}

export const lineChecksum = (previous: Checksum, seq: number, line: string): Checksum =>
  hash('sha256', Buffer.concat([previous, Buffer.from(`${seq}:${line}`)]), 'buffer')

/** Binds a snapshot to the exact edits it stands for. */
export const snapshotChecksum = (edits: Checksum, state: Uint8Array): Checksum =>
  hash('sha256', Buffer.concat([edits, state]), 'buffer')

export const sameChecksum = (one: Checksum, other: Checksum): boolean => Buffer.compare(one, other) === 0

/** An edit's row as a driver reads it. */
export interface EditRow {
  readonly edit: JournaledEdit
  readonly checksum: Checksum
}

/** Edits behind `after` up to the first that is not as it was written. `start`: the checksum of edit `after`. */
export function* soundEdits(rows: Iterable<EditRow>, after: number, start: Checksum): Generator<EditRow> {
  let seq = after
  let checksum = start
  for (const row of rows) {
    if (row.edit.seq !== seq + 1 || !sameChecksum(row.checksum, editChecksum(checksum, row.edit))) return
    ;({ seq } = row.edit)
    checksum = row.checksum
    yield row
  }
}

/** A line's row as a driver reads it; `line` is what was written, letter for letter. */
export interface LineRow {
  readonly seq: number
  readonly line: string
  readonly checksum: Checksum
}

/** Lines of a protocol up to the first that is not as it was written; always from the start, so that nothing behind damage is served. */
export function* soundLines(
  rows: Iterable<LineRow>,
  protocol: string,
): Generator<{ readonly entry: LedgerEntry; readonly checksum: Checksum }> {
  let seq = 0
  let checksum = chainStart('ledger', protocol)
  for (const row of rows) {
    if (row.seq !== seq + 1 || !sameChecksum(row.checksum, lineChecksum(checksum, row.seq, row.line))) return
    ;({ seq, checksum } = row)
    // Its checksum says that this is what was appended.
    yield { entry: { seq, ...(JSON.parse(row.line) as NewEntry) }, checksum }
  }
}
