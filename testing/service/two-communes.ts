/** Ixelles and Kalamu in one protocol on the real server: real sockets, real database, in a folder of their own. */
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { Command, Wish } from '../../protocol/ledger/acts.ts'
import type { Participant } from '../../protocol/party.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import { accepted } from '../../protocol/refusal.ts'
import { roomName } from '../../protocol/wire/wire.ts'
import { authorize } from '../../server/access/authorize.ts'
import { hashSecret, makeSecret } from '../../server/access/secret.ts'
import { resolveSession, sessionLifetime } from '../../server/access/sessions.ts'
import { Allowances } from '../../server/fair/allowances.ts'
import { OpenSockets } from '../../server/http/open-sockets.ts'
import { isOwnOrigin } from '../../server/http/origin.ts'
import { attachSocket } from '../../server/http/socket.ts'
import type { Entrant } from '../../server/http/socket.ts'
import { openInstanceKey } from '../../server/instance-key.ts'
import { keptText } from '../../server/texts/kept-text.ts'
import { cic20172021 } from '../texts/cic-2017-2021.ts'
import { Secretary } from '../../server/negotiation/secretary.ts'
import type { RecordedAct } from '../../server/negotiation/secretary.ts'
import { Rooms, roomLimits } from '../../server/room/rooms.ts'
import type { RoomLimits } from '../../server/room/room-limits.ts'
import { openSqlite } from '../../server/storage/sqlite/sqlite.ts'
import type { NewEntry, ProtocolRecord, Storage } from '../../server/storage/storage.ts'

export const ixelles: Participant = {
  id: 'ixelles1',
  name: 'Viviane Teitelbaum',
  function: 'Échevine',
  side: 'belgian',
  role: 'negotiator',
}
export const ixellesCoordinator: Participant = {
  id: 'ixelles2',
  name: 'Jeanne Dubois',
  function: 'Coordinatrice CIC',
  side: 'belgian',
  role: 'negotiator',
}
export const kalamu: Participant = {
  id: 'kalamu01',
  name: 'Luc Sètondji',
  function: 'Maire',
  side: 'partner',
  role: 'negotiator',
}
export const adviser: Participant = {
  id: 'adviser1',
  name: 'Conseil UVCW',
  function: '',
  side: 'observer',
  role: 'observer',
}
const people = [ixelles, ixellesCoordinator, kalamu, adviser]

export const protocol: ProtocolRecord = {
  id: 'ixelleskalamu2018',
  generation: 'g1',
  template: cic20172021.id,
  text: keptText(cic20172021),
  createdAt: Date.parse('2018-01-08T09:00:00Z'),
}

/** A clock that stands still. */
const openingDay = (): number => protocol.createdAt

export interface Wishes {
  /** Stands between the server and its database, e.g. a disk that can be held by hand. */
  readonly disk?: (storage: Storage) => Storage
  readonly limits?: Partial<RoomLimits>
  readonly now?: () => number
  /** Ms that only ever go forward, for silence and allowances; stands still if not said. */
  readonly clock?: () => number
}

interface Running {
  readonly storage: Storage
  readonly secretary: Secretary
  readonly rooms: Rooms
  readonly server: Server
  readonly streams: ReadonlySet<Duplex>
}

export class TwoCommunes {
  readonly room = roomName(protocol.id, protocol.generation)
  /** What the server could not explain to itself; empty unless a test provokes it. */
  readonly faults: unknown[] = []
  readonly #directory: string
  readonly #wishes: Wishes
  readonly #cookies = new Map<string, string>()
  readonly #endings: (() => void)[] = []
  #running: Running
  #port: number

  static async start(wishes: Wishes = {}): Promise<TwoCommunes> {
    const directory = await mkdtemp(join(tmpdir(), 'paraphe-rooms-'))
    const faults: unknown[] = []
    const running = await run(directory, wishes, faults, 0)
    const communes = new TwoCommunes(directory, wishes, faults, running)
    await communes.#open()
    return communes
  }

  private constructor(directory: string, wishes: Wishes, faults: unknown[], running: Running) {
    this.#directory = directory
    this.#wishes = wishes
    this.faults = faults
    this.#running = running
    this.#port = (running.server.address() as AddressInfo).port
  }

  get storage(): Storage {
    return this.#running.storage
  }
  get secretary(): Secretary {
    return this.#running.secretary
  }
  get rooms(): Rooms {
    return this.#running.rooms
  }
  get url(): string {
    return `ws://127.0.0.1:${this.#port}/sync`
  }

  cookieOf(person: Participant): string {
    return `session=${this.#cookies.get(person.id) ?? ''}`
  }

  /** States it in this person's name, as the page would. */
  async act(person: Participant, wish: Wish, id: string = randomUUID()): Promise<Outcome<RecordedAct>> {
    const command: Command = { ...wish, id }
    return this.secretary.act(protocol, person, command)
  }

  /** Every socket is cut, and every room has closed behind them. */
  async everybodyLeaves(): Promise<void> {
    this.#running.server.closeAllConnections()
    for (const stream of this.#running.streams) stream.destroy()
    await this.until(() => this.rooms.counts().rooms === 0)
  }

  /** Resolves when the server has come to this; asked again at every turn of its event loop. */
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setImmediate(resolve))
  }

  /** As an administrator restarts it, on the same port. */
  async restart(): Promise<void> {
    await this.#stopServer()
    this.#running = await run(this.#directory, this.#wishes, this.faults, this.#port)
  }

  /** Done before the server is stopped for good. */
  atEnd(work: () => void): void {
    this.#endings.push(work)
  }

  async stop(): Promise<void> {
    for (const work of this.#endings.splice(0)) work()
    await this.#stopServer()
    await rm(this.#directory, { recursive: true, force: true })
  }

  async #stopServer(): Promise<void> {
    const { rooms, server, storage } = this.#running
    await rooms.closeAll()
    server.close()
    server.closeAllConnections()
    await storage.close()
  }

  async #open(): Promise<void> {
    const line = (act: NewEntry['act'], by = ixelles.id): NewEntry => ({
      id: randomUUID(),
      at: protocol.createdAt,
      by,
      audience: 'all',
      act,
    })
    await this.storage.createProtocol(
      protocol,
      [
        line({ kind: 'create', template: protocol.template, belgian: 'Ixelles', partner: 'Kalamu' }),
        ...people.map((participant) => line({ kind: 'join', participant, invitation: null }, participant.id)),
      ],
      [],
    )
    for (const person of people) await this.#signIn(person)
  }

  async #signIn(person: Participant): Promise<void> {
    const token = makeSecret((bytes) => randomBytes(bytes), 32)
    const createdAt = (this.#wishes.now ?? openingDay)()
    const session = { tokenHash: hashSecret(token), createdAt, expiresAt: createdAt + sessionLifetime }
    await this.storage.bindSession(session, protocol.id, person.id)
    this.#cookies.set(person.id, token)
  }
}

/** What is tried at this table is not taken out of it. */
const onNoPaper = (): Promise<Outcome<true>> => Promise.resolve(accepted(true))

async function run(
  directory: string,
  { disk, limits, now = openingDay, clock = () => 0 }: Wishes,
  faults: unknown[],
  port: number,
): Promise<Running> {
  const database = await openSqlite({ directory })
  const storage = disk ? disk(database) : database
  const { sign } = await openInstanceKey(storage, randomBytes(32), now())
  const secretary = new Secretary({ storage, now, newId: () => randomUUID(), sign, printed: onNoPaper })
  const fault = (error: unknown): void => void faults.push(error)
  const rooms = new Rooms({ storage, secretary, now, clock, fault, limits: { ...roomLimits, ...limits } })
  const server = createServer((_request, response) => response.writeHead(404).end())
  const authenticate = async (cookie: string | undefined, id: string): Promise<Outcome<Entrant>> => {
    const session = await resolveSession(storage, cookie?.replace('session=', ''), now())
    const record = await storage.protocol(id)
    const negotiation = record && (await secretary.negotiation(id))
    const who = authorize({ session, protocol: record, negotiation })
    if (!who.ok || !record) return who.ok ? { ok: false, refusal: { code: 'unknown-protocol' } } : who
    const login = { session: session?.tokenHash ?? '', expiresAt: session?.expiresAt ?? 0 }
    return accepted({ record, participant: who.value, login })
  }
  attachSocket(server, {
    rooms,
    sockets: new OpenSockets(),
    limits: {
      addressOf: (request) => request.socket.remoteAddress ?? '',
      atOnce: Number.POSITIVE_INFINITY,
      upgrades: new Allowances({ perSecond: 1, burst: Number.POSITIVE_INFINITY }),
      clock,
    },
    stillSignedIn: async () => true,
    authenticate: (request, id) => authenticate(request.headers.cookie, id),
    allowsOrigin: (origin, request) => isOwnOrigin(origin, request, undefined),
    fault,
  })
  const streams = new Set<Duplex>()
  server.on('upgrade', (_request, stream) => streams.add(stream))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { storage, secretary, rooms, server, streams }
}
