/** Edits that reached the disk, as frames for one reader: all of them but its own, in few messages. */
import * as Y from 'yjs'
import { updateFrame } from './frames.ts'
import type { WaitingEdit } from './outbox.ts'

/** Merging costs more than it saves beyond this many (yjs 710). */
const mostMerged = 100

export function broadcastTo<Author>(edits: readonly WaitingEdit<Author>[]): (reader: Author) => readonly Uint8Array[] {
  const authors = new Set(edits.map((edit) => edit.author))
  let forOthers: readonly Uint8Array[] | undefined
  return (reader) => {
    if (authors.has(reader)) return frames(edits.filter((edit) => edit.author !== reader))
    forOthers ??= frames(edits)
    return forOthers
  }
}

function frames(edits: readonly WaitingEdit<unknown>[]): readonly Uint8Array[] {
  const made: Uint8Array[] = []
  for (let start = 0; start < edits.length; start += mostMerged) {
    const updates = edits.slice(start, start + mostMerged).map(({ edit }) => edit.update)
    const [only] = updates
    if (only) made.push(updateFrame(updates.length === 1 ? only : Y.mergeUpdates(updates)))
  }
  return made
}
