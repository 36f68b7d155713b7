import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from './acts.ts'
import { eventsOf, lastStep, momentAt, stepOfEdit, stepOfLine, timelineOf } from './history.ts'
import type { Timeline } from './history.ts'

const line = (seq: number, journalSeq?: number, at = seq): LedgerEntry => ({
  seq,
  id: `line-${seq}`,
  at,
  by: 'anne',
  audience: 'all',
  ...(journalSeq === undefined ? {} : { journalSeq }),
  act: { kind: 'resolve', thread: 't' },
})
const sitting = (from: number, to: number, at: number) => ({
  from,
  to,
  startedAt: at,
  endedAt: at,
  strokes: [{ by: 'anne', item: 'place', title: '', edits: 1 + to - from, from, to, at }],
})

/** Any number of edits, and acts behind any of them, in the order of the ledger. */
const timelines = fc
  .record({ journalSeq: fc.nat(60), places: fc.array(fc.nat(60), { maxLength: 30 }) })
  .map(({ journalSeq, places }): Timeline => {
    const sorted = places.map((place) => Math.min(place, journalSeq)).sort((a, b) => a - b)
    return timelineOf(
      sorted.map((place, index) => line(index + 1, place)),
      { journalSeq, sittings: [] },
    )
  })

describe('the line of moments', () => {
  it('brings one edit or one act at each step, and ends with all of them', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        expect(momentAt(timeline, 0)).toEqual({ journalSeq: 0, lines: 0 })
        for (let step = 1; step <= lastStep(timeline); step += 1) {
          const [before, now] = [momentAt(timeline, step - 1), momentAt(timeline, step)]
          const [edits, lines] = [now.journalSeq - before.journalSeq, now.lines - before.lines]
          expect(Math.min(edits, lines)).toBe(0)
          expect(edits + lines).toBe(1)
        }
        expect(momentAt(timeline, lastStep(timeline))).toEqual({
          journalSeq: timeline.journalSeq,
          lines: timeline.lines.length,
        })
      }),
    )
  })

  it('[SAY2] stands at an act on the very edit the act was judged on', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        for (const [index, { journalSeq }] of timeline.lines.entries())
          expect(momentAt(timeline, stepOfLine(timeline, index))).toEqual({ journalSeq, lines: index + 1 })
        for (let seq = 1; seq <= timeline.journalSeq; seq += 1)
          expect(momentAt(timeline, stepOfEdit(timeline, seq)).journalSeq).toBe(seq)
      }),
    )
  })

  it('[SAY3] is counted for each side by the lines it may see', () => {
    const all = [line(1, 0), line(2, 1), line(3, 2)]
    const some = all.filter(({ seq }) => seq !== 2)
    const overview = { journalSeq: 3, sittings: [] }
    expect(lastStep(timelineOf(all, overview)) - lastStep(timelineOf(some, overview))).toBe(1)
    expect(momentAt(timelineOf(some, overview), 4)).toEqual({ journalSeq: 2, lines: 2 })
  })

  it('places lines that are older than their edit by their time', () => {
    const overview = { journalSeq: 9, sittings: [sitting(1, 4, 100), sitting(5, 9, 300)] }
    const places = timelineOf([line(1, undefined, 50), line(2, undefined, 200), line(3, 7, 290)], overview)
    expect(places.lines.map(({ journalSeq }) => journalSeq)).toEqual([0, 4, 7])
  })

  it('tells sittings and acts in the order they ended', () => {
    const overview = { journalSeq: 9, sittings: [sitting(1, 4, 100), sitting(5, 9, 300)] }
    const timeline = timelineOf([line(1, 0), line(2, 4), line(3, 6)], overview)
    expect(eventsOf(timeline, overview.sittings).map(({ kind, step }) => [kind, step])).toEqual([
      ['act', 1],
      ['sitting', 5],
      ['act', 6],
      ['act', 9],
      ['sitting', 12],
    ])
  })
})
