/** Lines of the ledger for one socket that asked for them: each once, in order, its own side's only ([SAY3]). */
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { visibleTo } from '../../protocol/ledger/ledger.ts'
import type { Side } from '../../protocol/party.ts'
import type { VisibleLines } from '../negotiation/secretary.ts'

/** A frame of many long comments stays well under what a slow line carries in half a minute. */
const linesPerFrame = 50

export interface FeedDuties {
  readonly read: (side: Side, after: number) => Promise<VisibleLines>
  /** False when the socket can take nothing now; `wake` is called when it can. */
  readonly send: (entries: readonly LedgerEntry[]) => boolean
  readonly fault: (error: unknown) => void
}

export class LedgerFeed {
  readonly #side: Side
  readonly #duties: FeedDuties
  /** Seq of the last line sent or passed over. */
  #at: number
  #reading = false
  #missed = false
  /** The first answer comes even when there is nothing to tell: then the client knows that it has all. */
  #answered = false

  constructor(side: Side, after: number, duties: FeedDuties) {
    this.#side = side
    this.#at = after
    this.#duties = duties
  }

  /** A line was recorded. Told directly when nothing is missing before it. */
  tell(entry: LedgerEntry): void {
    if (entry.seq <= this.#at) return
    if (this.#reading || entry.seq > this.#at + 1) return this.wake()
    if (!visibleTo(this.#side)(entry) || this.#duties.send([entry])) this.#at = entry.seq
  }

  /** Sends all that is missing, from the storage. */
  wake(): void {
    this.#missed = true
    if (!this.#reading) void this.#read()
  }

  async #read(): Promise<void> {
    this.#reading = true
    try {
      while (this.#missed) {
        this.#missed = false
        const { entries, upTo } = await this.#duties.read(this.#side, this.#at)
        if (!this.#sendAll(entries)) return
        this.#at = Math.max(this.#at, upTo)
      }
    } catch (error) {
      this.#duties.fault(error)
    } finally {
      this.#reading = false
    }
  }

  #sendAll(entries: readonly LedgerEntry[]): boolean {
    if (entries.length === 0 && !this.#answered && !this.#duties.send([])) return false
    this.#answered = true
    for (let start = 0; start < entries.length; start += linesPerFrame) {
      const some = entries.slice(start, start + linesPerFrame)
      if (!this.#duties.send(some)) return false
      this.#at = some.at(-1)?.seq ?? this.#at
    }
    return true
  }
}
