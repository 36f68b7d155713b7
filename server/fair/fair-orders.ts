/**
 * Orders that occupy somebody for a while, each for a protocol (or whoever asks): protocols take turns, and none has two
 * under way. One whose last order did not end in its time never takes the last free place.
 */
export class FairOrders<Order> {
  readonly #most: number
  /** By protocol; who had their turn last stands last. */
  readonly #waiting = new Map<string, Order[]>()
  readonly #underWay = new Set<string>()
  readonly #slow = new Set<string>()
  #count = 0

  /** `most`: orders that wait, in all; nobody has more than half of them. */
  constructor(most: number) {
    this.#most = most
  }

  get waiting(): number {
    return this.#count
  }

  /** False when there is no room for it. */
  add(asker: string, order: Order): boolean {
    const own = this.#waiting.get(asker) ?? []
    if (this.#count >= this.#most || own.length >= this.#most / 2) return false
    own.push(order)
    this.#waiting.set(asker, own)
    this.#count += 1
    return true
  }

  /** Whose turn it is while so many places are free. */
  next(free: number): { readonly asker: string; readonly order: Order } | undefined {
    for (const [asker, own] of this.#waiting) {
      if (this.#underWay.has(asker) || free < (this.#slow.has(asker) ? 2 : 1)) continue
      const order = own.shift()
      this.#waiting.delete(asker)
      if (order === undefined) continue
      if (own.length > 0) this.#waiting.set(asker, own)
      this.#underWay.add(asker)
      this.#count -= 1
      return { asker, order }
    }
    return undefined
  }

  ended(asker: string, inTime: boolean): void {
    this.#underWay.delete(asker)
    if (inTime) this.#slow.delete(asker)
    else this.#slow.add(asker)
  }

  /** Takes out all that waits. */
  clear(): readonly Order[] {
    const all = [...this.#waiting.values()].flat()
    this.#waiting.clear()
    this.#count = 0
    return all
  }
}
