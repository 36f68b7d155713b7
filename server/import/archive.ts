/**
 * Reads the ZIP that a Word or ODT file is, distrusting it: only what its directory lists, no more than a text needs,
 * nothing encrypted, nothing listed twice. Each entry that is read is inflated into a bound of its own; pictures, which pack as
 * they like, are never read.
 */
import { inflateRawSync } from 'node:zlib'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'

/** Entries by name; each is inflated when it is asked for. */
export type Archive = ReadonlyMap<string, () => Outcome<string>>

/** LibreOffice saves a protocol in some 40 entries and 0.4 MB of XML. */
const mostEntries = 300
const mostEntryBytes = 3 * 1024 * 1024
const mostBytes = 8 * 1024 * 1024
/** XML of a text packs 5 to 20 times smaller. */
const mostRatio = 150

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
/** OLE, the older container: a Word 97 file, or a password around a new one. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

const unreadable = refused('file-unreadable')
const bomb = refused('file-unsafe', 'size')

export function openArchive(bytes: Uint8Array): Outcome<Archive> {
  if (compoundFile.every((byte, index) => bytes[index] === byte)) return refused('file-protected')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return unreadable
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries) return bomb
  const archive = new Map<string, () => Outcome<string>>()
  let total = 0
  for (let index = 0; index < count; index++) {
    const entry = readEntry(view, bytes, at)
    if (!entry) return unreadable
    const { name, encrypted, packed, size, next } = entry
    if (encrypted) return refused('file-protected')
    if (archive.has(name)) return unreadable
    archive.set(name, () => {
      total += size
      if (size > mostEntryBytes || total > mostBytes || size > mostRatio * packed + 4096) return bomb
      return textOf(bytes, view, entry)
    })
    at = next
  }
  return accepted(archive)
}

interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly next: number
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === endOfDirectory) return at
  return undefined
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): Entry | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return undefined
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) return undefined
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next,
  }
}

/** UTF-8 text of an entry; inflating stops at the size its directory says. */
function textOf(bytes: Uint8Array, view: DataView, { method, packed, size, offset }: Entry): Outcome<string> {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localEntry) return unreadable
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > view.byteLength || (method !== 0 && method !== 8)) return unreadable
  const content = bytes.subarray(start, start + packed)
  try {
    const plain = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, size) })
    if (plain.length !== size) return unreadable
    return accepted(new TextDecoder('utf-8', { fatal: true }).decode(plain))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ERR_BUFFER_TOO_LARGE' ? bomb : unreadable
  }
}
