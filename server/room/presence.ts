/**
 * Who shows themselves in a room. The awareness protocol lets any client speak for any other: here a connection speaks for
 * one client id, the one it introduced; name and side are written by the server; everything is small; nothing is kept.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Presence } from '../../protocol/wire/wire.ts'

/** UTF-16 units of one person's presence as JSON. */
const longestState = 2048
/** A stock client repeats everybody's presence in one frame. */
const mostEntries = 1000
/** Client ids remembered after they left, so that nobody's late echo brings them back under another name. */
const mostRemembered = 2000

/** Clients count from 0, and y-protocols passes over a 0: without it a newcomer stays unseen for 15 s. */
const firstLead = 1

/** Numbers beyond what every reader can decode would break the pages of the others. */
const greatestNumber = 0xffff_ffff

type User = Presence['user']

interface Shown<Connection> {
  readonly person: string
  /** The connection that speaks for this id; undefined once it left. */
  readonly connection: Connection | undefined
  /** The clock its own client counts. */
  readonly clock: number
  /** What the others are told on top of it: a client that comes back with the clock it left with would stay unseen. */
  readonly lead: number
  /** JSON, `null` when nothing is shown. */
  readonly state: string
}

export class PresenceBoard<Connection> {
  readonly #shown = new Map<number, Shown<Connection>>()
  readonly #ids = new Map<Connection, number>()
  readonly #changed = new Set<number>()
  readonly #announced: (clientId: number, person: string) => void

  /** `announced` is told whose page writes under which id. */
  constructor(announced: (clientId: number, person: string) => void) {
    this.#announced = announced
  }

  /**
   * Takes what a connection says about itself; what it says about others is passed over, for stock clients echo it.
   * Refused: bytes that are no awareness update, and a state of one's own that is too large.
   */
  take(connection: Connection, user: User, update: Uint8Array, mayUse: (clientId: number) => boolean): Outcome<true> {
    const entries = readEntries(update)
    if (entries === undefined) return refused('unreadable')
    for (const entry of entries) {
      if (!this.#speaksFor(connection, user.id, entry.clientId, mayUse)) continue
      if (entry.state.length > longestState) return refused('too-large')
      const state = signed(entry.state, user)
      if (state === undefined) return refused('unreadable')
      this.#show(connection, user.id, entry.clientId, entry.clock, state)
    }
    return accepted(true)
  }

  #speaksFor(connection: Connection, person: string, clientId: number, mayUse: (clientId: number) => boolean): boolean {
    const own = this.#ids.get(connection)
    if (own !== undefined) return own === clientId
    const known = this.#shown.get(clientId)
    // The same person's id under a new socket: the old one is half-open and has not noticed.
    if (known ? known.person !== person : !mayUse(clientId)) return false
    if (known?.connection !== undefined) this.#ids.delete(known.connection)
    this.#ids.set(connection, clientId)
    this.#announced(clientId, person)
    return true
  }

  #show(connection: Connection, person: string, clientId: number, clock: number, state: string): void {
    const known = this.#shown.get(clientId)
    if (known?.connection === connection && clock <= known.clock) return
    const lead = known === undefined ? firstLead : Math.max(known.lead, known.clock + known.lead + 1 - clock)
    this.#shown.delete(clientId)
    this.#shown.set(clientId, { person, connection, clock, lead, state })
    this.#changed.add(clientId)
  }

  /** The connection is gone, and what it showed with it. */
  leave(connection: Connection): void {
    const clientId = this.#ids.get(connection)
    const known = clientId === undefined ? undefined : this.#shown.get(clientId)
    if (clientId === undefined || known === undefined) return
    this.#ids.delete(connection)
    this.#shown.set(clientId, { ...known, connection: undefined, state: 'null' })
    this.#changed.add(clientId)
    this.#forget()
  }

  #forget(): void {
    if (this.#shown.size <= mostRemembered) return
    for (const [clientId, shown] of this.#shown) {
      if (this.#shown.size <= mostRemembered) return
      if (shown.connection === undefined && !this.#changed.has(clientId)) this.#shown.delete(clientId)
    }
  }

  get unchanged(): boolean {
    return this.#changed.size === 0
  }

  /** Ids whose presence changed since the last call. */
  takeChanges(): ReadonlySet<number> {
    const changed = new Set(this.#changed)
    this.#changed.clear()
    return changed
  }

  idOf(connection: Connection): number | undefined {
    return this.#ids.get(connection)
  }

  /** Ids of all who show themselves. */
  present(): ReadonlySet<number> {
    return new Set([...this.#shown].filter(([, shown]) => shown.state !== 'null').map(([clientId]) => clientId))
  }

  /** An awareness update about these ids as `reader` is to be told: its own comes back with its own clock. */
  encode(clientIds: ReadonlySet<number>, reader: Connection | undefined): Uint8Array {
    const own = reader === undefined ? undefined : this.#ids.get(reader)
    const known = [...clientIds].flatMap((clientId) => {
      const shown = this.#shown.get(clientId)
      return shown ? [{ clientId, shown }] : []
    })
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, known.length)
      for (const { clientId, shown } of known) {
        encoding.writeVarUint(encoder, clientId)
        encoding.writeVarUint(encoder, clientId === own ? shown.clock : shown.clock + shown.lead)
        encoding.writeVarString(encoder, shown.state)
      }
    })
  }
}

interface Entry {
  readonly clientId: number
  readonly clock: number
  readonly state: string
}

function readEntries(update: Uint8Array): readonly Entry[] | undefined {
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    if (count > mostEntries) return undefined
    return Array.from({ length: count }, () => readEntry(decoder))
  } catch {
    return undefined
  }
}

function readEntry(decoder: decoding.Decoder): Entry {
  const clientId = decoding.readVarUint(decoder)
  const clock = decoding.readVarUint(decoder)
  if (clientId > greatestNumber || clock > greatestNumber) throw new RangeError('no client counts that far')
  return { clientId, clock, state: decoding.readVarString(decoder) }
}

/** The state with the server's word for who it is; undefined for anything but an object or null. */
function signed(state: string, user: User): string | undefined {
  try {
    const value: unknown = JSON.parse(state)
    if (value === null) return 'null'
    return typeof value === 'object' && !Array.isArray(value) ? JSON.stringify({ ...value, user }) : undefined
  } catch {
    return undefined
  }
}
