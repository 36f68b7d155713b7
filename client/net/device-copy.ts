/** The document's copy on this device, and when it has really been written there. */
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

export interface DeviceCopy {
  /** Calls back once everything that happened to the document so far is in the device's store. */
  whenKept(kept: () => void): void
  /** Origin of what comes out of the copy into the document. */
  readonly origin: unknown
  readonly loaded: Promise<unknown>
  drop(): Promise<void>
  close(): void
}

/** One copy per protocol, generation and person: another person's unsent words must never leave under this one's name. */
export const deviceCopyName = (room: string, participantId: string): string => `paraphe:${room}:${participantId}`

export function keepOnDevice(name: string, doc: Y.Doc): DeviceCopy {
  const copy = new IndexeddbPersistence(name, doc)
  return {
    origin: copy,
    loaded: copy.whenSynced,
    whenKept(kept) {
      void copy.whenSynced.then(() => afterWriting(copy.db, kept))
    },
    drop: () => copy.clearData(),
    close: () => void copy.destroy(),
  }
}

/** Transactions on one store run in the order they were opened: this one ends after the copy's own writing. */
function afterWriting(database: IDBDatabase | null, kept: () => void): void {
  const after = database?.transaction('updates', 'readonly')
  after?.objectStore('updates').count()
  after?.addEventListener('complete', kept)
}
