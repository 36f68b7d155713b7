/** How much each of many may ask: one bucket a name, forgotten when it is full again. */
import { Bucket } from './allowance.ts'
import type { Allowance } from './allowance.ts'

export class Allowances {
  readonly #allowance: Allowance
  readonly #buckets = new Map<string, { readonly bucket: Bucket; at: number }>()
  #sweptAt = 0

  constructor(allowance: Allowance) {
    this.#allowance = allowance
  }

  /** Whether `name` may ask once more at `now` (ms). */
  take(name: string, now: number): boolean {
    this.#sweep(now)
    const known = this.#buckets.get(name) ?? { bucket: new Bucket(this.#allowance, now), at: now }
    known.at = now
    this.#buckets.set(name, known)
    return known.bucket.take(1, now)
  }

  get size(): number {
    return this.#buckets.size
  }

  #sweep(now: number): void {
    const full = (this.#allowance.burst / this.#allowance.perSecond) * 1000
    if (now - this.#sweptAt < full) return
    this.#sweptAt = now
    for (const [name, { at }] of this.#buckets) if (now - at >= full) this.#buckets.delete(name)
  }
}
