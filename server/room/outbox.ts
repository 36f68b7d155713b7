/**
 * What waits for the disk. Edits go to the journal in the order they were admitted, one append under way at a time; the
 * next takes everything that came meanwhile. Replies queue among them: a reply leaves when all admitted before it is on
 * disk, so nothing a client is told can be lost ([KEEP1]).
 */
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome, Refusal } from '../../protocol/refusal.ts'
import type { NewEdit } from '../storage/storage.ts'

export interface WaitingEdit<Author> {
  readonly kind: 'edit'
  readonly author: Author
  readonly edit: NewEdit
}
export interface WaitingReply<Reply> {
  readonly kind: 'reply'
  /** Made anew when the document had to be read back from disk; undefined for what begins again by itself. */
  readonly owed: Reply | undefined
  /** Made when it was queued, from the document as it then stood. */
  readonly send: () => void
}
export type Waiting<Author, Reply> = WaitingEdit<Author> | WaitingReply<Reply>

export interface OutboxDuties<Author, Reply> {
  readonly append: (edits: readonly NewEdit[]) => Promise<Outcome<{ readonly seq: number }>>
  /** These edits are on disk, in order, replies among them; the last one as `seq`, undefined when there was none. */
  readonly durable: (done: readonly Waiting<Author, Reply>[], seq: number | undefined) => void
  /** The journal refused; nothing of these is on disk, nor will be. */
  readonly lost: (refusal: Refusal, lost: readonly Waiting<Author, Reply>[]) => void
  readonly fault: (error: unknown) => void
}

export class Outbox<Author, Reply> {
  readonly #duties: OutboxDuties<Author, Reply>
  #waiting: Waiting<Author, Reply>[] = []
  /** Handed to the journal, or being delivered. */
  #underWay: readonly Waiting<Author, Reply>[] = []
  #running = false
  #idle: (() => void)[] = []

  constructor(duties: OutboxDuties<Author, Reply>) {
    this.#duties = duties
  }

  /** Admitted edits that have not reached the others yet, oldest first. */
  pendingEdits(): NewEdit[] {
    return editsIn([...this.#underWay, ...this.#waiting])
  }

  get idle(): boolean {
    return !this.#running
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    if (this.#running) await new Promise<void>((resolve) => this.#idle.push(resolve))
  }

  add(entry: Waiting<Author, Reply>): void {
    if (entry.kind === 'reply' && !this.#running) {
      entry.send()
      return
    }
    this.#waiting.push(entry)
    if (!this.#running) void this.#run()
  }

  async #run(): Promise<void> {
    this.#running = true
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      this.#underWay = batch
      const outcome = await this.#append(editsIn(batch))
      if (outcome.ok) {
        this.#duties.durable(batch, outcome.value?.seq)
      } else {
        // What was admitted meanwhile stands on the refused edits: it is lost with them.
        const lost = [...batch, ...this.#waiting]
        this.#waiting = []
        this.#underWay = []
        this.#duties.lost(outcome.refusal, lost)
      }
      this.#underWay = []
    }
    this.#running = false
    for (const resolve of this.#idle.splice(0)) resolve()
  }

  async #append(edits: readonly NewEdit[]): Promise<Outcome<{ readonly seq: number } | undefined>> {
    if (edits.length === 0) return accepted(undefined)
    try {
      return await this.#duties.append(edits)
    } catch (error) {
      this.#duties.fault(error)
      return refused('internal')
    }
  }
}

function editsIn(waiting: readonly Waiting<unknown, unknown>[]): NewEdit[] {
  return waiting.flatMap((entry) => (entry.kind === 'edit' ? [entry.edit] : []))
}
