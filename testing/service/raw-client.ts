/** A socket spoken by hand: every frame it got can be read, and any bytes can be sent. */
import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { textOf } from '../../protocol/answers/document.ts'
import { frame } from '../../protocol/wire/wire.ts'
import { answerFrame, presenceFrame, readFrame, stateFrame, updateFrame } from '../../server/room/frames.ts'

/** How a socket was closed. */
export interface Closed {
  readonly code: number
  readonly reason: string
}

/** A running server with somebody to sign in. */
export interface Host<Person> {
  /** `ws://…/sync` */
  readonly url: string
  readonly room: string
  cookieOf(person: Person): string
  /** Done before the server is stopped for good. */
  atEnd(work: () => void): void
}

/** As frame 102 tells it. */
export interface Readership {
  readonly durable: number
  readonly belgian: number
  readonly partner: number
}

export class RawClient {
  readonly socket: WebSocket
  /** Every frame received so far, oldest first. */
  readonly frames: Uint8Array[] = []
  readonly closed: Promise<Closed>
  readonly doc = new Y.Doc()
  #watchers: (() => void)[] = []

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('error', () => {})
    socket.on('message', (data: Buffer) => {
      const bytes = new Uint8Array(data)
      this.frames.push(bytes)
      this.#follow(bytes)
      for (const watcher of this.#watchers.splice(0)) watcher()
    })
    this.closed = once(socket, 'close').then(([code, reason]) => ({ code: Number(code), reason: String(reason) }))
  }

  static async open<Person>(
    host: Host<Person>,
    person: Person | undefined,
    { room = host.room, headers = {} }: { readonly room?: string; readonly headers?: Record<string, string> } = {},
  ): Promise<RawClient> {
    const cookie = person === undefined ? {} : { cookie: host.cookieOf(person) }
    const socket = new WebSocket(`${host.url}/${room}`, { headers: { ...cookie, ...headers } })
    const client = new RawClient(socket)
    host.atEnd(() => client.leave())
    await once(socket, 'open')
    return client
  }

  /** Takes what it is told into its own document, as every page does. */
  #follow(bytes: Uint8Array): void {
    const incoming = readFrame(bytes)
    if (incoming?.kind === 'update') Y.applyUpdate(this.doc, incoming.update)
  }

  /** A page that has said what it has, and follows; under this Yjs client id when one is named. */
  static async follow<Person>(host: Host<Person>, person: Person, clientID?: number): Promise<RawClient> {
    const client = await RawClient.open(host, person)
    if (clientID !== undefined) client.doc.clientID = clientID
    client.sendState()
    client.sendNothingMissing()
    await client.until(() => client.answers().length > 0)
    return client
  }

  read(field: string): string {
    return textOf(this.doc, field).toString()
  }

  send(bytes: Uint8Array): void {
    this.socket.send(bytes)
  }
  sendState(): void {
    this.send(stateFrame(Y.encodeStateVector(this.doc)))
  }
  /** Everything of this document, as the answer to the server's state. */
  sendAnswer(): void {
    this.send(answerFrame(Y.encodeStateAsUpdate(this.doc)))
  }
  /** "The server lacks nothing of mine": what every client says first. */
  sendNothingMissing(): void {
    this.send(answerFrame(Uint8Array.of(0, 0)))
  }
  sendUpdate(update: Uint8Array): void {
    this.send(updateFrame(update))
  }
  sendMarker(n: number): void {
    this.send(encoded(frame.acknowledged, n))
  }
  askLedger(after = 0): void {
    this.send(encoded(frame.ledger, after))
  }
  /** Asks who has seen what, and says how far its own person has. */
  sendShown(seq: number): void {
    this.send(encoded(frame.shown, seq))
  }
  sendPresence(clientId: number, clock: number, state: unknown): void {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    })
    this.send(presenceFrame(update))
  }

  /** Types into a blank as a page does and sends just that edit. */
  type(field: string, text: string): Uint8Array {
    const update = edit(this.doc, () => textOf(this.doc, field).insert(textOf(this.doc, field).length, text))
    this.sendUpdate(update)
    return update
  }

  /** Makes an edit and resolves when it is on disk. */
  async write(change: (doc: Y.Doc) => void): Promise<void> {
    this.sendUpdate(edit(this.doc, () => change(this.doc)))
    const marker = (this.markers().at(-1) ?? 0) + 1
    this.sendMarker(marker)
    await this.until(() => this.markers().includes(marker))
  }

  /** Resolves when the server has handled everything sent before. */
  async roundTrip(): Promise<void> {
    this.socket.ping()
    await once(this.socket, 'pong')
  }

  /** The server's answers to what this client said it has. */
  answers(): Uint8Array[] {
    return this.framesOf(frame.sync).filter((bytes) => bytes[1] === 1)
  }
  framesOf(type: number): Uint8Array[] {
    return this.frames.filter((bytes) => bytes[0] === type)
  }
  markers(): number[] {
    return this.framesOf(frame.acknowledged).map((bytes) => numbersIn(bytes)[0] ?? 0)
  }
  /** What it was told of the disk and of both sides' reading, oldest first. */
  told(): Readership[] {
    return this.framesOf(frame.shown).map((bytes) => {
      const [durable = 0, belgian = 0, partner = 0] = numbersIn(bytes)
      return { durable, belgian, partner }
    })
  }
  ledger(): LedgerEntry[] {
    return this.framesOf(frame.ledger).flatMap((bytes) => {
      const decoder = decoding.createDecoder(bytes)
      decoding.readVarUint(decoder)
      return JSON.parse(decoding.readVarString(decoder)) as LedgerEntry[]
    })
  }
  presence(): { readonly clientId: number; readonly clock: number; readonly state: unknown }[] {
    return this.framesOf(frame.awareness).flatMap(readPresence)
  }

  /** Every byte received, read as text. */
  wire(): string {
    return this.frames.map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n')
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#watchers.push(resolve))
  }

  leave(): void {
    this.socket.terminate()
  }

  /** Leaves, and resolves when the server has noticed. */
  async quit(): Promise<void> {
    this.socket.close()
    await this.closed
  }
}

const encoded = (...numbers: readonly number[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of numbers) encoding.writeVarUint(encoder, number)
  })

/** The varUints behind a frame's type. */
function numbersIn(bytes: Uint8Array): number[] {
  const decoder = decoding.createDecoder(bytes)
  decoding.readVarUint(decoder)
  const numbers: number[] = []
  while (decoding.hasContent(decoder)) numbers.push(decoding.readVarUint(decoder))
  return numbers
}

/** The update that a change of a document makes. */
export function edit(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array): void => void updates.push(update)
  doc.on('update', keep)
  doc.transact(change)
  doc.off('update', keep)
  const [update] = updates
  if (!update) throw new Error('the change changed nothing')
  return update
}

function readPresence(bytes: Uint8Array): { clientId: number; clock: number; state: unknown }[] {
  const outer = decoding.createDecoder(bytes)
  decoding.readVarUint(outer)
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    clientId: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as unknown,
  }))
}
