/**
 * How far one whole update may make the server look, whatever places it is scattered over. Where it sends the server, it
 * sends every replica, and everybody who reads the document later.
 */
export class Steps {
  readonly #most: number
  #taken = 0

  constructor(most: number) {
    this.#most = most
  }

  /** False when none is left: whoever walks stops there. */
  take(): boolean {
    this.#taken += 1
    return this.#taken <= this.#most
  }

  get taken(): number {
    return this.#taken
  }

  get tooMany(): boolean {
    return this.#taken > this.#most
  }
}

export interface Budget {
  /** Items passed where something is put among what others put at the same place. Yjs passes as many, on every replica. */
  readonly play: Steps
  /** Structs looked at to learn what an author knew. Only the server does it, and once for each client id. */
  readonly study: Steps
}
