/** A token bucket: how much one connection may send. Time is handed in. */
export interface Allowance {
  /** Regained each second. */
  readonly perSecond: number
  /** Most that can be saved up. */
  readonly burst: number
}

export class Bucket {
  readonly #allowance: Allowance
  #left: number
  #at: number

  constructor(allowance: Allowance, now: number) {
    this.#allowance = allowance
    this.#left = allowance.burst
    this.#at = now
  }

  /** Whether `amount` was still allowed at `now` (ms). What is refused costs nothing: whoever waits is served again. */
  take(amount: number, now: number): boolean {
    const regained = (Math.max(0, now - this.#at) / 1000) * this.#allowance.perSecond
    this.#left = Math.min(this.#allowance.burst, this.#left + regained)
    this.#at = now
    if (this.#left < amount) return false
    this.#left -= amount
    return true
  }
}
