/** How a browser comes to speak for a person, and stops. */
import type { Participant } from '../../../protocol/party.ts'
import type { Member } from '../../../protocol/ledger/membership.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import { arriving } from '../../access/arrival.ts'
import { nameParticipant } from '../../access/participant.ts'
import { bindToBrowser, forgetBrowser, sessionOf } from '../browser-session.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { knownInvitation } from '../known-invitation.ts'
import type { KnownInvitation } from '../known-invitation.ts'
import type { Service } from '../service.ts'
import { sessionStarted, startSession } from '../shapes.ts'

export const sessionEndpoints = (service: Service): readonly AnyEndpoint[] => [
  endpoint({
    method: 'POST',
    path: '/api/sessions',
    summary: 'Spends an invitation: the browser speaks from now on for the person named, in this protocol.',
    body: startSession,
    answers: { kind: 'created', schema: sessionStarted },
    refusals: ['not-invited', 'link-served', 'revoked', 'name-taken', 'too-many', 'bad-value'],
    async handle({ request, reply, body }) {
      const known = await knownInvitation(service, body.token)
      if (!known) return refused('not-invited')
      const { protocol } = known.record
      if (!service.entries.take(known.record.id, service.clock())) return refused('too-fast')
      const here = (await sessionOf(service, request))?.participants.get(protocol)
      if (body.instead !== undefined && body.instead !== (here ?? null)) return refused('speaks-for-other')
      const joined = await join(service, known, known.negotiation.members.get(here ?? ''), body)
      if (!joined.ok) return joined
      await bindToBrowser(service, request, reply, new Map([[protocol, joined.value.id]]))
      return accepted({ kind: 'created', value: { protocol, participant: joined.value.id } })
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

interface Said {
  readonly name: string
  readonly function?: string
  readonly again?: boolean
}

/** Somebody who comes again is still themselves; a colleague at the same screen is somebody else. */
async function join(
  service: Service,
  { record, stated, negotiation }: KnownInvitation,
  here: Member | undefined,
  said: Said,
): Promise<Outcome<Participant>> {
  const { standing, protocol } = record
  const named = nameParticipant({ random: service.random, standing, name: said.name, function: said.function })
  if (!named.ok) return named
  const { name } = named.value
  const came = arriving({ invitation: stated, members: negotiation.members, here, name, again: said.again })
  if (!came.ok) return came
  if (came.value) return accepted(came.value.participant)
  const line = { kind: 'join', participant: named.value, invitation: record.id } as const
  const recorded = await service.secretary.record(protocol, named.value.id, line)
  return recorded.ok ? named : recorded
}
