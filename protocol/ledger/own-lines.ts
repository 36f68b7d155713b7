/**
 * Each side counts the lines it may see, from 1. Numbers that counted the others' private lines as well would tell how
 * much they say among themselves, and when ([SAY3]).
 */
import type { LedgerEntry } from './acts.ts'
import type { Version } from './after-seal.ts'
import { visibleTo } from './ledger.ts'
import type { Negotiation, Reader } from './ledger.ts'

const readers = ['belgian', 'partner', 'observer', 'all'] as const

/** The numbers of one ledger's lines as each reader counts them; fed line by line, in order, from the first. */
export class OwnLines {
  readonly #hidden: Record<Reader, number[]> = { belgian: [], partner: [], observer: [], all: [] }
  readonly #lastAt: Partial<Record<Reader, number>> = {}
  #last = 0

  add(line: LedgerEntry): void {
    this.#last = line.seq
    for (const reader of readers) {
      if (visibleTo(reader)(line)) this.#lastAt[reader] = line.at
      else this.#hidden[reader].push(line.seq)
    }
  }

  /** How many lines this reader may see. */
  count(reader: Reader): number {
    return this.#last - this.#hidden[reader].length
  }

  /** When the last line this reader may see was stated; Unix ms. */
  lastAt(reader: Reader): number | undefined {
    return this.#lastAt[reader]
  }

  /** The reader's number of a line; of one it may not see, that of the last it may see before. */
  numberOf(reader: Reader, seq: number): number {
    const place = Math.min(seq, this.#last)
    const hidden = this.#hidden[reader]
    return place - firstIndex(hidden.length, (index) => (hidden[index] ?? 0) > place)
  }

  /** The line that has this number for the reader; the last line of all for a number beyond its lines. */
  seqOf(reader: Reader, number: number): number {
    if (number >= this.count(reader)) return this.#last
    const hidden = this.#hidden[reader]
    return number + firstIndex(hidden.length, (index) => (hidden[index] ?? 0) - index > number)
  }
}

/** The first index below `length` for which `holds`, which holds for all behind it; `length` when none. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The state as this reader may know it: without what is private to others, counted in the reader's own numbers. */
export function asSeenBy(reader: Reader, state: Negotiation, lines: Pick<OwnLines, 'numberOf'>): Negotiation {
  const own = <T extends { readonly seq: number }>(stated: T): T => ({
    ...stated,
    seq: lines.numberOf(reader, stated.seq),
  })
  return {
    ...state,
    seq: lines.numberOf(reader, state.seq),
    threads: state.threads
      .filter(visibleTo(reader))
      .map((thread) => ({ ...thread, messages: thread.messages.map(own) })),
    initials: new Map(Array.from(state.initials, ([item, given]) => [item, ofEach(given, own)])),
    stage: state.stage.kind === 'sealed' ? { kind: 'sealed', seal: own(state.stage.seal) } : state.stage,
    seals: state.seals.map(own),
    versions: state.versions.map((version) => versionWith(version, own)),
    reopenings: state.reopenings.map(own),
  }
}

type Renumber = <T extends { readonly seq: number }>(stated: T) => T

const versionWith = (version: Version, own: Renumber): Version => ({
  seal: own(version.seal),
  ceremonies: version.ceremonies.map(own),
  scans: version.scans.map(own),
  ratifications: ofEach(version.ratifications, own),
  withdrawn: version.withdrawn.map((one) => ({ ...own(one), ratification: own(one.ratification) })),
  corrected: version.corrected.map((one) => ({ ...own(one), ratification: own(one.ratification) })),
  ...(version.inForce ? { inForce: own(version.inForce) } : {}),
})

/** What each party stated, if it did. */
function ofEach<T extends { readonly seq: number }>(
  { belgian, partner }: { readonly belgian?: T; readonly partner?: T },
  own: Renumber,
): { belgian?: T; partner?: T } {
  return { ...(belgian ? { belgian: own(belgian) } : {}), ...(partner ? { partner: own(partner) } : {}) }
}
