/** Edits that reached the disk, as frames for one reader: all of them but its own, in few messages of moderate size. */
import * as Y from 'yjs'
import { updateFrame } from './frames.ts'
import type { WaitingEdit } from './outbox.ts'

/** Merging costs more than it saves beyond this many (yjs 710). */
export const mostMerged = 100
/** A slow line must bring a whole message well within the half minute a stock client waits. */
const mostBytes = 64 * 1024

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
  let updates: Uint8Array[] = []
  let bytes = 0
  const close = (): void => {
    const [only] = updates
    if (only) made.push(updateFrame(updates.length === 1 ? only : Y.mergeUpdates(updates)))
    updates = []
    bytes = 0
  }
  for (const { edit } of edits) {
    if (updates.length === mostMerged || bytes + edit.update.length > mostBytes) close()
    updates.push(edit.update)
    bytes += edit.update.length
  }
  close()
  return made
}
