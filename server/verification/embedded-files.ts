/**
 * Files embedded in a PDF. A stream is never inside another (ISO 32000-1, 7.5.7), so each stands in the file as
 * `<< … /Type /EmbeddedFile … >> stream … endstream`, however the rest is packed. An encrypted PDF gives nothing.
 */
import { inflateSync } from 'node:zlib'

/** Bytes of one embedded file once unpacked, and how often its type is looked for: more is no file of ours. */
const largest = 4 * 1024 * 1024
const most = 20
/** Bytes of all of them: a small file may not be unpacked into many large ones. */
const largestTogether = 6 * 1024 * 1024
/** A stream's dictionary is at most this far around its type. */
const dictionarySpan = 2000

export function embeddedFiles(pdf: Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const found: Buffer[] = []
  let looked = 0
  const room: Room = { left: largestTogether }
  for (let at = bytes.indexOf(marker); at >= 0 && looked < most; at = bytes.indexOf(marker, at + 1), looked++) {
    const file = embeddedAt(bytes, at, room)
    if (file) found.push(file)
  }
  return found
}

interface Room {
  /** Bytes that may still be unpacked. */
  left: number
}

const marker = '/EmbeddedFile'

function embeddedAt(bytes: Buffer, at: number, room: Room): Buffer | undefined {
  const around = Math.max(0, at - dictionarySpan)
  const near = bytes.subarray(around, at + dictionarySpan)
  const start = around + near.lastIndexOf(' obj', at - around)
  const keyword = around + near.indexOf('stream', at - around)
  if (start < around || keyword < at) return undefined
  const dictionary = bytes.toString('latin1', start, keyword)
  // "/EmbeddedFiles" is the name tree.
  if (!/\/Type\s*\/EmbeddedFile\b/u.test(dictionary)) return undefined
  const from = keyword + (bytes[keyword + 6] === 0x0d ? 8 : 7)
  const filter = /\/Filter\s*\[?\s*\/(\w+)/u.exec(dictionary)?.[1]
  if (filter === undefined) return unpacked(bytes, from, dictionary)
  // What stands behind the packed bytes is passed over.
  return filter === 'FlateDecode' ? inflated(bytes.subarray(from), room) : undefined
}

/** Its own `/Length`, where it is stated on the spot: an unpacked stream may end in a line break of its own. */
function unpacked(bytes: Buffer, from: number, dictionary: string): Buffer | undefined {
  const stated = /\/Length\s+(\d+)\b(?!\s+\d+\s+R)/u.exec(dictionary)?.[1]
  const to = stated === undefined ? bytes.indexOf('endstream', from) : from + Number(stated)
  return to < from || to - from > largest ? undefined : bytes.subarray(from, to)
}

function inflated(packed: Buffer, room: Room): Buffer | undefined {
  const most = Math.min(largest, room.left)
  if (most <= 0) return undefined
  try {
    const file = inflateSync(packed, { maxOutputLength: most })
    room.left -= file.length
    return file
  } catch {
    // Not what it says it is, or far too large.
    room.left -= most
    return undefined
  }
}
