/** A shared document built anew from what is on disk: hashes, seals and exports are taken from it, never from a live replica. */
import type * as Y from 'yjs'
import { buildDocument } from '../storage/built-document.ts'
import type { Storage } from '../storage/storage.ts'

export interface FreshDocument {
  readonly doc: Y.Doc
  /** Seq of the last edit in it. */
  readonly seq: number
  /** The journal has a row whose checksum is wrong: this is what stood before it. */
  readonly damaged: boolean
}

export async function freshDocument(storage: Pick<Storage, 'load'>, protocol: string): Promise<FreshDocument> {
  const stored = await storage.load(protocol)
  return { doc: buildDocument(stored), seq: stored.seq, damaged: stored.damagedAt !== undefined }
}
