/** Reading the past of a protocol, and marking how far one has read. */
import * as z from 'zod'
import type { ReadMark } from '../../../protocol/ledger/history.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { protocolEndpoint } from '../protocol-endpoint.ts'
import { historyOverview, markRead, news, pastAuthors, pastText, place, readMark } from '../past-shapes.ts'
import { keptMark, readBy, toldMark } from '../reading.ts'
import type { Service } from '../service.ts'
import type { Visit } from '../visit.ts'

const moment = z.strictObject({ seq: place })
const pointThen = z.strictObject({ seq: place, item: z.string().min(1).max(80) })
const seq = { description: 'The edit behind which one looks; 0 is before the first.', schema: place }
const subject = ({ record, template }: Visit) => ({ protocol: record.id, template })

const markSeen = async ({ secretary }: Service, { record, me }: Visit, mark: ReadMark): Promise<ReadMark> =>
  toldMark(await secretary.linesOf(record.id), me.side, mark)

export const historyEndpoints = (service: Service): readonly AnyEndpoint[] => [
  protocolEndpoint(service, {
    method: 'GET',
    path: '/history',
    summary: 'The edits condensed to sittings: who wrote in which points, when; and how far the asker has read.',
    answers: { kind: 'value', schema: historyOverview },
    refusals: [],
    async handle({ visited }) {
      const overview = await service.history.overview(subject(visited), visited.me)
      return accepted({
        kind: 'value',
        value: { ...overview, mark: await markSeen(service, visited, overview.mark) },
      })
    },
  }),
  protocolEndpoint(service, {
    method: 'GET',
    path: '/past',
    summary: 'The answers as they stood behind an edit.',
    query: { seq },
    answers: { kind: 'value', schema: pastText },
    refusals: ['bad-request'],
    async handle({ request, visited }) {
      const asked = moment.safeParse(request.query)
      if (!asked.success) return refused('bad-request', 'seq')
      const text = await service.history.text(subject(visited), asked.data.seq)
      return text.ok ? accepted({ kind: 'value', value: text.value }) : text
    },
  }),
  protocolEndpoint(service, {
    method: 'GET',
    path: '/authors',
    summary: 'Who wrote the words of a point, as they stood behind an edit.',
    query: { seq, item: { description: 'The point’s id.', schema: z.string() } },
    answers: { kind: 'value', schema: pastAuthors },
    refusals: ['bad-request'],
    async handle({ request, visited }) {
      const asked = pointThen.safeParse(request.query)
      if (!asked.success) return refused('bad-request', 'seq')
      const authors = await service.history.authors(subject(visited), asked.data.seq, asked.data.item)
      return authors.ok ? accepted({ kind: 'value', value: authors.value }) : authors
    },
  }),
  protocolEndpoint(service, {
    method: 'GET',
    path: '/news',
    summary: 'The points that others changed since the asker last marked them read.',
    answers: { kind: 'value', schema: news },
    refusals: [],
    async handle({ visited }) {
      const found = await service.history.news(subject(visited), visited.me)
      if (!found.ok) return found
      const { mark, items } = found.value
      return accepted({ kind: 'value', value: { mark: await markSeen(service, visited, mark), items } })
    },
  }),
  protocolEndpoint(service, {
    method: 'GET',
    path: '/read',
    summary: 'How far the asker has read, on any device.',
    answers: { kind: 'value', schema: readMark },
    refusals: [],
    async handle({ visited }) {
      const entries = await service.secretary.entriesFor(visited.record.id, visited.me.side, 0)
      return accepted({ kind: 'value', value: await readBy(service, visited, entries) })
    },
  }),
  protocolEndpoint(service, {
    method: 'POST',
    path: '/read',
    summary:
      'Marks everything up to an edit, up to a line of the ledger, or single points, as read by the asker; never lowered.',
    body: markRead,
    answers: { kind: 'done' },
    refusals: [],
    async handle({ body, visited }) {
      const { record, me } = visited
      const lines = await service.secretary.linesOf(record.id)
      await service.storage.markRead(record.id, me.id, keptMark(lines, me.side, body, service.now()))
      return accepted({ kind: 'done' })
    },
  }),
]
