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
  readonly #sockets = new Set<OpenSocket>()
  readonly #perAddress = new Map<string, number>()

  /** Returns how to take it out again. */
  add(socket: OpenSocket): () => void {
    this.#sockets.add(socket)
    this.#count(socket.address, 1)
    return () => {
      if (this.#sockets.delete(socket)) this.#count(socket.address, -1)
    }
  }

  from(address: string): number {
    return this.#perAddress.get(address) ?? 0
  }

  /** Closes what a session holds open; with `people`, only where it speaks for one of them. */
  signOut(session: string, people?: SpokenFor): void {
    for (const socket of this.#sockets) {
      const meant = people === undefined || people.get(socket.protocol) === socket.participant
      if (socket.session === session && meant) socket.refuse('not-signed-in')
    }
  }

  /** Closes those whose session's time is over. */
  signOutExpired(now: number): void {
    for (const socket of this.#sockets) if (now >= socket.expiresAt) socket.refuse('not-signed-in')
  }

  #count(address: string, change: number): void {
    const count = this.from(address) + change
    if (count > 0) this.#perAddress.set(address, count)
    else this.#perAddress.delete(address)
  }
}
