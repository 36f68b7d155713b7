/**
 * How a file's bytes are brought to the disk: in this thread while the disk answers at once and nobody else waits, in
 * another one otherwise. Handing a sync over and hearing of it again costs more processor than a quick disk itself.
 */
import { fdatasync, fdatasyncSync } from 'node:fs'

/** Brings a file's bytes to the disk. Calls back once they are there, perhaps at once, or with the disk's fault. */
export type SyncFile = (file: number, done: (fault: Error | null) => void) => void

/** Ms since the last sync: after less, much is being written, and this thread has better to do than to wait. */
const quietMs = 2
/** Ms that this thread may stand still. */
const atOnceMs = 3
/** Ms for which a disk that took longer is waited for elsewhere, whatever else happens. */
const distrustMs = 1_000

/** `clock`: ms that only ever go forward. */
export function diskSync(clock: () => number): SyncFile {
  let endedAt = -Infinity
  let trustedFrom = -Infinity

  function ended(startedAt: number): void {
    endedAt = clock()
    if (endedAt - startedAt > atOnceMs) trustedFrom = endedAt + distrustMs
  }

  return (file, done) => {
    const startedAt = clock()
    if (startedAt - endedAt < quietMs || startedAt < trustedFrom) {
      fdatasync(file, (fault) => {
        ended(startedAt)
        done(fault)
      })
      return
    }
    const fault = syncNow(file)
    ended(startedAt)
    done(fault)
  }
}

function syncNow(file: number): Error | null {
  try {
    fdatasyncSync(file)
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
