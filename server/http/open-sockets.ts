/**
 * The sockets that are open: through whose session, and from which address. A session that ends closes its own at once,
 * and nobody opens them without limit.
 */
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { SpokenFor } from '../storage/storage.ts'

/** The session a socket was opened with. */
export interface Login {
  /** The session's `tokenHash`. */
  readonly session: string
  /** Unix ms. */
  readonly expiresAt: number
}
export interface OpenSocket extends Login {
  readonly protocol: string
  readonly participant: string
  readonly address: string
  readonly refuse: (code: RefusalCode) => void
}

export class OpenSockets {
  /** Each with when its session's time is over, as far as is known. */
  readonly #sockets = new Map<OpenSocket, number>()
  readonly #perAddress = new Map<string, number>()

  /** Returns how to take it out again. */
  add(socket: OpenSocket): () => void {
    this.#sockets.set(socket, socket.expiresAt)
    this.#count(socket.address, 1)
    return () => {
      if (this.#sockets.delete(socket)) this.#count(socket.address, -1)
    }
  }

  from(address: string): number {
    return this.#perAddress.get(address) ?? 0
  }

  /** Closes what a session holds open; with `people`, only where it spoke for one of them. */
  signOut(session: string, people?: SpokenFor, code: RefusalCode = 'not-signed-in'): void {
    for (const socket of this.#sockets.keys()) {
      const meant = people === undefined || people.get(socket.protocol) === socket.participant
      if (socket.session === session && meant) socket.refuse(code)
    }
  }

  /** Closes those whose session's time is over; a session that was used meanwhile has another time than when it opened its socket. */
  async signOutExpired(now: number, expiryOf: (session: string) => Promise<number | undefined>): Promise<void> {
    for (const [socket, known] of this.#sockets) {
      if (now < known) continue
      const expiresAt = await expiryOf(socket.session)
      if (expiresAt === undefined || now >= expiresAt) socket.refuse('not-signed-in')
      else if (this.#sockets.has(socket)) this.#sockets.set(socket, expiresAt)
    }
  }

  #count(address: string, change: number): void {
    const count = this.from(address) + change
    if (count > 0) this.#perAddress.set(address, count)
    else this.#perAddress.delete(address)
  }
}
