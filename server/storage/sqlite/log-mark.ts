/**
 * Says beside the file that its log holds what the file does not have yet. Without the log such a file opens as if nothing
 * had been written since: an instance that lost it says so, instead of going on with less than it had promised.
 */
import { rmSync, statSync, writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Files {
  readonly directory: string
  readonly database: string
  readonly log: string
}

const markFile = ({ directory }: Files): string => join(directory, 'paraphe.log-open')

/** When a file was last written, and its length; undefined when it is not there. */
function stamp(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found && `${found.mtimeNs} ${found.size}`
}

/**
 * Whether what the log held is gone. It is not when the file was written since by somebody else: another tool that opened
 * it has brought the log into it, as SQLite does, and taken it away.
 */
export function lostLog(files: Files): boolean {
  const marked = readMark(files)
  if (marked === undefined) return false
  const log = statSync(files.log, { throwIfNoEntry: false })
  return (log === undefined || log.size === 0) && marked === (stamp(files.database) ?? '')
}

function readMark(files: Files): string | undefined {
  try {
    return readFileSync(markFile(files), 'utf8')
  } catch {
    // Nothing was open, or nobody can tell.
    return undefined
  }
}

export class LogMark {
  readonly #files: Files
  #marked = false

  constructor(files: Files) {
    this.#files = files
  }

  /** Something was written into the log. */
  written(): void {
    if (this.#marked) return
    this.#marked = true
    this.#write()
  }

  /** The log was folded into the file, `whole` or up to where somebody wrote meanwhile. */
  folded(whole: boolean): void {
    if (!this.#marked) return
    if (whole) this.remove()
    else this.#write()
  }

  remove(): void {
    this.#marked = false
    rmSync(markFile(this.#files), { force: true })
  }

  #write(): void {
    try {
      writeFileSync(markFile(this.#files), stamp(this.#files.database) ?? '')
    } catch {
      // A full disk takes no mark: what is lost then is only the sentence.
      this.#marked = false
    }
  }
}
