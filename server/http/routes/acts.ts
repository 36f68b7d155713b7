/** Stating something, and reading what was stated. */
import * as z from 'zod'
import { commandSchema } from '../../../protocol/acts.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import type { Service } from '../service.ts'
import { actRecorded, actsAfter, after } from '../shapes.ts'
import { visit } from '../visit.ts'

const query = z.strictObject({ after: after.default(0) })

export const actsEndpoints = (service: Service): readonly AnyEndpoint[] => [
  endpoint({
    method: 'POST',
    path: '/api/protocols/:id/acts',
    summary: 'States an act in the asker’s name. The same id again is the same act, recorded once.',
    body: commandSchema,
    answers: { kind: 'created-or-repeated', schema: actRecorded },
    refusals: [
      'not-signed-in',
      'unknown-protocol',
      'revoked',
      'observer-reads',
      'reader-reads',
      'not-your-side',
      'bad-value',
      'damaged',
      'unknown-item',
      'unknown-thread',
      'unknown-invitation',
      'item-changed',
      'not-initialled',
      'not-agreed',
      'text-changed',
      'sealed',
      'not-sealed',
    ],
    async handle({ request, body }) {
      const visited = await visit(service, request)
      if (!visited.ok) return visited
      const recorded = await service.secretary.act(visited.value.record, visited.value.me, body)
      if (!recorded.ok) return recorded
      const { seq, repeated } = recorded.value
      return accepted({ kind: repeated ? 'value' : 'created', value: { seq } })
    },
  }),
  endpoint({
    method: 'GET',
    path: '/api/protocols/:id/acts',
    summary: 'The lines of the ledger that the asker may see.',
    query: { after: { description: 'Only lines behind this one.', schema: after } },
    answers: { kind: 'value', schema: actsAfter },
    refusals: ['not-signed-in', 'unknown-protocol', 'revoked', 'bad-request'],
    async handle({ request }) {
      const visited = await visit(service, request)
      if (!visited.ok) return visited
      const asked = query.safeParse(request.query)
      if (!asked.success) return refused('bad-request', 'after')
      const { record, me } = visited.value
      return accepted({
        kind: 'value',
        value: { entries: await service.secretary.entriesFor(record.id, me.side, asked.data.after) },
      })
    },
  }),
]
