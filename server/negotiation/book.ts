/** The ledger of one protocol as this process knows it: its fold, who listens, and one act at a time. */
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { beforeAnything, fold } from '../../protocol/ledger/ledger.ts'
import type { Negotiation, Reader } from '../../protocol/ledger/ledger.ts'
import { asSeenBy, OwnLines } from '../../protocol/ledger/own-lines.ts'
import type { Storage } from '../storage/storage.ts'

/** Told each line once, in order, when it is on disk; `negotiation` has it folded in, and so have `lines`. Must not throw. */
export type LedgerListener = (entry: LedgerEntry, negotiation: Negotiation, lines: OwnLines) => void

export class Book {
  readonly #storage: Pick<Storage, 'ledger'>
  readonly #protocol: string
  readonly #listeners = new Set<LedgerListener>()
  /** Acts by author and id: the same one again is the same act. */
  readonly #acts = new Map<string, number>()
  #negotiation: Negotiation = beforeAnything
  /** What each reader may know of it, made when it is asked for. */
  readonly #seen = new Map<Reader, Negotiation>()
  readonly lines = new OwnLines()
  #turn: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(storage: Pick<Storage, 'ledger'>, protocol: string) {
    this.#storage = storage
    this.#protocol = protocol
  }

  get negotiation(): Negotiation {
    return this.#negotiation
  }

  /** The same without what is private to others, in the reader's own numbers. */
  seenBy(reader: Reader): Negotiation {
    const known = this.#seen.get(reader)
    if (known) return known
    const seen = asSeenBy(reader, this.#negotiation, this.lines)
    this.#seen.set(reader, seen)
    return seen
  }

  /** Nobody listens and nothing is being recorded: it can be forgotten and read again. */
  get atRest(): boolean {
    return this.#listeners.size === 0 && this.#waiting === 0
  }

  seqOf(author: string, act: string): number | undefined {
    return this.#acts.get(`${author} ${act}`)
  }

  /** Runs when everything asked before has ended, well or not. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting++
    const before = this.#turn
    const mine = (async () => {
      await before
      return work()
    })()
    // A failure is its own caller's to see; the next in turn starts all the same.
    this.#turn = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      this.#waiting--
    }
  }

  /** Takes in what is on disk and not yet here. Only in turn. */
  async catchUp(): Promise<void> {
    for (const entry of await this.#storage.ledger(this.#protocol, this.#negotiation.seq)) this.take(entry)
  }

  /** Takes in a line just recorded. Only in turn. */
  take(entry: LedgerEntry): void {
    this.#acts.set(`${entry.by} ${entry.id}`, entry.seq)
    this.lines.add(entry)
    this.#negotiation = fold([entry], this.#negotiation)
    this.#seen.clear()
    for (const listener of this.#listeners) listener(entry, this.#negotiation, this.lines)
  }

  subscribe(listener: LedgerListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
