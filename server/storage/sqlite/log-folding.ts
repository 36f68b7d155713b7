/** When the log is brought into the file: in passing while it is short, and with everybody waiting when it grew all the same. */
import type { Reader } from './reader.ts'

/** Commits behind which the log is brought into the file. */
const foldEvery = 500
/** Pages of 4 KiB that the log may have: somebody who reads, or writes without a pause, keeps it from beginning anew. */
const longestLog = 8192

export class LogFolding {
  readonly #reader: Pick<Reader, 'fold'>
  readonly #whileNobodyWrites: (step: () => Promise<unknown>) => Promise<void>
  #commits = 0
  #underway: Promise<void> | undefined

  constructor(reader: Pick<Reader, 'fold'>, whileNobodyWrites: (step: () => Promise<unknown>) => Promise<void>) {
    this.#reader = reader
    this.#whileNobodyWrites = whileNobodyWrites
  }

  /** So many commits came onto the disk. */
  grown(commits: number): void {
    this.#commits += commits
    if (this.#commits < foldEvery || this.#underway) return
    this.#commits = 0
    this.#underway = this.#fold().finally(() => (this.#underway = undefined))
  }

  async #fold(): Promise<void> {
    try {
      const { pages } = await this.#reader.fold(false)
      if (pages > longestLog) await this.#whileNobodyWrites(() => this.#reader.fold(true))
    } catch {
      // No room, or a disk that fails: nothing is lost, the log is kept and tried again, and whoever writes meets the same.
    }
  }

  /** Resolves when no folding is under way. */
  async ended(): Promise<void> {
    await this.#underway
  }
}
