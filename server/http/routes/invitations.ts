/** Looking at an invitation without spending it, and making another. */
import { accepted, refused } from '../../../protocol/refusal.ts'
import { bearerOf } from '../../access/arrival.ts'
import { createInvitation } from '../../access/invitations.ts'
import { sessionOf } from '../browser-session.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { knownInvitation } from '../known-invitation.ts'
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
    async handle({ request, body }) {
      const known = await knownInvitation(service, body.token)
      const served = known?.stated.ended === 'served'
      if (!known || (known.stated.ended !== undefined && !served)) return refused('not-invited')
      const { record, stated, negotiation } = known
      const me = (await sessionOf(service, request))?.participants.get(record.protocol)
      const here = negotiation.members.get(me ?? '')
      const taken = body.name === undefined || served ? undefined : bearerOf(stated, negotiation.members, body.name)
      return accepted({
        kind: 'value',
        value: {
          protocol: record.protocol,
          names: negotiation.names,
          standing: record.standing,
          ...(here && !here.revoked ? { here: here.participant } : {}),
          ...(served ? { served } : {}),
          ...(taken ? { taken } : {}),
        },
      })
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
