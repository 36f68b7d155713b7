/**
 * The line between one town hall and the server: a TCP proxy of the tests' own that can be cut, frozen (half-open: both
 * ends believe they are connected) and slowed. Browser tools' "offline" leaves an open WebSocket standing, this does not.
 */
import { connect, createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'

/** `bytesPerSecond` each way and the delay of one way in ms; undefined leaves the line as fast as it is. */
export interface Speed {
  readonly bytesPerSecond: number
  readonly delayMs: number
}
/** Working conditions of the partner communes, per direction. */
export const speeds = {
  townHall: { bytesPerSecond: 200_000, delayMs: 150 },
  bush: { bytesPerSecond: 50_000, delayMs: 200 },
  edge: { bytesPerSecond: 27_000, delayMs: 420 },
} as const satisfies Record<string, Speed>

const packetBytes = 1200

type LineState = 'up' | 'cut' | 'frozen'
/** A connection and what is done with its bytes. */
interface Pair {
  readonly near: Socket
  readonly far: Socket
  swallowed: boolean
}

export class Link {
  readonly #server: Server
  readonly #pairs = new Set<Pair>()
  #state: LineState = 'up'
  #speed: Speed | undefined

  private constructor(server: Server) {
    this.#server = server
  }

  static async to(targetPort: number): Promise<Link> {
    const server = createServer({ allowHalfOpen: false })
    const link = new Link(server)
    server.on('connection', (near) => link.#join(near, targetPort))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return link
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Every connection breaks, new ones are refused. */
  cut(): void {
    this.#state = 'cut'
    this.#breakAll()
  }

  /** Connections stand but carry nothing: a phone out of reach. */
  freeze(): void {
    this.#state = 'frozen'
    for (const socket of this.#sockets()) socket.pause()
  }

  /** The line works again. What was frozen flows on; what was cut has to be dialled anew. */
  restore(): void {
    this.#state = 'up'
    for (const socket of this.#sockets()) socket.resume()
  }

  /** What stands now never carries another byte, and neither end is told; new connections work: a phone in another cell. */
  swallow(): void {
    for (const pair of this.#pairs) pair.swallowed = true
  }

  slow(speed: Speed | undefined): void {
    this.#speed = speed
  }

  async close(): Promise<void> {
    this.#breakAll()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #breakAll(): void {
    for (const socket of this.#sockets()) socket.destroy()
    this.#pairs.clear()
  }

  #sockets(): Socket[] {
    return [...this.#pairs].flatMap(({ near, far }) => [near, far])
  }

  #join(near: Socket, targetPort: number): void {
    if (this.#state === 'cut') {
      near.destroy()
      return
    }
    const far = connect(targetPort, '127.0.0.1')
    const pair = { near, far, swallowed: false }
    this.#pairs.add(pair)
    this.#carry(pair, near, far)
    this.#carry(pair, far, near)
    if (this.#state === 'frozen') this.freeze()
  }

  #carry(pair: Pair, from: Socket, to: Socket): void {
    let freeAt = 0
    /** In the order in which they came: a line never lets bytes overtake each other, whatever becomes of its speed. */
    const onTheWay: { readonly due: number; readonly packet: Buffer }[] = []
    const arrive = (): void => {
      for (let next = onTheWay[0]; next && next.due <= performance.now(); next = onTheWay[0]) {
        onTheWay.shift()
        if (to.writable) to.write(next.packet)
      }
      if (onTheWay[0]) setTimeout(arrive, Math.max(0, onTheWay[0].due - performance.now()))
    }
    const send = (packet: Buffer, due: number): void => {
      const last = onTheWay.at(-1)
      onTheWay.push({ packet, due: Math.max(due, last?.due ?? 0) })
      if (!last) arrive()
    }
    from.on('data', (chunk: Buffer) => {
      if (pair.swallowed) return
      const speed = this.#speed
      const now = performance.now()
      if (!speed) {
        send(chunk, now)
        return
      }
      // In packets, as a line carries them: a long message comes bit by bit, not all at its end.
      for (let start = 0; start < chunk.length; start += packetBytes) {
        const packet = chunk.subarray(start, start + packetBytes)
        freeAt = Math.max(now, freeAt) + (packet.length / speed.bytesPerSecond) * 1000
        send(packet, freeAt + speed.delayMs)
      }
    })
    from.on('end', () => to.end())
    from.on('error', () => to.destroy())
    from.on('close', () => to.destroy())
  }
}
