/**
 * What the server keeps, whatever the database. A promise that resolves means: on disk (fsync), not only accepted.
 * One contract suite (storage.contract.ts) holds every driver to this.
 */
import type { LedgerEntry, ScanType } from '../../protocol/ledger/acts.ts'
import type { ReadMark } from '../../protocol/ledger/history.ts'
import { refuse } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Seal } from '../../protocol/version/seal.ts'
import type { Standing } from '../../protocol/party.ts'
import type { InstanceKeyRecord } from '../instance-key.ts'

export interface ProtocolRecord {
  readonly id: string
  /** Part of the room's name; changes only when a protocol's shared document is started anew. */
  readonly generation: string
  /** Generations that ended because the document began anew; missing when there is none. Its journal goes on. */
  readonly former?: readonly string[]
  /** Id of the official text. */
  readonly template: string
  /** That text as it was when the protocol was made; undefined for one made before texts were kept, and not known since. */
  readonly text: string | undefined
  /** Unix time in ms. */
  readonly createdAt: number
}

/** An edit that passed admission, about to be journaled. `clients`: Yjs client ids in it that had no owner yet. */
export interface NewEdit {
  readonly participant: string
  readonly at: number
  readonly update: Uint8Array
  readonly clients: readonly number[]
}
/** A document begun anew: `owners` tells whose the client ids in it are. */
export interface NewBeginning extends Omit<NewEdit, 'clients'> {
  readonly generation: string
  readonly owners: ReadonlyMap<number, string>
}
export interface JournaledEdit {
  /** The document begins anew with it: nothing before it is in the document any more. */
  readonly begins?: true
  readonly seq: number
  readonly participant: string
  readonly at: number
  readonly update: Uint8Array
}

/** A document as stored, of its present generation: `snapshot` (state up to `snapshotSeq`, if any) and the edits behind it, in order. */
export interface StoredDocument {
  readonly snapshot: Uint8Array | undefined
  readonly snapshotSeq: number
  readonly edits: readonly JournaledEdit[]
  /** Last edit's seq; 0 for a document never written. */
  readonly seq: number
  /** Owner of each Yjs client id that ever wrote: client id → participant id. */
  readonly owners: ReadonlyMap<number, string>
  /** Set when a row's checksum is wrong: everything before it is here, nothing behind it; nothing more is appended. */
  readonly damagedAt: number | undefined
}

/** The state behind edit `seq` as one Yjs update. */
export interface CondensedDocument {
  readonly seq: number
  readonly state: Uint8Array
}

/** What of a protocol is not as it was written, by the first row of each chain; a snapshot is not believed here. */
export interface Damage {
  readonly protocol: string
  readonly journalFrom: number | undefined
  readonly ledgerFrom: number | undefined
  /** Numbers of the seals that no longer match their hash. */
  readonly seals: readonly number[]
}

/** A line without its place: the storage gives `seq`, and `journalSeq` (where the journal stands) when it is not given. */
export type NewEntry = Omit<LedgerEntry, 'seq'>

/**
 * What must still hold in the same transaction for a line to be recorded. `journalSeq`: the document has not moved since
 * the act was judged; `ledgerSeq`: nor has the ledger.
 */
export interface Condition {
  readonly journalSeq?: number
  readonly ledgerSeq?: number
}

export type Recorded =
  | { readonly kind: 'recorded'; readonly seq: number; readonly journalSeq: number }
  /** The same act id was recorded before, by the same participant. */
  | { readonly kind: 'repeated'; readonly seq: number }
  /** The condition did not hold; nothing was written. */
  | { readonly kind: 'moved' }

export interface InvitationRecord {
  readonly id: string
  readonly tokenHash: string
  readonly protocol: string
  readonly standing: Standing
  readonly createdAt: number
}
/** Whom a session speaks for: protocol id → participant id. */
export type SpokenFor = ReadonlyMap<string, string>
/** A browser's session; it may speak for one participant in each protocol. Times are Unix ms. */
export interface SessionRecord {
  readonly tokenHash: string
  readonly createdAt: number
  readonly expiresAt: number
  /** The last use that was noted; noted about once an hour. */
  readonly usedAt: number
  /** Which kind of browser it is, coarsely, e.g. `Firefox · Android`; empty when unknown. */
  readonly device: string
  readonly participants: SpokenFor
  /** The protocols in which it spoke for somebody else before. */
  readonly changed: ReadonlySet<string>
}
export type NewSessionRecord = Pick<SessionRecord, 'tokenHash' | 'createdAt' | 'expiresAt'> & {
  readonly device?: string
}
/** A link by which a person's further device comes in, once; it lets that device speak for whom `session` speaks for. */
export interface DeviceLinkRecord {
  readonly tokenHash: string
  readonly session: string
  /** Unix ms. */
  readonly expiresAt: number
}

/** An uploaded file, by what its bytes are. */
export interface StoredScan {
  readonly sha256: string
  readonly type: ScanType
  readonly participant: string
  readonly at: number
  readonly bytes: Uint8Array
}
export interface SealName {
  readonly protocol: string
  readonly number: number
}
export interface KnownSeal extends SealName {
  readonly hash: string
}

/** The disk has no room, in a call whose answer is not an outcome. Nothing was written; the same call works when there is room again. */
export class StorageFull extends Error {
  readonly refusal = refuse('storage-full')
  constructor() {
    super('the disk has no room')
  }
}

/**
 * `createProtocol`, `append`, `beginAnew`, `record` and `keepScan` answer a full disk with the refusal `storage-full`; a snapshot that finds no room
 * is left out; the others reject with {@link StorageFull}.
 */
export interface Storage {
  createProtocol(
    record: ProtocolRecord,
    opening: readonly NewEntry[],
    invitations: readonly InvitationRecord[],
  ): Promise<Outcome<true>>
  protocol(id: string): Promise<ProtocolRecord | undefined>

  /** Ids of all protocols, for an inspection of everything. */
  protocolIds(): Promise<readonly string[]>
  /** Reads every row of a protocol and checks it against its chain; undefined when all are sound. */
  inspect(protocol: string): Promise<Damage | undefined>

  /** Appends edits in order. Refused as a whole with `sealed` after a seal, `damaged`, or `storage-full`; then nothing was written. */
  append(protocol: string, edits: readonly NewEdit[]): Promise<Outcome<{ readonly seq: number }>>
  /**
   * Begins the document anew with one edit that holds all of it, as a new generation; the edits before it stay, for the
   * history. Refused as `append` is, and with `text-changed` when the journal has moved beyond edit `after`.
   */
  beginAnew(protocol: string, after: number, beginning: NewBeginning): Promise<Outcome<{ readonly seq: number }>>
  load(protocol: string): Promise<StoredDocument>
  /** Edits behind `after` up to `upTo`, in order; fewer when there are fewer, or when what follows is damaged. */
  edits(protocol: string, after: number, upTo: number): Promise<readonly JournaledEdit[]>
  /** The document as one Yjs update, made where nobody waits; undefined when it is empty or damaged. */
  condensed(protocol: string): Promise<CondensedDocument | undefined>
  /** Keeps a snapshot of the state up to `seq` so that loading is quick; the edits stay, for the history. */
  saveSnapshot(protocol: string, seq: number, snapshot: Uint8Array): Promise<void>

  /** Appends one line. A `seal` line is recorded together with its seal and stops all further edits; a `reopen` line allows them again. */
  record(protocol: string, entry: NewEntry, condition: Condition, seal?: Seal): Promise<Outcome<Recorded>>
  ledger(protocol: string, after: number): Promise<readonly LedgerEntry[]>
  seal(protocol: string, number: number): Promise<Seal | undefined>
  /** Versions whose hash begins so: 12 to 64 lower-case hexadecimal digits; none for anything else. */
  sealsNamed(hashPrefix: string): Promise<readonly KnownSeal[]>
  /** Keeps the instance's key pair if there is none yet; answers with the one that is kept. */
  instanceKey(candidate: InstanceKeyRecord): Promise<InstanceKeyRecord>

  /**
   * Keeps an uploaded file once, however often it comes; `too-many` when the protocol holds `most` already, of these people
   * if they are named.
   */
  keepScan(protocol: string, scan: StoredScan, most: number, among?: readonly string[]): Promise<Outcome<true>>
  scan(protocol: string, sha256: string): Promise<StoredScan | undefined>
  /** Remembers that this service made a file with this SHA-256 of an agreed version. */
  keepMadeFile(sha256: string, protocol: string, number: number): Promise<void>
  madeFile(sha256: string): Promise<SealName | undefined>

  /** This person has been shown the document up to edit `seq`: never lowered, never beyond the journal's end. */
  noteShown(protocol: string, participant: string, seq: number): Promise<void>
  /** By participant id, the last edit each has been shown. */
  shown(protocol: string): Promise<ReadonlyMap<string, number>>

  /** Keeps up to where somebody has read: never lowered, never beyond what there is. `at`: Unix ms. */
  markRead(protocol: string, participant: string, mark: ReadMark): Promise<void>
  readMark(protocol: string, participant: string): Promise<ReadMark | undefined>

  addInvitation(invitation: InvitationRecord): Promise<void>
  invitation(tokenHash: string): Promise<InvitationRecord | undefined>

  session(tokenHash: string): Promise<SessionRecord | undefined>
  /** Creates the session when it is not there, and lets it speak for a participant of a protocol. */
  bindSession(session: NewSessionRecord, protocol: string, participant: string): Promise<void>
  /** Its time is over at `expiresAt` from now on; neither figure is ever lowered. */
  noteSessionUsed(tokenHash: string, at: number, expiresAt: number): Promise<void>
  /** Sessions that speak for any of these people, the first one begun first; those whose time is over at `now` left out. */
  sessionsOf(people: SpokenFor, now: number): Promise<readonly SessionRecord[]>
  /** Takes these people from a session; one that speaks for nobody any more is ended. */
  unbindSession(tokenHash: string, people: SpokenFor): Promise<void>
  endSession(tokenHash: string): Promise<void>

  addDeviceLink(link: DeviceLinkRecord): Promise<void>
  /** The link, which is gone from then on; undefined when it was used, when its time is over at `now`, and when its session ended. */
  takeDeviceLink(tokenHash: string, now: number): Promise<DeviceLinkRecord | undefined>

  /** Answers when everything asked before is done, then releases the files. */
  close(): Promise<void>
}
