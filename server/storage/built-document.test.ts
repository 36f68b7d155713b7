import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { condensed } from './built-document.ts'
import type { StoredDocument } from './storage.ts'

/** Three edits of one text. */
const updates: Uint8Array[] = []
const doc = new Y.Doc()
doc.on('update', (update: Uint8Array) => updates.push(update))
for (const word of ['Ixelles', ' et ', 'Kalamu']) doc.getText('place').insert(doc.getText('place').length, word)

const stored = (snapshot: number, damagedAt?: number): StoredDocument => ({
  snapshot: snapshot > 0 ? Y.mergeUpdates(updates.slice(0, snapshot)) : undefined,
  snapshotSeq: snapshot,
  edits: updates
    .slice(snapshot)
    .map((update, index) => ({ seq: snapshot + index + 1, participant: 'anne', at: 1, update })),
  seq: updates.length,
  owners: new Map(),
  damagedAt,
})

test.each([0, 1, 3])(
  'a snapshot of %i edits and the edits behind it become one update of the same text',
  (snapshot) => {
    const copy = new Y.Doc()
    const whole = condensed(stored(snapshot))
    Y.applyUpdate(copy, whole?.state ?? new Uint8Array())
    expect([whole?.seq, copy.getText('place').toString()]).toEqual([3, 'Ixelles et Kalamu'])
  },
)

test('nothing is condensed of what is empty or damaged', () => {
  expect(condensed({ ...stored(0), edits: [], seq: 0 })).toBeUndefined()
  expect(condensed(stored(1, 2))).toBeUndefined()
})
