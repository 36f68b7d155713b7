/** What SQLite's result codes mean to the service. */

/** SQLITE_BUSY, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_FULL, SQLITE_NOTADB; extended codes carry these in their lowest byte. */
const resultCodes = { busy: 5, ioError: 10, corrupt: 11, full: 13, notADatabase: 26 } as const

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined
  return error.errcode & 0xff
}

/** No room, or a disk that does not take writes (a full disk shows as an I/O error too, on the shared-memory file). */
export function isFull(error: unknown): boolean {
  const code = resultCode(error)
  return code === resultCodes.full || code === resultCodes.ioError
}

export function isCorrupt(error: unknown): boolean {
  const code = resultCode(error)
  return code === resultCodes.corrupt || code === resultCodes.notADatabase
}

/** Somebody else holds the lock. */
export const isBusy = (error: unknown): boolean => resultCode(error) === resultCodes.busy
