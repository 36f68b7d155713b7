/**
 * Work that may wait a moment, done a slice at a time between everything else. Protocols take turns, and in each its
 * people: who asks for much waits for it, and nobody with them.
 */

/** One slice of some work: takes a millisecond or two. */
export type Slice = () => void

/** Slices at a time, and ms; then everything else has its turn. */
const slicesAtOnce = 4
const atOnceMs = 3
/** Ms in between: what may wait takes half of this thread at most. */
const pauseMs = 3

export class FairTurns {
  readonly #clock: () => number
  readonly #fault: (error: unknown) => void
  /** By protocol and person; who had their turn last stands last. */
  readonly #waiting = new Map<string, Map<string, Slice[]>>()
  #timer: NodeJS.Timeout | undefined

  /** `clock`: ms that only ever go forward. */
  constructor(clock: () => number, fault: (error: unknown) => void) {
    this.#clock = clock
    this.#fault = fault
  }

  add(protocol: string, person: string, slice: Slice): void {
    const people = this.#waiting.get(protocol) ?? new Map<string, Slice[]>()
    const slices = people.get(person) ?? []
    slices.push(slice)
    people.set(person, slices)
    this.#waiting.set(protocol, people)
    this.#timer ??= setTimeout(() => this.#run(), pauseMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#waiting.clear()
  }

  #run(): void {
    const startedAt = this.#clock()
    for (let count = 0; count < slicesAtOnce && this.#clock() - startedAt < atOnceMs; count++) {
      const slice = this.#next()
      if (!slice) break
      try {
        slice()
      } catch (error) {
        this.#fault(error)
      }
    }
    this.#timer = this.#waiting.size > 0 ? setTimeout(() => this.#run(), pauseMs) : undefined
  }

  #next(): Slice | undefined {
    for (const [protocol, people] of this.#waiting) {
      for (const [person, slices] of people) {
        const slice = slices.shift()
        toTheEnd(people, person, slices, slices.length > 0)
        toTheEnd(this.#waiting, protocol, people, people.size > 0)
        return slice
      }
    }
    return undefined
  }
}

function toTheEnd<K, V>(map: Map<K, V>, key: K, value: V, stays: boolean): void {
  map.delete(key)
  if (stays) map.set(key, value)
}
