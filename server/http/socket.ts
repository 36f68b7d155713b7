/**
 * The way into a room: `/sync/<protocol>.<generation>` upgraded to a WebSocket. A refused client's upgrade is accepted and
 * then closed with a 44xx code, for a stock client takes an HTTP refusal for a dropped line and retries it for ever.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Participant } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome, RefusalCode } from '../../protocol/refusal.ts'
import { closeCodeFor, parseRoomName } from '../../protocol/wire/wire.ts'
import type { Allowances } from '../fair/allowances.ts'
import type { Login, OpenSockets } from './open-sockets.ts'
import type { Rooms } from '../room/rooms.ts'
import type { ProtocolRecord } from '../storage/storage.ts'

export interface Entrant {
  readonly record: ProtocolRecord
  readonly participant: Participant
  readonly login: Login
}

export interface SocketDeps {
  readonly rooms: Pick<Rooms, 'attach'>
  readonly sockets: OpenSockets
  /** What one address may open. Refused without an upgrade: a client takes it for a dropped line, and tries again later. */
  readonly limits: {
    readonly addressOf: (request: IncomingMessage) => string | undefined
    readonly atOnce: number
    readonly upgrades: Allowances
    /** Ms that only ever go forward. */
    readonly clock: () => number
  }
  /** Whether the session that let somebody in has not ended meanwhile. */
  readonly stillSignedIn: (entrant: Entrant) => Promise<boolean>
  /** Who the request's cookie speaks for in this protocol. */
  readonly authenticate: (request: IncomingMessage, protocol: string) => Promise<Outcome<Entrant>>
  /** Asked when the request names an origin, as every browser's does; other programs name none. */
  readonly allowsOrigin: (origin: string, request: IncomingMessage) => boolean
  readonly fault: (error: unknown) => void
}

const syncPath = '/sync/'
/** Above what a session takes, so that too large a frame is read whole and answered with its own code. */
const mostFrameBytes = 8 * 1024 * 1024

export function attachSocket(server: Server, deps: SocketDeps): void {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: mostFrameBytes,
    // ws keeps 256 KiB of compressor for each socket that ever sent a long message; pages bring the document compressed.
    perMessageDeflate: false,
  })
  async function open(room: string, request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    try {
      const entrant = await admit(request, room, deps)
      sockets.handleUpgrade(request, stream, head, (socket) =>
        seat(socket, entrant, deps.limits.addressOf(request) ?? '', deps),
      )
    } catch (error) {
      deps.fault(error)
      stream.destroy()
    }
  }
  server.on('upgrade', (request, stream, head) => {
    // Before anything else: without a listener, a line that breaks now would end the process.
    stream.on('error', () => stream.destroy())
    const path = pathOf(request)
    if (!path.startsWith(syncPath)) turnAway(server, stream)
    else if (isTooMany(request, deps))
      stream.end('HTTP/1.1 429 Too Many Requests\r\nRetry-After: 10\r\nConnection: close\r\n\r\n')
    else void open(path.slice(syncPath.length), request, stream, head)
  })
}

function isTooMany(request: IncomingMessage, { sockets, limits }: SocketDeps): boolean {
  const address = limits.addressOf(request)
  if (address === undefined) return false
  return sockets.from(address) >= limits.atOnce || !limits.upgrades.take(address, limits.clock())
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1)[0] ?? ''

/** Another listener may know what to do with it. */
function turnAway(server: Server, stream: Duplex): void {
  if (server.listenerCount('upgrade') === 1) stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
}

/** Asked before the handshake: until it ends the client sends nothing, so no message can be missed. */
async function admit(request: IncomingMessage, room: string, deps: SocketDeps): Promise<Outcome<Entrant>> {
  const { origin } = request.headers
  if (origin !== undefined && !deps.allowsOrigin(origin, request)) return refused('foreign-origin')
  const named = parseRoomName(room)
  if (!named) return refused('unknown-protocol')
  const entrant = await deps.authenticate(request, named.protocolId)
  if (!entrant.ok) return entrant
  return entrant.value.record.generation === named.generation ? accepted(entrant.value) : refused('other-generation')
}

function seat(socket: WebSocket, entrant: Outcome<Entrant>, address: string, deps: SocketDeps): void {
  if (!entrant.ok) return turnOut(socket, entrant.refusal.code)
  const { record, participant, login } = entrant.value
  const session = deps.rooms.attach(socket, record, participant)
  if (!session) return
  const refuse = (code: RefusalCode): void => session.refuse(code)
  socket.on('close', deps.sockets.add({ ...login, protocol: record.id, participant: participant.id, address, refuse }))
  void endIfSignedOut(entrant.value, refuse, deps)
}

/** Somebody who signed out while the handshake was under way: no list had this socket yet. */
async function endIfSignedOut(entrant: Entrant, refuse: (code: RefusalCode) => void, deps: SocketDeps): Promise<void> {
  try {
    if (!(await deps.stillSignedIn(entrant))) refuse('not-signed-in')
  } catch (error) {
    deps.fault(error)
  }
}

function turnOut(socket: WebSocket, code: RefusalCode): void {
  socket.on('error', () => {})
  socket.close(closeCodeFor(code), code)
}
