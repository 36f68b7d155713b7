/** Where a file may have ended before something was put behind it: a PDF signed in its own field goes on behind its old end, a mail program leaves a line break. */
import { createHash } from 'node:crypto'

export interface EarlierEnd {
  /** SHA-256 of the bytes up to there. */
  readonly sha256: string
  readonly length: number
}

/** A PDF that was saved more often than this is none that people sign. */
const mostEnds = 30
const endOfPdf = '%%EOF'

/** The last one first; the whole file is not among them. */
export function earlierEnds(bytes: Uint8Array): readonly EarlierEnd[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const running = createHash('sha256')
  let hashed = 0
  return endsIn(file)
    .map((length): EarlierEnd => {
      running.update(file.subarray(hashed, length))
      hashed = length
      return { sha256: running.copy().digest('hex'), length }
    })
    .toReversed()
}

/** In rising order: behind each end mark of a PDF and behind the last sign that is none of white space, with and without a line break. */
function endsIn(file: Buffer): readonly number[] {
  const ends = new Set<number>()
  const add = (end: number): void => {
    for (const more of [0, 1, 2]) if (isBlank(file.subarray(end, end + more))) ends.add(end + more)
  }
  let found = 0
  for (let at = file.indexOf(endOfPdf); at >= 0 && found < mostEnds; at = file.indexOf(endOfPdf, at + 1), found++)
    add(at + endOfPdf.length)
  let last = file.length
  while (last > 0 && isBlank(file.subarray(last - 1, last))) last--
  add(last)
  return [...ends].filter((end) => end > 0 && end < file.length).sort((a, b) => a - b)
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x0a || byte === 0x0d || byte === 0x20)

/** How many signatures a PDF program put into what was added. */
export const signaturesIn = (added: Uint8Array): number =>
  Math.min(
    Buffer.from(added.buffer, added.byteOffset, added.byteLength).toString('latin1').split('/ByteRange').length - 1,
    99,
  )
