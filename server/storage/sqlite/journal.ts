/** Rows of the journal: edits in their chain, snapshots, and who owns which Yjs client id. Decides nothing about who may write. */
import type { DatabaseSync } from 'node:sqlite'
import { chainStart, editChecksum, sameChecksum, snapshotChecksum, soundEdits } from '../chain.ts'
import type { Checksum, EditRow } from '../chain.ts'
import { isCorrupt } from './error.ts'
import { bytesOf, numberOf, textOf } from './row.ts'
import type { ChainEnd } from '../verdicts.ts'
import type { Row } from './row.ts'
import type { JournaledEdit, NewEdit, StoredDocument } from '../storage.ts'

/** A document read and verified, and the end of its chain. */
export interface VerifiedDocument {
  readonly document: StoredDocument
  readonly end: ChainEnd
}

export type Journal = ReturnType<typeof openJournal>

/** How many snapshots are kept: one that is damaged gives way to the one before it. */
const snapshotsKept = 2

export function openJournal(database: DatabaseSync) {
  const insertEdit = database.prepare('INSERT INTO edits VALUES (?, ?, ?, ?, ?, ?)')
  const insertClient = database.prepare('INSERT INTO clients VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const clientOwner = database.prepare('SELECT participant FROM clients WHERE protocol = ? AND client = ?')
  const allClients = database.prepare('SELECT client, participant FROM clients WHERE protocol = ?')
  const editsAfter = database.prepare('SELECT * FROM edits WHERE protocol = ? AND seq > ? ORDER BY seq')
  const editsBetween = database.prepare('SELECT * FROM edits WHERE protocol = ? AND seq > ? AND seq <= ? ORDER BY seq')
  const editChecksumAt = database.prepare('SELECT checksum FROM edits WHERE protocol = ? AND seq = ?')
  const snapshots = database.prepare('SELECT * FROM snapshots WHERE protocol = ? ORDER BY seq DESC')
  const insertSnapshot = database.prepare('INSERT INTO snapshots VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
  const dropSnapshots = database.prepare(
    `DELETE FROM snapshots WHERE protocol = ?1
     AND seq NOT IN (SELECT seq FROM snapshots WHERE protocol = ?1 ORDER BY seq DESC LIMIT ${snapshotsKept})`,
  )

  function append(protocol: string, end: ChainEnd, edits: readonly NewEdit[]): ChainEnd {
    let { seq, checksum } = end
    for (const { participant, at, update, clients } of edits) {
      seq += 1
      checksum = editChecksum(checksum, { seq, participant, at, update })
      insertEdit.run(protocol, seq, participant, at, update, checksum)
      for (const client of clients) insertClient.run(protocol, client, participant)
    }
    return { seq, checksum, damagedAt: undefined }
  }

  function owner(protocol: string, client: number): string | undefined {
    const row = clientOwner.get(protocol, client)
    return row && textOf(row, 'participant')
  }

  function owners(protocol: string): ReadonlyMap<number, string> | undefined {
    const rows = readable(() => allClients.all(protocol))
    return rows && new Map(rows.map((row) => [numberOf(row, 'client'), textOf(row, 'participant')]))
  }

  /** The newest snapshot whose checksum is right. The edits under it stay, so a damaged one costs time and no words. */
  function soundSnapshot(
    protocol: string,
  ): { readonly seq: number; readonly state: Uint8Array; readonly edits: Checksum } | undefined {
    for (const row of readable(() => snapshots.all(protocol)) ?? []) {
      const state = bytesOf(row, 'state')
      const edits = bytesOf(row, 'edits_checksum')
      if (sameChecksum(bytesOf(row, 'checksum'), snapshotChecksum(edits, state)))
        return { seq: numberOf(row, 'seq'), state, edits }
    }
    return undefined
  }

  /** Edits behind `after` up to `upTo` that are as they were written. */
  function between(protocol: string, after: number, upTo: number): readonly JournaledEdit[] {
    const before = after === 0 ? undefined : editChecksumAt.get(protocol, after)
    if (after > 0 && !before) return []
    const start = before ? bytesOf(before, 'checksum') : chainStart('edits', protocol)
    return [...readSound(editsBetween.iterate(protocol, after, upTo), after, start)].map(({ edit }) => edit)
  }

  /** `expected`: the last seq that was committed; rows missing at the end are damage too. */
  function read(protocol: string, expected: number): VerifiedDocument {
    const snapshot = soundSnapshot(protocol)
    const edits: JournaledEdit[] = []
    let checksum = snapshot?.edits ?? chainStart('edits', protocol)
    let seq = snapshot?.seq ?? 0
    for (const sound of readSound(editsAfter.iterate(protocol, seq), seq, checksum)) {
      edits.push(sound.edit)
      seq = sound.edit.seq
      checksum = sound.checksum
    }
    const known = owners(protocol)
    // Without its owners anybody could write under anybody's client id.
    const damagedAt = seq === expected && known ? undefined : seq + 1
    return {
      document: {
        snapshot: snapshot?.state,
        snapshotSeq: snapshot?.seq ?? 0,
        edits,
        seq,
        owners: known ?? new Map(),
        damagedAt,
      },
      end: { seq, checksum, damagedAt },
    }
  }

  function saveSnapshot(protocol: string, seq: number, state: Uint8Array): void {
    const row = editChecksumAt.get(protocol, seq)
    if (!row) throw new Error(`a snapshot names edit ${seq} of ${protocol}, which does not exist`)
    const edits = bytesOf(row, 'checksum')
    insertSnapshot.run(protocol, seq, state, edits, snapshotChecksum(edits, state))
    dropSnapshots.run(protocol)
  }

  return { append, owner, read, between, saveSnapshot }
}

/** Undefined when SQLite itself cannot read the page it stands on. */
function readable(read: () => readonly Row[]): readonly Row[] | undefined {
  try {
    return read()
  } catch (error) {
    if (!isCorrupt(error)) throw error
    return undefined
  }
}

/** What of the rows is sound; a page that SQLite itself cannot read ends it: what came before is sound, what is behind is damaged. */
function* readSound(rows: Iterable<Row>, after: number, start: Checksum): Generator<EditRow> {
  try {
    yield* soundEdits(editRows(rows), after, start)
  } catch (error) {
    if (!isCorrupt(error)) throw error
  }
}

function* editRows(rows: Iterable<Row>): Generator<EditRow> {
  for (const row of rows) {
    const edit = {
      seq: numberOf(row, 'seq'),
      participant: textOf(row, 'participant'),
      at: numberOf(row, 'at'),
      update: bytesOf(row, 'bytes'),
    }
    yield { edit, checksum: bytesOf(row, 'checksum') }
  }
}
