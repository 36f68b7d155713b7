import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bothRead } from '../../protocol/ledger/history.ts'
import type { PointsRead, ReadMark } from '../../protocol/ledger/history.ts'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { Thread } from '../../protocol/ledger/ledger.ts'
import { newIn, unreadInAll, unreadPoints, unreadReopening } from './unread.ts'

const nothingRead: ReadMark = { journalSeq: 0, ledgerSeq: 0, at: 0 }
const jean = { id: 'jean', side: 'partner' } as const
const thread = (
  audience: Thread['audience'],
  ...messages: readonly (readonly [seq: number, by: string])[]
): Thread => ({
  id: `thread-${messages[0]?.[0]}`,
  item: 'ties',
  itemLabel: 'Liens',
  audience,
  messages: messages.map(([seq, by]) => ({ seq, by, at: seq, body: 'Un mot' })),
  resolved: undefined,
  condition: undefined,
})
const point = (fresh: boolean | undefined, hash = 'now'): JudgedItem => ({
  id: 'ties',
  kind: 'answer',
  party: 'shared',
  label: 'Liens',
  required: true,
  filled: true,
  content: { kind: 'domains', order: [] },
  text: '',
  hash,
  initials:
    fresh === undefined
      ? {}
      : {
          partner: {
            seq: 1,
            by: 'jean',
            at: 0,
            hash: fresh ? hash : 'before',
            content: { kind: 'domains', order: [] },
            text: '',
            round: 1,
            fresh,
            carriedFrom: undefined,
          },
        },
  state: 'open',
  conditions: [],
})
const unread = (threads: readonly Thread[], items: readonly JudgedItem[], mark = nothingRead) =>
  unreadPoints(threads, items, jean, mark).get('ties')

describe('[TELL3] unread in a point is', () => {
  test('what others said there, counted apart by who may read it, and never one’s own words', () => {
    const threads = [thread('all', [4, 'bea'], [5, 'jean'], [6, 'bea']), thread('partner', [7, 'marie'])]
    expect(unread(threads, [])).toEqual({ all: 2, side: 1, words: false })
    expect(unread([thread('all', [4, 'jean'])], [])).toBeUndefined()
  })

  test('gone once the talk was in sight, on the tab it was in, or the whole was read', () => {
    const threads = [thread('all', [4, 'bea'], [6, 'bea']), thread('partner', [7, 'marie'])]
    expect(unread(threads, [], { ...nothingRead, points: { ties: { all: 5, side: 0 } } })).toMatchObject({
      all: 1,
      side: 1,
    })
    expect(unread(threads, [], { ...nothingRead, points: { ties: { all: 6, side: 7 } } })).toBeUndefined()
    expect(unread(threads, [], { ...nothingRead, ledgerSeq: 7 })).toBeUndefined()
  })

  test('words that moved since one’s initials, until these very words were looked at', () => {
    expect(newIn(unread([], [point(false)]))).toBe(1)
    expect(unread([], [point(false)], { ...nothingRead, points: { ties: { all: 0, side: 0, hash: 'now' } } })).toBe(
      undefined,
    )
    expect(
      newIn(
        unread([], [point(false, 'later')], { ...nothingRead, points: { ties: { all: 0, side: 0, hash: 'now' } } }),
      ),
    ).toBe(1)
    for (const calm of [point(true), point(undefined)]) expect(unread([], [calm])).toBeUndefined()
  })

  test('summed over all points for the bar and the title', () => {
    const points = unreadPoints([thread('all', [4, 'bea'])], [point(false)], jean, nothingRead)
    expect(unreadInAll(points)).toEqual({ messages: 1, words: 1 })
  })
})

test('[TELL3] a reopening by somebody else is news until one took note of it, and no longer once sealed again', () => {
  const reopening = { seq: 9, at: 9, by: 'bea', reason: 'Une date est fausse' }
  const draft = { reopenings: [reopening], stage: { kind: 'draft' } } as const
  expect(unreadReopening(draft, jean, nothingRead)).toBe(reopening)
  expect(unreadReopening(draft, { ...jean, id: 'bea' }, nothingRead)).toBeUndefined()
  expect(unreadReopening(draft, jean, { ...nothingRead, points: { protocol: { all: 9, side: 0 } } })).toBeUndefined()
  const seal = { number: 2, hash: '', by: 'bea', at: 10, seq: 10 }
  expect(unreadReopening({ ...draft, stage: { kind: 'sealed', seal } }, jean, nothingRead)).toBeUndefined()
})

test('[TELL3] readings of several devices, in any order, leave nothing unread that one of them read', () => {
  const read = fc.record({ all: fc.nat(20), side: fc.nat(20) })
  const points: fc.Arbitrary<PointsRead> = fc.dictionary(fc.constantFrom('ties', 'place', '__proto__'), read)
  fc.assert(
    fc.property(points, points, points, (a, b, c) => {
      const merged = bothRead(bothRead(a, b), c)
      expect(merged).toEqual(bothRead(c, bothRead(b, a)))
      for (const one of [a, b, c])
        for (const [item, { all, side }] of Object.entries(one)) {
          expect(new Map(Object.entries(merged)).get(item)?.all).toBeGreaterThanOrEqual(all)
          expect(new Map(Object.entries(merged)).get(item)?.side).toBeGreaterThanOrEqual(side)
        }
    }),
  )
})
