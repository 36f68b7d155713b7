/**
 * What a PDF keeps however it is packed: its streams, unpacked (words and drawings of the pages, fonts, attachments). A mail
 * gateway that packs a file anew for the web leaves them as they are; one letter on a page is another stream.
 */
import { createHash, hash } from 'node:crypto'
import { inflateSync } from 'node:zlib'

const mostStreams = 1000
/** Bytes of all of them once unpacked. */
const largest = 32 * 1024 * 1024
const dictionarySpan = 4000
/** Tables of the file itself, which are made anew with each packing: objects, their places, hints for readers on a line. */
const isPacking = /\/Type\s*\/(?:ObjStm|XRef)\b|\/S\s+\d/u

/** SHA-256 that stands for all of them, in any order; undefined for what cannot be unpacked within bounds. */
export function streamsFingerprint(pdf: Uint8Array): string | undefined {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const sums: string[] = []
  let room = largest
  let at = file.indexOf('stream')
  for (let looked = 0; at >= 0; looked++) {
    const start = file.lastIndexOf(' obj', at)
    const end = file.indexOf('endstream', at)
    if (looked >= mostStreams || start < 0 || at - start > dictionarySpan || end < 0) return undefined
    const dictionary = file.toString('latin1', start, at)
    const from = at + (file[at + 6] === 0x0d ? 8 : 7)
    const content = unpacked(file, dictionary, from, end, room)
    if (!content) return undefined
    room -= content.length
    if (content.length > 0 && !isPacking.test(dictionary)) sums.push(hash('sha256', content))
    at = file.indexOf('stream', end + 'endstream'.length)
  }
  if (sums.length === 0) return undefined
  const all = createHash('sha256').update('paraphe: streams of a PDF\n')
  for (const sum of sums.sort()) all.update(sum)
  return all.digest('hex')
}

/**
 * SHA-256 that stands for how it is packed: its end says where its table of objects stands. A file with our own packing and
 * other bytes was not packed anew; something in it was changed.
 */
export const packingFingerprint = (pdf: Uint8Array): string =>
  createHash('sha256').update('paraphe: end of a PDF\n').update(pdf.subarray(-100)).digest('hex')

function unpacked(file: Buffer, dictionary: string, from: number, end: number, room: number): Buffer | undefined {
  if (/\/Length\s+0\b(?!\s+\d+\s+R)/u.test(dictionary)) return Buffer.alloc(0)
  if (!/\/Filter\b/u.test(dictionary)) {
    const length = Number(/\/Length\s+(\d+)\b(?!\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? end - from)
    return length <= room ? file.subarray(from, from + length) : undefined
  }
  if (!/\/Filter\s*\[?\s*\/FlateDecode\b/u.test(dictionary)) return undefined
  try {
    return inflateSync(file.subarray(from, end), { maxOutputLength: Math.max(1, room) })
  } catch {
    // Packed otherwise than it says, or far too large.
    return undefined
  }
}
