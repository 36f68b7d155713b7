/**
 * The order of what is asked of a storage. Mostly everything has its turn at once. What concerns a protocol waits while
 * that protocol's rows are verified for the first time; everything waits while the log is folded back into the file.
 */

/** What is done when its turn comes; `fault` when it cannot come. */
export type Turn = (fault?: Error) => void

export interface Asked {
  /** The protocol it concerns, if one. */
  readonly protocol: string | undefined
  /** Whether that protocol's rows must have been verified. */
  readonly verified: boolean
  readonly turn: Turn
}

export class Turns {
  readonly #isVerified: (protocol: string) => boolean
  readonly #verify: (protocol: string) => Promise<unknown>
  readonly #verifying = new Map<string, Asked[]>()
  /** What was asked since everything waits; undefined when nothing does. */
  #held: Asked[] | undefined

  constructor(isVerified: (protocol: string) => boolean, verify: (protocol: string) => Promise<unknown>) {
    this.#isVerified = isVerified
    this.#verify = verify
  }

  take(asked: Asked): void {
    const { protocol, verified, turn } = asked
    if (this.#held) {
      this.#held.push(asked)
      return
    }
    const before = protocol === undefined ? undefined : this.#verifying.get(protocol)
    if (before) before.push(asked)
    else if (protocol !== undefined && verified && !this.#isVerified(protocol)) void this.#hold(protocol, asked)
    else turn()
  }

  async #hold(protocol: string, first: Asked): Promise<void> {
    const asked = [first]
    this.#verifying.set(protocol, asked)
    let fault: Error | undefined
    try {
      await this.#verify(protocol)
    } catch (error) {
      fault = error instanceof Error ? error : new Error(String(error))
    }
    this.#verifying.delete(protocol)
    // What was asked of this protocol later, while everything waits, stands behind these.
    if (this.#held && !fault) this.#held.unshift(...asked.map((one) => ({ ...one, verified: false })))
    else for (const { turn } of asked) turn(fault)
  }

  /** Nothing has its turn before `step` has ended, however it ends. */
  async during(step: () => Promise<unknown>): Promise<void> {
    if (this.#held) return
    this.#held = []
    try {
      await step()
    } finally {
      const held = this.#held
      this.#held = undefined
      for (const asked of held) this.take(asked)
    }
  }
}
