/** Reading the past of a protocol, and marking how far one has read. */
import * as z from 'zod'
import { accepted, refused } from '../../../protocol/refusal.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { historyOverview, markRead, news, pastAuthors, pastText, place } from '../past-shapes.ts'
import type { Service } from '../service.ts'
import { visit } from '../visit.ts'
import type { Visit } from '../visit.ts'

const moment = z.strictObject({ seq: place })
const pointThen = z.strictObject({ seq: place, item: z.string().min(1).max(80) })
const seq = { description: 'The edit behind which one looks; 0 is before the first.', schema: place }
const closed = ['not-signed-in', 'unknown-protocol', 'revoked'] as const

const subject = ({ record, template }: Visit) => ({ protocol: record.id, template })

export const historyEndpoints = (service: Service): readonly AnyEndpoint[] => [
  endpoint({
    method: 'GET',
    path: '/api/protocols/:id/history',
    summary: 'The edits condensed to sittings: who wrote in which points, when; and how far the asker has read.',
    answers: { kind: 'value', schema: historyOverview },
    refusals: closed,
    async handle({ request }) {
      const visited = await visit(service, request)
      if (!visited.ok) return visited
      return accepted({
        kind: 'value',
        value: await service.history.overview(subject(visited.value), visited.value.me),
      })
    },
  }),
  endpoint({
    method: 'GET',
    path: '/api/protocols/:id/past',
    summary: 'The answers as they stood behind an edit.',
    query: { seq },
    answers: { kind: 'value', schema: pastText },
    refusals: [...closed, 'bad-request'],
    async handle({ request }) {
      const visited = await visit(service, request)
      if (!visited.ok) return visited
      const asked = moment.safeParse(request.query)
      if (!asked.success) return refused('bad-request', 'seq')
      const text = await service.history.text(subject(visited.value), asked.data.seq)
      return text.ok ? accepted({ kind: 'value', value: text.value }) : text
    },
  }),
  endpoint({
    method: 'GET',
    path: '/api/protocols/:id/authors',
    summary: 'Who wrote the words of a point, as they stood behind an edit.',
    query: { seq, item: { description: 'The point’s id.', schema: z.string() } },
    answers: { kind: 'value', schema: pastAuthors },
    refusals: [...closed, 'bad-request'],
    async handle({ request }) {
      const visited = await visit(service, request)
      if (!visited.ok) return visited
      const asked = pointThen.safeParse(request.query)
      if (!asked.success) return refused('bad-request', 'seq')
      const authors = await service.history.authors(subject(visited.value), asked.data.seq, asked.data.item)
      return authors.ok ? accepted({ kind: 'value', value: authors.value }) : authors
    },
  }),
  endpoint({
    method: 'GET',
    path: '/api/protocols/:id/news',
    summary: 'The points that others changed since the asker last marked them read.',
    answers: { kind: 'value', schema: news },
    refusals: closed,
    async handle({ request }) {
      const visited = await visit(service, request)
      if (!visited.ok) return visited
      const found = await service.history.news(subject(visited.value), visited.value.me)
      return found.ok ? accepted({ kind: 'value', value: found.value }) : found
    },
  }),
  endpoint({
    method: 'POST',
    path: '/api/protocols/:id/read',
    summary: 'Marks everything up to an edit and a line of the ledger as read by the asker; never lowered.',
    body: markRead,
    answers: { kind: 'done' },
    refusals: closed,
    async handle({ request, body }) {
      const visited = await visit(service, request)
      if (!visited.ok) return visited
      const { record, me } = visited.value
      await service.storage.markRead(record.id, me.id, { ...body, at: service.now() })
      return accepted({ kind: 'done' })
    },
  }),
]
