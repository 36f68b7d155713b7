/**
 * The negotiation as a line of moments. Every edit and every act is one step on it; an act stands behind the edit it was
 * judged on, so the text at its moment is the one its hash names. Each side has its own line: it counts the acts it may see.
 */
import type { LedgerEntry } from './acts.ts'
import type { Answers } from '../answers/document.ts'
import type { ItemId } from '../points/items.ts'

/** What one person wrote in one point within a sitting. `from`, `to`: their first and last edit there; `at`: time of the last. */
export interface Stroke {
  readonly by: string
  readonly item: ItemId
  /** A domain's title as it was then; otherwise empty. */
  readonly title: string
  readonly edits: number
  readonly from: number
  readonly to: number
  readonly at: number
}
/** Edits that follow each other without a long pause and without an act on the agreement between them. Times are Unix ms. */
export interface Sitting {
  readonly from: number
  readonly to: number
  readonly startedAt: number
  readonly endedAt: number
  readonly strokes: readonly Stroke[]
}
/** Up to where somebody has read: an edit, a line of the ledger, and when (Unix ms) they marked it. */
export interface ReadMark {
  readonly journalSeq: number
  readonly ledgerSeq: number
  readonly at: number
  /** What they read of single points beyond that. */
  readonly points?: PointsRead
}
/** Of one point: the last line of the open talk and of one's own side's, and the hash of the words that were in sight. */
export interface PointRead {
  readonly all: number
  readonly side: number
  readonly hash?: string
}
export type PointsRead = Readonly<Record<ItemId, PointRead>>
/** `GET /api/protocols/:id/history`. `journalSeq`: the last edit there is. */
export interface HistoryOverview {
  readonly journalSeq: number
  readonly sittings: readonly Sitting[]
  readonly mark: ReadMark
}
/** `GET /api/protocols/:id/past?seq=N`: the answers behind edit N, and who made it when; nobody at 0. */
export interface PastText {
  readonly seq: number
  readonly by: string | null
  readonly at: number | null
  readonly answers: Answers
}
/** Words and who wrote them; `by` is nobody where the words are none that a person typed. */
export interface WrittenRun {
  readonly text: string
  readonly by: string | null
}
/** `GET /api/protocols/:id/authors?seq=N&item=I`: the typed words of a point, text by text. */
export interface PastAuthors {
  readonly texts: readonly (readonly WrittenRun[])[]
}
/** `GET /api/protocols/:id/news`: the points that others changed since the asker's mark. */
export interface News {
  readonly mark: ReadMark
  readonly items: readonly ItemId[]
}

export interface PlacedLine {
  readonly entry: LedgerEntry
  /** The edit it stands behind. */
  readonly journalSeq: number
}
export interface Timeline {
  readonly journalSeq: number
  readonly lines: readonly PlacedLine[]
}
/** A step of the line: the edits up to one, and the lines up to one. */
export interface Moment {
  readonly journalSeq: number
  /** How many of the timeline's lines were stated by then. */
  readonly lines: number
}

/** Where somebody has read up to; what was there when they came in is not news to them. */
export function readSince(mark: ReadMark | undefined, arrival: Omit<ReadMark, 'points'>): ReadMark {
  return {
    journalSeq: Math.max(mark?.journalSeq ?? 0, arrival.journalSeq),
    ledgerSeq: Math.max(mark?.ledgerSeq ?? 0, arrival.ledgerSeq),
    at: Math.max(mark?.at ?? 0, arrival.at),
    ...(mark?.points ? { points: mark.points } : {}),
  }
}

/** Where somebody came in, as far as they may read back. */
export function arrivalOf(entries: readonly LedgerEntry[], participant: string): Omit<ReadMark, 'points'> {
  const joined = entries.find(({ act }) => act.kind === 'join' && act.participant.id === participant)
  return { journalSeq: joined?.journalSeq ?? 0, ledgerSeq: joined?.seq ?? 0, at: joined?.at ?? 0 }
}

/** Both have been read; nothing is unread again. The words are those of the later reading. */
export function bothRead(before: PointsRead, more: PointsRead): PointsRead {
  const points = new Map(Object.entries(before))
  for (const [item, { all, side, hash }] of Object.entries(more)) {
    const known = points.get(item) ?? { all: 0, side: 0 }
    points.set(item, {
      ...known,
      all: Math.max(known.all, all),
      side: Math.max(known.side, side),
      ...(hash === undefined ? {} : { hash }),
    })
  }
  return Object.fromEntries(points)
}

/** `entries`: those a side may see, in order. */
export function timelineOf(entries: readonly LedgerEntry[], overview: Omit<HistoryOverview, 'mark'>): Timeline {
  let reached = 0
  const lines = entries.map((entry) => {
    const place = entry.journalSeq ?? editBefore(overview.sittings, entry.at)
    reached = Math.max(reached, Math.min(place, overview.journalSeq))
    return { entry, journalSeq: reached }
  })
  return { journalSeq: overview.journalSeq, lines }
}

/** For lines written before their edit was kept with them: the last edit known to be older. */
const editBefore = (sittings: readonly Sitting[], at: number): number =>
  sittings
    .flatMap(({ strokes }) => strokes)
    .reduce((last, stroke) => (stroke.at <= at && stroke.to > last ? stroke.to : last), 0)

/** Steps are counted from 0, before everything, to this. */
export const lastStep = ({ journalSeq, lines }: Timeline): number => journalSeq + lines.length

/** The step that brings a line, counted from 0 in the timeline's lines. */
export const stepOfLine = ({ lines }: Timeline, index: number): number => (lines[index]?.journalSeq ?? 0) + index + 1

/** The step that brings an edit. */
export function stepOfEdit({ lines }: Timeline, seq: number): number {
  return seq + firstIndex(lines.length, (index) => (lines[index]?.journalSeq ?? 0) >= seq)
}

export function momentAt(timeline: Timeline, step: number): Moment {
  const lines = firstIndex(timeline.lines.length, (index) => stepOfLine(timeline, index) > step)
  return { journalSeq: step - lines, lines }
}

/** The first index for which it holds, when it holds for all behind it too; `length` when for none. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

export type Event =
  | { readonly kind: 'sitting'; readonly step: number; readonly at: number; readonly sitting: Sitting }
  | { readonly kind: 'act'; readonly step: number; readonly at: number; readonly entry: LedgerEntry }

/** What happened, in order: sittings by their last edit, acts one by one. */
export function eventsOf(timeline: Timeline, sittings: readonly Sitting[]): Event[] {
  const acts = timeline.lines.map(({ entry }, index): Event => ({
    kind: 'act',
    step: stepOfLine(timeline, index),
    at: entry.at,
    entry,
  }))
  const wrote = sittings.map((sitting): Event => ({
    kind: 'sitting',
    step: stepOfEdit(timeline, sitting.to),
    at: sitting.endedAt,
    sitting,
  }))
  return [...acts, ...wrote].sort((a, b) => a.step - b.step)
}
