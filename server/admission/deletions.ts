/** The ranges an update deletes, to be asked about single clocks. */
import type { DeletedRanges, Id, Range } from './update-reader.ts'

export class Deletions {
  readonly #clients = new Map<number, readonly Range[]>()

  constructor(deletions: readonly DeletedRanges[]) {
    for (const { client, ranges } of deletions) this.#clients.set(client, ranges)
  }

  covers({ client, clock }: Id): boolean {
    const ranges = this.#clients.get(client)
    if (ranges === undefined) return false
    const range = ranges[firstEndingBehind(ranges, clock)]
    return range !== undefined && range.clock <= clock
  }

  /** How many of the clocks from `clock` on are deleted. */
  coveredOf(client: number, clock: number, length: number): number {
    const ranges = this.#clients.get(client)
    if (ranges === undefined) return 0
    let covered = 0
    for (let index = firstEndingBehind(ranges, clock); ; index += 1) {
      const range = ranges[index]
      if (range === undefined || range.clock >= clock + length) return covered
      covered += Math.min(range.clock + range.length, clock + length) - Math.max(range.clock, clock)
    }
  }
}

function firstEndingBehind(ranges: readonly Range[], clock: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const range = ranges[middle]
    if (range !== undefined && range.clock + range.length <= clock) low = middle + 1
    else high = middle
  }
  return low
}
