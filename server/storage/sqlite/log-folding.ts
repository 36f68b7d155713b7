/**
 * When the log is brought into the file: in passing, every few seconds while people write, and with everybody waiting when
 * it grew all the same.
 */
import type { LogMark } from './log-mark.ts'
import type { Reader } from './reader.ts'

/** Commits behind which the log is brought into the file. */
const foldEvery = 500
/** Ms after which what was written is brought there, however little it is: a copy of the file alone lacks no more. */
const foldAfterMs = 5_000
/** Pages of 4 KiB that the log may have: somebody who reads, or writes without a pause, keeps it from beginning anew. */
const longestLog = 8192

export class LogFolding {
  readonly #reader: Pick<Reader, 'fold'>
  readonly #whileNobodyWrites: (step: () => Promise<unknown>) => Promise<void>
  readonly #mark: LogMark
  #commits = 0
  #timer: NodeJS.Timeout | undefined
  #underway: Promise<void> | undefined

  constructor(
    reader: Pick<Reader, 'fold'>,
    whileNobodyWrites: (step: () => Promise<unknown>) => Promise<void>,
    mark: LogMark,
  ) {
    this.#reader = reader
    this.#whileNobodyWrites = whileNobodyWrites
    this.#mark = mark
  }

  /** So many commits came onto the disk. */
  grown(commits: number): void {
    this.#mark.written()
    this.#commits += commits
    if (this.#commits >= foldEvery) this.#start()
    else this.#timer ??= setTimeout(() => this.#start(), foldAfterMs).unref()
  }

  #start(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#underway || this.#commits === 0) return
    this.#commits = 0
    this.#underway = this.#fold().finally(() => {
      this.#underway = undefined
      if (this.#commits > 0) this.grown(0)
    })
  }

  async #fold(): Promise<void> {
    try {
      const { pages, folded } = await this.#reader.fold(false)
      this.#mark.folded(folded === pages && this.#commits === 0)
      if (pages > longestLog) await this.#whileNobodyWrites(() => this.#reader.fold(true))
    } catch {
      // No room, or a disk that fails: nothing is lost, the log is kept and tried again, and whoever writes meets the same.
    }
  }

  /** Resolves when no folding is under way, nor will be. */
  async ended(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#underway
    clearTimeout(this.#timer)
  }
}
