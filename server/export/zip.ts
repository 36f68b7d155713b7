/** A ZIP whose bytes follow from its content alone: no clock, no time zone, no name of a machine. */
import { zipSync } from 'fflate'

export interface ZippedFile {
  /** With `/` between folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** ZIP has no earlier date; a machine without a clock battery starts in 1970. */
const firstDay = Date.UTC(1980, 0, 1)

/** Files in the given order, dated noon of the day of `at` (Unix ms): ZIP keeps local times without saying where. */
export function zipOf(files: readonly ZippedFile[], at: number): Uint8Array {
  const moment = new Date(Math.max(at, firstDay))
  const mtime = new Date(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate(), 12)
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 9, mtime })
}
