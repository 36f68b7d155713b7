/** Creating a protocol, and what it says now. */
import { viewOf } from '../../../protocol/ledger/agreement.ts'
import { life } from '../../../protocol/ledger/ledger.ts'
import { parties } from '../../../protocol/party.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { ProtocolOverview } from '../../../protocol/wire/wire.ts'
import { templateSha256 } from '../../../protocol/text/templates.ts'
import { openProtocol } from '../../negotiation/opening.ts'
import { isAdministrator } from '../administrator.ts'
import { bindToBrowser } from '../browser-session.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { protocolEndpoint } from '../protocol-endpoint.ts'
import type { Service } from '../service.ts'
import { createProtocol, protocolCreated, protocolOverview } from '../shapes.ts'
import { read } from '../visit.ts'
import type { Reading, Visit } from '../visit.ts'

export const protocolEndpoints = (service: Service): readonly AnyEndpoint[] => [
  endpoint({
    method: 'POST',
    path: '/api/protocols',
    summary: 'Creates a protocol between two communes; answers with the links to send, shown this once.',
    body: createProtocol,
    answers: { kind: 'created', schema: protocolCreated },
    refusals: ['creation-closed', 'unknown-template', 'bad-value'],
    async handle({ request, reply, body }) {
      if (!isAdministrator(service.settings.creation, request)) return refused('creation-closed')
      const opened = await openProtocol(service.storage, service.shelf.texts, body, {
        random: service.random,
        now: service.now(),
      })
      if (!opened.ok) return opened
      const { created, creator } = opened.value
      await bindToBrowser(service, request, reply, new Map([[created.id, creator.id]]))
      reply.header('location', `/p/${created.id}`)
      return accepted({ kind: 'created', value: created })
    },
  }),
  protocolEndpoint(service, {
    method: 'GET',
    path: '',
    summary: 'The protocol as it stands on disk: every point, its words, its hash and both sides’ initials.',
    answers: { kind: 'value', schema: protocolOverview },
    refusals: [],
    async handle({ visited }) {
      return accepted({ kind: 'value', value: overview(visited, await read(service, visited)) })
    },
  }),
]

function overview(visit: Visit, { items, names }: Reading): ProtocolOverview {
  const { record, template, negotiation, me } = visit
  return {
    id: record.id,
    generation: record.generation,
    template: { id: template.id, sha256: templateSha256(template) },
    parties: names,
    stage: negotiation.stage,
    round: negotiation.round,
    life: life(negotiation),
    versions: negotiation.versions,
    me,
    items: items.map((item) => ({
      id: item.id,
      kind: item.kind,
      party: item.party,
      text: item.text,
      hash: item.hash,
      initials: Object.fromEntries(
        parties.flatMap((party) => {
          const initial = item.initials[party]
          if (!initial) return []
          const { fresh, at, by, carriedFrom } = initial
          return [[party, { fresh, at, by, ...(carriedFrom === undefined ? {} : { carriedFrom }) }]]
        }),
      ),
      state: item.state,
      view: viewOf(item, me.side),
      conditions: item.conditions.map((thread) => thread.id),
    })),
    ledgerSeq: negotiation.seq,
  }
}
