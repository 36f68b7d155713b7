/** One socket: what it may send and how fast, what it is sent and how much of that may wait. It knows nothing of documents. */
import type { RawData, WebSocket } from 'ws'
import type { Participant } from '../../protocol/party.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import { closeCodeFor } from '../../protocol/wire/wire.ts'
import { Bucket } from '../fair/allowance.ts'
import type { Allowance } from '../fair/allowance.ts'
import { readFrame } from './frames.ts'
import type { Incoming } from './frames.ts'
import type { UnreadBytes } from './unread-bytes.ts'

export interface SessionLimits {
  /** Bytes of one frame. */
  readonly frameBytes: number
  readonly frames: Allowance
  readonly bytes: Allowance
  /** Questions that are answered with all there is. */
  readonly questions: Allowance
  /** Bytes a reader may leave unread before it is sent nothing more; fewer while much waits in all sockets together. */
  readonly laggingBytes: number
  readonly laggingBytesWhenFull: number
  /** Bytes unread at which the socket is given up. */
  readonly hopelessBytes: number
  /** Ms without a sign of life after which the line counts as dead. */
  readonly silentMs: number
}

/** The byte limit leaves room for an offline client's whole answer; the frame limit for a paste that an editor splits. */
export const sessionLimits: SessionLimits = {
  frameBytes: 512 * 1024,
  frames: { perSecond: 3000, burst: 6000 },
  bytes: { perSecond: 1024 * 1024, burst: 8 * 1024 * 1024 },
  questions: { perSecond: 1, burst: 30 },
  laggingBytes: 256 * 1024,
  laggingBytesWhenFull: 16 * 1024,
  hopelessBytes: 2 * 1024 * 1024,
  silentMs: 75_000,
}

export interface SessionDuties {
  readonly received: (session: Session, frame: Incoming) => void
  /** A lagging reader has caught up with what was sent. */
  readonly drained: (session: Session) => void
  readonly closed: (session: Session) => void
  /** Something of ours threw while handling a frame. */
  readonly fault: (error: unknown) => void
}

/** 1012: the server restarts; clients come back by themselves. */
const restart = 1012
/** 1011: something of ours failed; stock clients try again. */
const failed = 1011

export class Session {
  readonly participant: Participant
  readonly #socket: WebSocket
  readonly #duties: SessionDuties
  readonly #limits: SessionLimits
  readonly #clock: () => number
  readonly #unread: UnreadBytes
  /** Of what waits unread in all, what is counted of this socket. */
  #counted = 0
  readonly #frames: Bucket
  readonly #bytes: Bucket
  readonly #questions: Bucket
  #state: 'open' | 'closing' | 'closed' = 'open'
  #lagging = false
  #heardAt: number
  readonly #sent = (): void => this.#afterSending()

  /** Listens at once: a client's first message comes with the handshake. `clock`: ms that only ever go forward. */
  constructor(
    socket: WebSocket,
    participant: Participant,
    duties: SessionDuties,
    limits: SessionLimits,
    clock: () => number,
    unread: UnreadBytes,
  ) {
    this.#socket = socket
    this.participant = participant
    this.#duties = duties
    this.#limits = limits
    this.#clock = clock
    this.#unread = unread
    this.#heardAt = clock()
    this.#frames = new Bucket(limits.frames, this.#heardAt)
    this.#bytes = new Bucket(limits.bytes, this.#heardAt)
    this.#questions = new Bucket(limits.questions, this.#heardAt)
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary))
    socket.on('ping', () => this.#heard())
    socket.on('pong', () => this.#heard())
    // Without a listener a stranger's malformed frame would end the process; 'close' follows and does the rest.
    socket.on('error', () => {})
    socket.on('close', () => this.#left())
  }

  get open(): boolean {
    return this.#state === 'open'
  }

  /** Whether so much waits unread that nothing more may be sent. */
  get lagging(): boolean {
    return this.#lagging
  }

  /** Bytes given to this socket that have not left. */
  get unsentBytes(): number {
    return this.#socket.bufferedAmount
  }

  /** Takes a frame for this socket, unless it lags: then false, and `drained` follows. */
  offer(bytes: Uint8Array): boolean {
    if (this.#lagging) return false
    if (this.#socket.bufferedAmount > this.#mostUnread) {
      this.#lagging = true
      return false
    }
    this.send(bytes)
    return true
  }

  /** Sends whatever waits already; only for answers to what this client asked. */
  send(bytes: Uint8Array): void {
    if (this.#state !== 'open') return
    if (this.#socket.bufferedAmount > this.#limits.hopelessBytes) this.#socket.terminate()
    else this.#socket.send(bytes, { binary: true }, this.#sent)
    this.#count(this.#socket.bufferedAmount)
  }

  /** Ends it with the refusal's code; nothing it sends afterwards is looked at. */
  refuse(code: RefusalCode): void {
    this.#end(closeCodeFor(code), code)
  }

  /** Reads nothing more, so that what was read can be brought to an end. */
  hush(): void {
    this.#socket.pause()
  }

  /** Ends it because the server goes away. */
  dismiss(): void {
    this.#end(restart, 'stopping')
  }

  /** Ends it because of a fault of ours; the client may try again. */
  fail(): void {
    this.#end(failed, 'internal')
  }

  /** Cuts the line without a word when the other end has not answered the close, or anything, for too long. */
  cut(): void {
    this.#socket.terminate()
  }

  /** A sign of life asked for, a message that keeps a stock client connected, and an end to lines that died unnoticed. */
  beat(message: Uint8Array): void {
    if (this.#clock() - this.#heardAt > this.#limits.silentMs) {
      this.#socket.terminate()
      return
    }
    if (this.#state !== 'open') return
    this.#socket.ping()
    this.offer(message)
  }

  #end(code: number, reason: string): void {
    if (this.#state !== 'open') return
    this.#state = 'closing'
    if (this.#socket.isPaused) this.#socket.resume()
    this.#socket.close(code, reason)
  }

  #receive(data: RawData, isBinary: boolean): void {
    const now = this.#heard()
    if (this.#state !== 'open') return
    const bytes = wholeFrame(data)
    if (bytes.byteLength > this.#limits.frameBytes) return this.refuse('too-large')
    if (!this.#frames.take(1, now) || !this.#bytes.take(bytes.byteLength, now)) return this.refuse('too-fast')
    const frame = isBinary ? readFrame(bytes) : undefined
    if (frame === undefined) return this.refuse('unreadable')
    if (isQuestion(frame) && !this.#questions.take(1, now)) return this.refuse('too-fast')
    try {
      this.#duties.received(this, frame)
    } catch (error) {
      this.#duties.fault(error)
      this.fail()
    }
  }

  #heard(): number {
    this.#heardAt = this.#clock()
    return this.#heardAt
  }

  get #mostUnread(): number {
    return this.#unread.tooMany ? this.#limits.laggingBytesWhenFull : this.#limits.laggingBytes
  }

  #count(waiting: number): void {
    this.#unread.changed(waiting - this.#counted)
    this.#counted = waiting
  }

  #afterSending(): void {
    if (this.#state === 'closed') return
    this.#count(this.#socket.bufferedAmount)
    if (!this.#lagging || this.#state !== 'open' || this.#socket.bufferedAmount > this.#mostUnread / 4) return
    this.#lagging = false
    this.#duties.drained(this)
  }

  #left(): void {
    this.#state = 'closed'
    this.#count(0)
    this.#duties.closed(this)
  }
}

const isQuestion = ({ kind }: Incoming): boolean => kind === 'state' || kind === 'presence-query' || kind === 'ledger'

function wholeFrame(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
