/** Rows of the journal: edits in their chain, snapshots, and who owns which Yjs client id. Decides nothing about who may write. */
import type { DatabaseSync } from 'node:sqlite'
import { chainStart, editChecksum, sameChecksum, snapshotChecksum, soundEdits } from '../chain.ts'
import type { Checksum, EditRow } from '../chain.ts'
import { isCorrupt } from './error.ts'
import { bytesOf, numberOf, textOf } from './row.ts'
import type { ChainEnd } from '../verdicts.ts'
import type { Row } from './row.ts'
import type { JournaledEdit, NewBeginning, NewEdit, StoredDocument } from '../storage.ts'

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

  const insertBeginning = database.prepare(
    'INSERT INTO beginnings SELECT id, ?, generation FROM protocols WHERE id = ?',
  )
  const lastBeginning = database.prepare('SELECT max(seq) AS seq FROM beginnings WHERE protocol = ?')
  const beginningsBetween = database.prepare('SELECT seq FROM beginnings WHERE protocol = ? AND seq > ? AND seq <= ?')
  const dropAllSnapshots = database.prepare('DELETE FROM snapshots WHERE protocol = ?')

  /** The first edit of the document as it is now made; 1 for one that never began anew. */
  const firstEdit = (protocol: string): number => {
    const seq = lastBeginning.get(protocol)?.['seq']
    return typeof seq === 'number' ? seq : 1
  }

  function beginAnew(protocol: string, end: ChainEnd, { owners, ...edit }: NewBeginning): ChainEnd {
    const begun = append(protocol, end, [{ ...edit, clients: [] }])
    insertBeginning.run(begun.seq, protocol)
    for (const [client, participant] of owners) insertClient.run(protocol, client, participant)
    dropAllSnapshots.run(protocol)
    return begun
  }

  /** Where the reading of edits behind `after` starts; undefined when that edit is not there. */
  function chainAt(protocol: string, after: number): Checksum | undefined {
    if (after === 0) return chainStart('edits', protocol)
    const row = editChecksumAt.get(protocol, after)
    return row && bytesOf(row, 'checksum')
  }

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
    first: number,
  ): { readonly seq: number; readonly state: Uint8Array; readonly edits: Checksum } | undefined {
    for (const row of readable(() => snapshots.all(protocol)) ?? []) {
      // Kept while the document began anew: of the one before.
      if (numberOf(row, 'seq') < first) continue
      const state = bytesOf(row, 'state')
      const edits = bytesOf(row, 'edits_checksum')
      if (sameChecksum(bytesOf(row, 'checksum'), snapshotChecksum(edits, state)))
        return { seq: numberOf(row, 'seq'), state, edits }
    }
    return undefined
  }

  /** Edits behind `after` up to `upTo` that are as they were written. */
  function between(protocol: string, after: number, upTo: number): readonly JournaledEdit[] {
    const start = chainAt(protocol, after)
    if (!start) return []
    const begin = new Set(beginningsBetween.all(protocol, after, upTo).map((row) => numberOf(row, 'seq')))
    return [...readSound(editsBetween.iterate(protocol, after, upTo), after, start)].map(({ edit }) =>
      begin.has(edit.seq) ? { ...edit, begins: true } : edit,
    )
  }

  /** `expected`: the last seq that was committed; rows missing at the end are damage too. */
  function read(protocol: string, expected: number): VerifiedDocument {
    const first = readable(() => firstEdit(protocol))
    // Two generations played on each other would double every word.
    if (first === undefined) return unreadable(protocol)
    const snapshot = soundSnapshot(protocol, first)
    const edits: JournaledEdit[] = []
    const before = first - 1
    let seq = snapshot?.seq ?? before
    // Without the edit before it, the first one does not fit, and is told as damaged.
    let checksum = snapshot?.edits ?? readable(() => chainAt(protocol, before)) ?? chainStart('edits', protocol)
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

  function unreadable(protocol: string): VerifiedDocument {
    const end = { seq: 0, checksum: chainStart('edits', protocol), damagedAt: 1 }
    const nothing = { snapshot: undefined, snapshotSeq: 0, edits: [], seq: 0, owners: new Map<number, string>() }
    return { document: { ...nothing, damagedAt: 1 }, end }
  }

  function saveSnapshot(protocol: string, seq: number, state: Uint8Array): void {
    const row = editChecksumAt.get(protocol, seq)
    if (!row) throw new Error(`a snapshot names edit ${seq} of ${protocol}, which does not exist`)
    const edits = bytesOf(row, 'checksum')
    insertSnapshot.run(protocol, seq, state, edits, snapshotChecksum(edits, state))
    dropSnapshots.run(protocol)
  }

  return { append, beginAnew, owner, read, between, saveSnapshot }
}

/** Undefined when SQLite itself cannot read the page it stands on. */
function readable<T>(read: () => T): T | undefined {
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
