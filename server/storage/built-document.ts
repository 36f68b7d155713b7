/** A shared document built from what is on disk, and that document as one update. */
import * as Y from 'yjs'
import { newDocument } from '../../protocol/answers/document.ts'
import type { CondensedDocument, StoredDocument } from './storage.ts'

/** One transaction for snapshot and edits: 20,000 of them apply in about 33 ms, merging them first takes seconds. */
export function buildDocument(stored: StoredDocument): Y.Doc {
  const doc = newDocument()
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot)
    for (const edit of stored.edits) Y.applyUpdate(doc, edit.update)
  })
  return doc
}

/** Undefined when there is nothing to condense, or when what is on disk is damaged. */
export function condensed(stored: StoredDocument): CondensedDocument | undefined {
  if (stored.damagedAt !== undefined || stored.seq === 0) return undefined
  const doc = buildDocument(stored)
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return { seq: stored.seq, state }
}
