/** Stating something, and reading what was stated. */
import * as z from 'zod'
import { commandSchema } from '../../../protocol/ledger/acts.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { protocolEndpoint } from '../protocol-endpoint.ts'
import type { Service } from '../service.ts'
import { actRecorded, actsAfter, actsCalledOff, after, callOff, initialSeveral, severalInitialled } from '../shapes.ts'

const query = z.strictObject({ after: after.default(0) })

export const actsEndpoints = (service: Service): readonly AnyEndpoint[] => [
  protocolEndpoint(service, {
    method: 'POST',
    path: '/acts',
    summary: 'States an act in the asker’s name. The same id again is the same act, recorded once.',
    body: commandSchema,
    answers: { kind: 'created-or-repeated', schema: actRecorded },
    refusals: [
      'observer-reads',
      'reader-reads',
      'not-your-side',
      'bad-value',
      'damaged',
      'unknown-item',
      'unknown-thread',
      'talk-full',
      'unknown-invitation',
      'item-changed',
      'not-initialled',
      'not-agreed',
      'text-changed',
      'sealed',
      'not-sealed',
      'private-condition',
      'condition-open',
      'not-printable',
      'other-version',
      'bad-day',
      'unknown-seal',
      'unknown-signatory',
      'unknown-scan',
      'already-ratified',
      'not-ratified',
      'in-force',
      'called-off',
    ],
    async handle({ body, visited }) {
      const recorded = await service.secretary.act(visited.record, visited.me, body)
      if (!recorded.ok) return recorded
      const { seq, repeated } = recorded.value
      return accepted({ kind: repeated ? 'value' : 'created', value: { seq } })
    },
  }),
  protocolEndpoint(service, {
    method: 'POST',
    path: '/initials',
    summary: 'Initials several points, each recorded or refused by itself; the answer lists them in the same order.',
    body: initialSeveral,
    answers: { kind: 'value', schema: severalInitialled },
    refusals: [],
    async handle({ body, visited }) {
      const { record, me } = visited
      const outcomes = await service.secretary.initialSeveral(record, me, body.initials)
      const initials = body.initials.map(({ item }, index) => {
        const outcome = outcomes[index] ?? refused('internal')
        return outcome.ok
          ? { item, outcome: 'recorded' as const, seq: outcome.value.seq }
          : { item, outcome: 'refused' as const, code: outcome.refusal.code }
      })
      return accepted({ kind: 'value', value: { initials } })
    },
  }),
  protocolEndpoint(service, {
    method: 'POST',
    path: '/acts/call-off',
    summary: 'Says of acts of the asker whether they were recorded; one that was not never will be under this id.',
    body: callOff,
    answers: { kind: 'value', schema: actsCalledOff },
    refusals: [],
    async handle({ body, visited }) {
      const { record, me } = visited
      return accepted({ kind: 'value', value: { acts: await service.secretary.callOff(record.id, me.id, body.acts) } })
    },
  }),
  protocolEndpoint(service, {
    method: 'GET',
    path: '/acts',
    summary: 'The lines of the ledger that the asker may see.',
    query: { after: { description: 'Only lines behind this one.', schema: after } },
    answers: { kind: 'value', schema: actsAfter },
    refusals: ['bad-request'],
    async handle({ request, visited }) {
      const asked = query.safeParse(request.query)
      if (!asked.success) return refused('bad-request', 'after')
      const { record, me } = visited
      return accepted({
        kind: 'value',
        value: { entries: await service.secretary.entriesFor(record.id, me.side, asked.data.after) },
      })
    },
  }),
]
