/** Who is in, by which links they came, and how long a link brings people in. */
import { isParty } from '../party.ts'
import type { Participant, Role, Side, Standing } from '../party.ts'

/**
 * Why a link brings nobody in any more. `withdrawn`: by a line of its own. `served`: made by one commune for the other, of
 * which somebody has come since: from then on that side lets its own people in. `person-left`: who made it, or came by it,
 * was withdrawn, or was given a role that the link would give back.
 */
export type LinkEnd = 'withdrawn' | 'served' | 'person-left'

export interface Invitation {
  readonly id: string
  readonly standing: Standing
  readonly at: number
  readonly by: string
  /** Why it brings nobody in any more. */
  readonly ended: LinkEnd | undefined
}
export interface Member {
  readonly participant: Participant
  readonly joinedAt: number
  /** The link they came by; absent for who created the protocol. */
  readonly invitation?: string
  readonly revoked: boolean
  /** Unix ms. */
  readonly revokedAt?: number
}

type Invitations = ReadonlyMap<string, Invitation>
type Members = ReadonlyMap<string, Member>

/** What a role lets one do, each more than the one before it. */
const ranks: readonly Role[] = ['observer', 'reader', 'signatory', 'negotiator']
const givesMore = (role: Role, than: Role): boolean => ranks.indexOf(role) > ranks.indexOf(than)

const sideOf = (members: Members, id: string): Side | undefined => members.get(id)?.participant.side

const endWhere = (invitations: Invitations, end: LinkEnd, isMeant: (one: Invitation) => boolean): Invitations =>
  new Map(
    Array.from(invitations, ([id, one]) => [
      id,
      one.ended === undefined && isMeant(one) ? { ...one, ended: end } : one,
    ]),
  )

export const linkWithdrawn = (invitations: Invitations, id: string): Invitations =>
  endWhere(invitations, 'withdrawn', (one) => one.id === id)

/** Somebody of a commune has come: what the other commune made for it has served. */
export function linksServed(invitations: Invitations, members: Members, side: Side): Invitations {
  if (!isParty(side)) return invitations
  return endWhere(invitations, 'served', ({ standing, by }) => {
    const maker = sideOf(members, by)
    return standing.side === side && maker !== undefined && maker !== side
  })
}

/** A link by which somebody may come back as whom they were: they came by it, or made it for their own side. */
const leadsBack = ({ id, by, standing }: Invitation, { participant, invitation }: Member): boolean =>
  standing.side === participant.side && (id === invitation || by === participant.id)

export const linksOfWhoLeft = (invitations: Invitations, member: Member): Invitations =>
  endWhere(invitations, 'person-left', ({ id, by }) => id === member.invitation || by === member.participant.id)

export const linksAboveRole = (invitations: Invitations, member: Member, role: Role): Invitations =>
  endWhere(invitations, 'person-left', (one) => leadsBack(one, member) && givesMore(one.standing.role, role))

/** The links that still bring somebody in, and end when this member is withdrawn. */
export const linksThatEnd = (invitations: Invitations, member: Member): readonly Invitation[] => {
  const after = linksOfWhoLeft(invitations, member)
  return [...invitations.values()].filter(({ id, ended }) => ended === undefined && after.get(id)?.ended !== undefined)
}

/** The links that go on bringing somebody in for their side when this member is withdrawn. */
export const linksThatStay = (invitations: Invitations, member: Member): readonly Invitation[] =>
  [...linksOfWhoLeft(invitations, member).values()].filter(
    ({ ended, standing }) => ended === undefined && standing.side === member.participant.side,
  )

/** Somebody who comes by a link under a name that is there already: the same person again, when the link could have brought them. */
export const comesAgain = (invitation: Invitation, member: Member): boolean =>
  !member.revoked && leadsBack(invitation, member) && !givesMore(member.participant.role, invitation.standing.role)
