/** Looking at an invitation without spending it, and making another. */
import { accepted } from '../../../protocol/refusal.ts'
import { createInvitation, findInvitation, honourInvitation } from '../../access/invitations.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { protocolEndpoint } from '../protocol-endpoint.ts'
import type { Service } from '../service.ts'
import { invitationLook, invitationMade, lookAtInvitation, makeInvitation } from '../shapes.ts'

export const invitationEndpoints = (service: Service): readonly AnyEndpoint[] => [
  endpoint({
    method: 'POST',
    path: '/api/invitations/look',
    summary: 'What an invitation is for: the communes, and what it would make of whoever spends it.',
    body: lookAtInvitation,
    answers: { kind: 'value', schema: invitationLook },
    refusals: ['not-invited'],
    async handle({ body }) {
      const found = await findInvitation(service.storage, body.token)
      const negotiation = found && (await service.secretary.negotiation(found.protocol))
      const honoured = honourInvitation(found, negotiation)
      if (!honoured.ok || !negotiation) return honoured.ok ? { ok: false, refusal: { code: 'not-invited' } } : honoured
      const { protocol, standing } = honoured.value
      return accepted({ kind: 'value', value: { protocol, names: negotiation.names, standing } })
    },
  }),
  protocolEndpoint(service, {
    method: 'POST',
    path: '/invitations',
    summary: 'Makes an invitation for a colleague or an observer; its token is shown this once.',
    body: makeInvitation,
    answers: { kind: 'created', schema: invitationMade },
    refusals: ['observer-reads', 'reader-reads', 'not-your-side'],
    async handle({ body: standing, visited }) {
      const { record, me } = visited
      const { random, now } = service
      const invitation = createInvitation({ random, at: now(), protocol: record.id, standing })
      // The line first: it is what lets the link in, so a link without its line opens nothing.
      const line = { kind: 'invite', invitation: invitation.record.id, standing } as const
      const recorded = await service.secretary.record(record.id, me.id, line)
      if (!recorded.ok) return recorded
      await service.storage.addInvitation(invitation.record)
      return accepted({ kind: 'created', value: { invitation: invitation.record.id, token: invitation.token } })
    },
  }),
]
