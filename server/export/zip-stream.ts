/**
 * A ZIP written while it is read: one file at a time is in memory, what is packed already stays as it is, and no step
 * takes long, however large the files are. As in zip.ts, its bytes follow from its content alone.
 */
import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

export interface StreamedFile {
  /** With `/` between folders. */
  readonly name: string
  /** Whether it would not become shorter: a PDF, a picture, another archive. */
  readonly packed: boolean
  /** Read when its turn comes. */
  readonly read: () => Promise<Uint8Array>
}

/** Bytes looked at in one go: about a tenth of a millisecond. */
const pieceBytes = 256 * 1024
/** ZIP has no earlier date; a machine without a clock battery starts in 1970. */
const firstDay = Date.UTC(1980, 0, 1)

const pack = promisify(deflateRaw)
const everythingElse = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

interface Entry {
  readonly name: Buffer
  readonly method: 0 | 8
  readonly crc: number
  readonly stored: number
  readonly length: number
  readonly offset: number
}

/** Files in the given order, dated noon of the day of `at` (Unix ms). A file that cannot be read ends it with that fault. */
export async function* zipStream(files: AsyncIterable<StreamedFile>, at: number): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = []
  const day = dosDay(at)
  let offset = 0
  for await (const { name, packed, read } of files) {
    const bytes = await read()
    const content = packed ? bytes : await pack(bytes, { level: constants.Z_BEST_COMPRESSION })
    const entry: Entry = {
      name: Buffer.from(name),
      method: packed ? 0 : 8,
      crc: await checksumOf(bytes),
      stored: content.length,
      length: bytes.length,
      offset,
    }
    entries.push(entry)
    const head = Buffer.concat([localMark, common(entry, day), entry.name])
    yield head
    yield* piecesOf(content)
    offset += head.length + content.length
  }
  const directory = Buffer.concat(entries.map((entry) => inDirectory(entry, day)))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  yield Buffer.concat([directory, end])
}

async function checksumOf(bytes: Uint8Array): Promise<number> {
  let crc = 0
  for (const piece of piecesOf(bytes)) {
    crc = crc32(piece, crc)
    if (bytes.length > pieceBytes) await everythingElse()
  }
  return crc
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceBytes) yield bytes.subarray(from, from + pieceBytes)
}

const localMark = Buffer.from('PK\u0003\u0004', 'latin1')

/** ZIP keeps local times without saying where. */
function dosDay(at: number): number {
  const moment = new Date(Math.max(at, firstDay))
  return ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate()
}

/** What stands of an entry both before it and in the directory. */
function common({ name, method, crc, stored, length }: Entry, day: number): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(0x0800, 2) // names are UTF-8
  bytes.writeUInt16LE(method, 4)
  bytes.writeUInt16LE(12 << 11, 6)
  bytes.writeUInt16LE(day, 8)
  bytes.writeUInt32LE(crc, 10)
  bytes.writeUInt32LE(stored, 14)
  bytes.writeUInt32LE(length, 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}

function inDirectory(entry: Entry, day: number): Buffer {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE(20, 4)
  common(entry, day).copy(bytes, 6)
  bytes.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([bytes, entry.name])
}
