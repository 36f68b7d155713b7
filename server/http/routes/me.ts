/** What this browser may open. */
import type { FastifyRequest } from 'fastify'
import { life } from '../../../protocol/ledger/ledger.ts'
import { accepted } from '../../../protocol/refusal.ts'
import type { MyProtocols } from '../../../protocol/wire/wire.ts'
import { isAdministrator } from '../administrator.ts'
import { sessionOf } from '../browser-session.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import type { Service } from '../service.ts'
import { myProtocols } from '../shapes.ts'
import { read, visitAs } from '../visit.ts'
import type { Visit } from '../visit.ts'

export const meEndpoints = (service: Service): readonly AnyEndpoint[] => [
  endpoint({
    method: 'GET',
    path: '/api/me',
    summary: 'The protocols that are open to this browser, the last moved first.',
    answers: { kind: 'value', schema: myProtocols },
    refusals: [],
    handle: async ({ request }) => accepted({ kind: 'value', value: await mine(service, request) }),
  }),
]

export async function mine(service: Service, request: FastifyRequest): Promise<MyProtocols> {
  const session = await sessionOf(service, request)
  const visits = await Promise.all(
    Array.from(session?.participants.keys() ?? [], (id) => visitAs(service, session, id)),
  )
  const protocols = await Promise.all(visits.flatMap((visit) => (visit.ok ? [summary(service, visit.value)] : [])))
  return {
    mayCreate: isAdministrator(service.settings.creation, request),
    protocols: protocols.sort((a, b) => b.lastAct - a.lastAct),
  }
}

async function summary(service: Service, visit: Visit): Promise<MyProtocols['protocols'][number]> {
  const { record, me, negotiation } = visit
  const { names } = await read(service, visit)
  const lines = await service.secretary.linesOf(record.id)
  return {
    id: record.id,
    names,
    me,
    stage: negotiation.stage.kind,
    round: negotiation.round,
    life: life(negotiation),
    lastAct: lines.lastAt(me.side) ?? record.createdAt,
  }
}
