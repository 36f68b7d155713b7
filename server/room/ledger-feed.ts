/** Lines of the ledger for one socket that asked for them: each once, in order, its own side's only ([SAY3]). */
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'

/** A frame of many long comments stays well under what a slow line carries in half a minute. */
const linesPerFrame = 50

export interface FeedDuties {
  /** The side's own lines behind its line `after`. */
  readonly read: (after: number) => Promise<readonly LedgerEntry[]>
  /** False when the socket can take nothing now; `wake` is called when it can. */
  readonly send: (entries: readonly LedgerEntry[]) => boolean
  readonly fault: (error: unknown) => void
}

export class LedgerFeed {
  readonly #duties: FeedDuties
  /** The last line sent, by the side's own count. */
  #at: number
  #reading = false
  #missed = false
  /** The first answer comes even when there is nothing to tell: then the client knows that it has all. */
  #answered = false

  constructor(after: number, duties: FeedDuties) {
    this.#at = after
    this.#duties = duties
  }

  /** A line of the side's own was recorded. Told directly when nothing is missing before it. */
  tell(entry: LedgerEntry): void {
    if (entry.seq <= this.#at) return
    if (this.#reading || entry.seq > this.#at + 1) return this.wake()
    if (this.#duties.send([entry])) this.#at = entry.seq
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
        if (!this.#sendAll(await this.#duties.read(this.#at))) return
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
