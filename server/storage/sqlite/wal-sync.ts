/**
 * When what was committed is on the disk. SQLite writes its log and does not wait; this waits for everybody at once: one
 * fdatasync for all that was committed while the last one was under way. Under load the answers grow, and the number of
 * syncs does not; there is no timer.
 */
import { fdatasync } from 'node:fs'
import type { SyncFile } from './disk-sync.ts'

interface Batch {
  readonly reached: Promise<void>
  readonly resolve: () => void
  readonly reject: (fault: Error) => void
  calls: number
}

const nothingToWaitFor = Promise.resolve()

export class WalSync {
  readonly #file: number
  readonly #sync: SyncFile
  readonly #synced: (calls: number) => void
  #underway: Batch | undefined
  #next: Batch | undefined
  #fault: Error | undefined

  /**
   * `synced` is told how many calls each sync brought to the disk, when the disk is free again: what is committed there and
   * then is in the next sync. Told 0 when it failed.
   */
  constructor(file: number, synced: (calls: number) => void, sync: SyncFile = fdatasync) {
    this.#file = file
    this.#sync = sync
    this.#synced = synced
  }

  /** Whether a sync is under way that may still come to a good end. */
  get busy(): boolean {
    return this.#underway !== undefined && this.#fault === undefined
  }

  /** What so many calls wrote was committed. */
  committed(calls: number): void {
    this.#next ??= newBatch()
    this.#next.calls += calls
    if (!this.#underway) this.#start()
  }

  /** Resolves when all that is committed now is on the disk. After a failed sync nobody knows what is: it rejects for good. */
  reached(): Promise<void> {
    if (this.#fault) return Promise.reject(this.#fault)
    return (this.#next ?? this.#underway)?.reached ?? nothingToWaitFor
  }

  #start(): void {
    const batch = this.#next
    this.#next = undefined
    this.#underway = batch
    if (batch) this.#sync(this.#file, (fault) => (fault ? this.#fail(fault, batch) : this.#done(batch)))
  }

  #done(batch: Batch): void {
    this.#synced(batch.calls)
    // Before anybody is told: the disk should not wait for what they do next.
    this.#start()
    batch.resolve()
  }

  #fail(fault: Error, batch: Batch): void {
    this.#fault = fault
    batch.reject(fault)
    this.#next?.reject(fault)
    this.#underway = undefined
    this.#synced(0)
  }
}

function newBatch(): Batch {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  // A failed sync is told to whoever waits for it, if anybody does.
  promise.catch(() => {})
  return { reached: promise, resolve, reject, calls: 0 }
}
