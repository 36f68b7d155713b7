/** All live rooms of this process: opened by the first socket, closed when empty for a while, drained when the server stops. */
import type { WebSocket } from 'ws'
import type { Participant } from '../../protocol/party.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import { closeCodeFor } from '../../protocol/wire/wire.ts'
import type { Secretary } from '../negotiation/secretary.ts'
import { freshDocument } from '../document/stored-document.ts'
import type { FreshDocument } from '../document/stored-document.ts'
import type { ProtocolRecord, Storage } from '../storage/storage.ts'
import { officialTextOf } from '../texts/kept-text.ts'
import { AnnouncedIds } from './announced-ids.ts'
import { FairTurns } from '../fair/fair-turns.ts'
import { Room } from './room.ts'
import type { RoomDeps } from './room.ts'
import type { RoomLimits } from './room-limits.ts'
import { sessionLimits } from './session.ts'
import type { Session } from './session.ts'
import { Tally } from './tally.ts'
import { UnreadBytes } from './unread-bytes.ts'

export const roomLimits: RoomLimits = {
  session: sessionLimits,
  sessionsPerParticipant: 20,
  snapshotEvery: 1000,
  // Long enough for a reload; reading a document anew takes some milliseconds.
  idleMs: 2_000,
  presenceMs: 40,
  readershipMs: 300,
  beatMs: 12_000,
  anew: { empty: 0.25, atOnce: 0.6, everyMs: 10 * 60_000 },
}

/** Time for sockets to answer the close frame of a stopping server. */
const farewellMs = 2000

export interface RoomsDeps {
  readonly storage: Storage
  readonly secretary: Secretary
  /** Unix ms. */
  readonly now: () => number
  /** Ms that only ever go forward. */
  readonly clock: () => number
  /** Something of ours failed; the affected sockets are closed and may come back. */
  readonly fault: (error: unknown) => void
  readonly limits?: RoomLimits
}

/** For the metrics. `refused` counts sockets closed for a refusal, by its code. */
export interface RoomCounts {
  readonly rooms: number
  readonly sessions: number
  /** Bytes that wait for slow readers. */
  readonly unsentBytes: number
  readonly journaled: number
  readonly refused: ReadonlyMap<RefusalCode, number>
}

export class Rooms {
  readonly #storage: Storage
  readonly #deps: RoomDeps
  readonly #rooms = new Map<string, Room>()
  readonly #ending = new Set<Promise<void>>()
  readonly #tally = new Tally()
  readonly #turns: FairTurns
  readonly #beat: NodeJS.Timeout
  #stopped: Promise<void> | undefined

  constructor(deps: RoomsDeps) {
    const { storage, secretary, now, clock, fault, limits = roomLimits } = deps
    this.#storage = storage
    const closed: RoomDeps['closed'] = (room, ending) => this.#forget(room, ending)
    this.#turns = new FairTurns(clock, fault)
    const shared = {
      begunAnew: new Map<string, number>(),
      announced: new AnnouncedIds(),
      turns: this.#turns,
      unread: new UnreadBytes(),
      tally: this.#tally,
    }
    this.#deps = { storage, secretary, ...shared, now, clock, fault, limits, closed }
    this.#beat = setInterval(() => this.#beatAll(), limits.beatMs)
    this.#beat.unref()
  }

  /** Seats an opened socket, whoever it is known to be; undefined when it was closed instead. Call it in the same turn in which the socket opened. */
  attach(socket: WebSocket, record: ProtocolRecord, participant: Participant): Session | undefined {
    const template = officialTextOf(record)
    if (this.#stopped || !template) {
      // A listener even on the way out: an unheard error would end the process.
      socket.on('error', () => {})
      if (template) socket.close(1012, 'stopping')
      else socket.close(closeCodeFor('unknown-template'), 'unknown-template')
      return undefined
    }
    const room = this.#rooms.get(record.id) ?? new Room(record, template, this.#deps)
    this.#rooms.set(record.id, room)
    return room.attach(socket, participant, record.generation)
  }

  /** The document as it is on disk. */
  document(protocol: string): Promise<FreshDocument> {
    return freshDocument(this.#storage, protocol)
  }

  counts(): RoomCounts {
    const rooms = [...this.#rooms.values()]
    return {
      rooms: rooms.length,
      sessions: rooms.reduce((sum, room) => sum + room.sessions, 0),
      unsentBytes: rooms.reduce((sum, room) => sum + room.unsentBytes, 0),
      journaled: this.#tally.journaled,
      refused: this.#tally.refused,
    }
  }

  /** Journals all that was received, closes every socket with 1012 and every room. Call before the storage is closed. */
  closeAll(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  async #stop(): Promise<void> {
    clearInterval(this.#beat)
    const rooms = [...this.#rooms.values()]
    const farewell = setTimeout(() => rooms.forEach((room) => room.cut()), farewellMs)
    await Promise.all(rooms.map((room) => room.drain()))
    await Promise.all(this.#ending)
    clearTimeout(farewell)
    this.#turns.stop()
  }

  #forget(room: Room, ending: Promise<void>): void {
    if (this.#rooms.get(room.protocol) === room) this.#rooms.delete(room.protocol)
    this.#ending.add(ending)
    void ending.finally(() => this.#ending.delete(ending))
  }

  #beatAll(): void {
    for (const room of this.#rooms.values()) room.beat()
  }
}
