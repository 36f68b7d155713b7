/** The shapes of protocol/ledger/history.ts as schemas. */
import * as z from 'zod'
import type { Answers } from '../../protocol/answers/document.ts'
import type { HistoryOverview, News, PastAuthors, PastText, ReadMark, Sitting } from '../../protocol/ledger/history.ts'

/** A place in the journal or the ledger. */
export const place = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const seq = z.int().min(0)

const point = z.strictObject({ all: seq, side: seq, hash: z.exactOptional(z.string().regex(/^[0-9a-f]{64}$/)) })
const points = z.record(z.string().min(1).max(80), point).meta({
  description: 'By point: the last line read of the open talk, of one’s own side’s, and the hash of the words seen.',
})
/** More than one text has at a time is nobody's reading. */
const mostAtOnce = 200
export const markRead = z.strictObject({
  journalSeq: z.exactOptional(seq),
  ledgerSeq: z.exactOptional(seq),
  points: z.exactOptional(points.refine((read) => Object.keys(read).length <= mostAtOnce)),
})

export const readMark: z.ZodType<ReadMark> = z.strictObject({
  journalSeq: seq,
  ledgerSeq: seq,
  at: z.int(),
  points: z.exactOptional(points),
})
const stroke = z.strictObject({
  by: z.string(),
  item: z.string(),
  title: z.string(),
  edits: z.int(),
  from: seq,
  to: seq,
  at: z.int(),
})
const sitting: z.ZodType<Sitting> = z.strictObject({
  from: seq,
  to: seq,
  startedAt: z.int(),
  endedAt: z.int(),
  strokes: z.array(stroke),
})
export const historyOverview: z.ZodType<HistoryOverview> = z.strictObject({
  journalSeq: seq,
  sittings: z.array(sitting),
  mark: readMark,
})
const answers = z
  .custom<Answers>((value) => typeof value === 'object' && value !== null && 'texts' in value)
  .meta({ description: 'All that both sides had written: texts, dates, choices, domains of action, signatories.' })
export const pastText: z.ZodType<PastText> = z.strictObject({
  seq,
  by: z.nullable(z.string()),
  at: z.nullable(z.int()),
  answers,
})
export const pastAuthors: z.ZodType<PastAuthors> = z.strictObject({
  texts: z.array(z.array(z.strictObject({ text: z.string(), by: z.nullable(z.string()) }))),
})
export const news: z.ZodType<News> = z.strictObject({ mark: readMark, items: z.array(z.string()) })
