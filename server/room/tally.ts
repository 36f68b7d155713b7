/** What the rooms have done since the start, for the metrics. */
import type { RefusalCode } from '../../protocol/refusal.ts'

export class Tally {
  /** Edits that are on disk. */
  journaled = 0
  readonly #refused = new Map<RefusalCode, number>()

  refusal(code: RefusalCode): void {
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1)
  }

  get refused(): ReadonlyMap<RefusalCode, number> {
    return this.#refused
  }
}
