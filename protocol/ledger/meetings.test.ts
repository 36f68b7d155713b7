import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from './acts.ts'
import { meetingsOf } from './meetings.ts'

const anHour = 3_600_000
const line = (at: number, audience: LedgerEntry['audience'] = 'all'): LedgerEntry => ({
  seq: at,
  id: `line-${at}`,
  at: at * anHour,
  by: 'anne',
  audience,
  act: { kind: 'resolve', thread: 't' },
})
const sitting = (from: number, to: number) => ({
  from: 1,
  to: 2,
  startedAt: from * anHour,
  endedAt: to * anHour,
  strokes: [],
})
const hours = (entries: readonly LedgerEntry[], ...sittings: readonly ReturnType<typeof sitting>[]) =>
  meetingsOf(entries, sittings).map(({ startedAt, endedAt }) => [startedAt / anHour, endedAt / anHour])

describe('meetings', () => {
  it('are parted by a long pause in which neither anybody wrote nor stated anything', () => {
    expect(hours([line(9), line(12), line(31)], sitting(10, 14), sitting(30, 32))).toEqual([
      [9, 14],
      [30, 32],
    ])
  })

  it('[SAY3] do not tell when a side spoke among itself', () => {
    expect(hours([line(9), line(12, 'belgian'), line(15)])).toEqual(hours([line(9), line(15)]))
  })

  it('are none before anything happened', () => {
    expect(hours([])).toEqual([])
  })
})
