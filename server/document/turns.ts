/** One piece of work at a time for each protocol, in the order asked; a failure is its own caller's to see. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  async take<T>(protocol: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(protocol)
    const mine = (async () => {
      await before
      return work()
    })()
    const turn = mine.catch(() => undefined)
    this.#last.set(protocol, turn)
    try {
      return await mine
    } finally {
      if (this.#last.get(protocol) === turn) this.#last.delete(protocol)
    }
  }
}
