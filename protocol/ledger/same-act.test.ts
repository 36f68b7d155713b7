import { expect, test } from 'vitest'
import type { Command, LedgerEntry } from './acts.ts'
import { isRecordOf } from './same-act.ts'

const hash = 'a'.repeat(64)
const scan = { sha256: hash, type: 'application/pdf', size: 3 } as const
type Recorded = Pick<LedgerEntry, 'act' | 'audience'>
const toAll = (act: LedgerEntry['act']): Recorded => ({ act, audience: 'all' })

/** A command, what is recorded of it, and what a second one under the same id might say instead. */
const acts: readonly (readonly [command: Command, line: Recorded, instead: object])[] = [
  [
    { id: 'one-act-1', kind: 'comment', thread: 'thread-1', item: 'place', audience: 'side', body: 'Oui.' },
    {
      act: { kind: 'comment', thread: 'thread-1', item: 'place', itemLabel: 'Lieu', body: 'Oui.' },
      audience: 'partner',
    },
    { audience: 'all' },
  ],
  [
    { id: 'one-act-1', kind: 'comment', thread: 'thread-1', item: 'place', audience: 'all', body: 'Oui.' },
    toAll({ kind: 'comment', thread: 'thread-1', item: 'place', itemLabel: 'Lieu', body: 'Oui.' }),
    { condition: true },
  ],
  [
    { id: 'one-act-1', kind: 'reply', thread: 'thread-1', body: 'Oui.' },
    toAll({ kind: 'reply', thread: 'thread-1', body: 'Oui.' }),
    { body: 'Non.' },
  ],
  [
    { id: 'one-act-1', kind: 'resolve', thread: 'thread-1' },
    toAll({ kind: 'resolve', thread: 'thread-1' }),
    { kind: 'unresolve' },
  ],
  [
    { id: 'one-act-1', kind: 'initial', item: 'place', hash },
    toAll({ kind: 'initial', item: 'place', hash, content: { kind: 'fields', values: {} }, text: 'Ixelles' } as never),
    { hash: 'b'.repeat(64) },
  ],
  [
    { id: 'one-act-1', kind: 'seal', hash },
    toAll({ kind: 'seal', number: 1, hash: 'c'.repeat(64) }),
    { hash: 'b'.repeat(64) },
  ],
  [
    { id: 'one-act-1', kind: 'scan', seal: 1, scan: hash },
    toAll({ kind: 'scan', seal: 1, scan }),
    { scan: 'b'.repeat(64) },
  ],
  [
    { id: 'one-act-1', kind: 'ratify', seal: 1, date: '2018-03-01', reference: '12' },
    toAll({ kind: 'ratify', seal: 1, date: '2018-03-01', reference: '12' }),
    { scan: hash },
  ],
  [
    {
      id: 'one-act-1',
      kind: 'ceremony',
      seal: 1,
      place: 'Ixelles',
      date: '2018-03-01',
      signatories: [{ party: 'belgian', name: 'Béa' }],
      guests: [],
    },
    toAll({
      kind: 'ceremony',
      seal: 1,
      place: 'Ixelles',
      date: '2018-03-01',
      signatories: [{ party: 'belgian', name: 'Béa', function: 'Échevine' }],
      guests: [],
    }),
    { place: 'Kalamu' },
  ],
]

test.each(acts)(
  '[SAY1] $kind sent again is what was recorded; with other content under its id it is not',
  (command, line, instead) => {
    expect(isRecordOf(command, line, hash)).toBe(true)
    expect(isRecordOf({ ...command, ...instead }, line, hash)).toBe(false)
  },
)

test('a condition that is denied and one that is not spoken of are the same', () => {
  const [command, line] = acts[1] ?? []
  expect(command && line && isRecordOf({ ...command, condition: false } as Command, line, undefined)).toBe(true)
})
