/** A storage that notes how long the disk takes and whether it still takes anything: for those who run the service. */
import type { Outcome } from '../../protocol/refusal.ts'
import type { Storage } from './storage.ts'

/** Upper bounds in seconds of the histogram's buckets. Never changed: figures of two days must be comparable. */
export const latencyBounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] as const

/** `takes`: as far as the last writing tells. */
export type DiskState = 'takes' | 'full' | 'failing'

export class DiskGauge {
  /** How many appends took at most the bound of the same place; the last one counts those above all. */
  readonly #counts: number[] = Array.from({ length: latencyBounds.length + 1 }, () => 0)
  #seconds = 0
  #state: DiskState = 'takes'
  /** Ms of the clock that measures. */
  #since = 0

  journaled(seconds: number): void {
    const place = latencyBounds.findIndex((bound) => seconds <= bound)
    const index = place < 0 ? latencyBounds.length : place
    this.#counts[index] = (this.#counts[index] ?? 0) + 1
    this.#seconds += seconds
  }

  wrote(state: DiskState, at: number): void {
    if (state !== this.#state) this.#since = at
    this.#state = state
  }

  get state(): DiskState {
    return this.#state
  }

  /** Ms since the last writing that changed the state. */
  sinceMs(now: number): number {
    return now - this.#since
  }

  /** Appends by bucket (not summed up), all of them, and their seconds together. */
  get latency(): { readonly counts: readonly number[]; readonly count: number; readonly seconds: number } {
    return { counts: this.#counts, count: this.#counts.reduce((sum, count) => sum + count, 0), seconds: this.#seconds }
  }
}

/** `clock`: ms that only ever go forward. */
export function measured(storage: Storage, gauge: DiskGauge, clock: () => number): Storage {
  async function noted<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      const outcome = await work
      const full = !outcome.ok && outcome.refusal.code === 'storage-full'
      gauge.wrote(full ? 'full' : 'takes', clock())
      return outcome
    } catch (error) {
      gauge.wrote('failing', clock())
      throw error
    }
  }
  return {
    ...storage,
    record: (...args) => noted(storage.record(...args)),
    beginAnew: (...args) => noted(storage.beginAnew(...args)),
    async append(...args) {
      const start = clock()
      const outcome = await noted(storage.append(...args))
      if (outcome.ok) gauge.journaled((clock() - start) / 1000)
      return outcome
    },
  }
}
