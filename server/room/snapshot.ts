/** Keeps a snapshot so that loading stays quick: made from the journal, never from the live document. */
import * as Y from 'yjs'
import { freshDocument } from '../negotiation/stored-document.ts'
import type { Storage } from '../storage/storage.ts'

export async function keepSnapshot(storage: Storage, protocol: string): Promise<void> {
  const { doc, seq, damaged } = await freshDocument(storage, protocol)
  if (!damaged && seq > 0) await storage.saveSnapshot(protocol, seq, Y.encodeStateAsUpdate(doc))
  doc.destroy()
}
