/** How a browser comes to speak for a person, and stops. */
import type { Participant } from '../../../protocol/party.ts'
import type { Negotiation } from '../../../protocol/ledger/ledger.ts'
import { accepted } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import { findInvitation, honourInvitation } from '../../access/invitations.ts'
import { nameParticipant } from '../../access/participant.ts'
import type { InvitationRecord, SessionRecord } from '../../storage/storage.ts'
import { bindToBrowser, forgetBrowser, sessionOf } from '../browser-session.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import type { Service } from '../service.ts'
import { sessionStarted, startSession } from '../shapes.ts'

export const sessionEndpoints = (service: Service): readonly AnyEndpoint[] => [
  endpoint({
    method: 'POST',
    path: '/api/sessions',
    summary: 'Spends an invitation: the browser speaks from now on for the person named, in this protocol.',
    body: startSession,
    answers: { kind: 'created', schema: sessionStarted },
    refusals: ['not-invited', 'bad-value'],
    async handle({ request, reply, body }) {
      const found = await findInvitation(service.storage, body.token)
      const negotiation = found && (await service.secretary.negotiation(found.protocol))
      const honoured = honourInvitation(found, negotiation)
      if (!honoured.ok) return honoured
      const invitation = honoured.value
      const session = await sessionOf(service, request)
      const joined = await join(service, invitation, negotiation, session, body)
      if (!joined.ok) return joined
      await bindToBrowser(service, request, reply, new Map([[invitation.protocol, joined.value.id]]))
      return accepted({ kind: 'created', value: { protocol: invitation.protocol, participant: joined.value.id } })
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/sessions',
    summary: 'Signs this browser out of every protocol.',
    answers: { kind: 'done' },
    refusals: [],
    async handle({ request, reply }) {
      await forgetBrowser(service, request, reply)
      return accepted({ kind: 'done' })
    },
  }),
]

/** Somebody who opens their link again is still themselves; a colleague at the same screen is somebody else. */
async function join(
  service: Service,
  invitation: InvitationRecord,
  negotiation: Negotiation | undefined,
  session: SessionRecord | undefined,
  said: { readonly name: string; readonly function?: string },
): Promise<Outcome<Participant>> {
  const { standing, protocol } = invitation
  const named = nameParticipant({ random: service.random, standing, name: said.name, function: said.function })
  if (!named.ok) return named
  const before = negotiation?.members.get(session?.participants.get(protocol) ?? '')
  if (before && !before.revoked && isSamePerson(before.participant, named.value)) return accepted(before.participant)
  const line = { kind: 'join', participant: named.value, invitation: invitation.id } as const
  const recorded = await service.secretary.record(protocol, named.value.id, line)
  return recorded.ok ? named : recorded
}

const isSamePerson = (a: Participant, b: Participant): boolean =>
  a.side === b.side && a.role === b.role && a.name === b.name && a.function === b.function
