/** Who it is that comes by a link: somebody new, or somebody who was here before and is who they were. */
import { comesAgain } from '../../protocol/ledger/membership.ts'
import type { Invitation, Member } from '../../protocol/ledger/membership.ts'
import { looksLike, namesakes } from '../../protocol/ledger/namesakes.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'

export interface Arrival {
  readonly invitation: Invitation
  readonly members: ReadonlyMap<string, Member>
  /** For whom the browser speaks in this protocol until now. */
  readonly here: Member | undefined
  readonly name: string
  /** Whether they say that they are the person who bears their name already. */
  readonly again: boolean | undefined
}

/** The member they are, or undefined for somebody new. */
export function arriving({ invitation, members, here, name, again }: Arrival): Outcome<Member | undefined> {
  const { side } = invitation.standing
  const ofTheSide = (member: Member): boolean => member.participant.side === side
  // Their own browser knows them, whatever has become of the link.
  if (here && !here.revoked && ofTheSide(here) && looksLike(here.participant.name, name)) return accepted(here)
  if (invitation.ended !== undefined) return refused(invitation.ended === 'served' ? 'link-served' : 'not-invited')
  const bearers = namesakes(members.values(), name)
  // A link that is older than somebody's leaving does not bring them back.
  const left = [here, ...bearers].find((one) => one && ofTheSide(one) && (one.revokedAt ?? -Infinity) >= invitation.at)
  if (left) return refused('revoked')
  if (again === false) return accepted(undefined)
  const themselves = bearers.find((one) => comesAgain(invitation, one))
  if (themselves) return accepted(themselves)
  return bearers.some((one) => !one.revoked && !ofTheSide(one)) ? refused('name-taken', 'name') : accepted(undefined)
}

/** Who bears a name that reads like this one and is in: to be asked about before anybody enters under it. */
export function bearerOf(invitation: Invitation, members: ReadonlyMap<string, Member>, name: string) {
  const bearers = namesakes(members.values(), name).filter(({ revoked }) => !revoked)
  const themselves = bearers.find((one) => comesAgain(invitation, one))
  const bearer = themselves ?? bearers[0]
  if (!bearer) return undefined
  const { name: borne, function: office, side } = bearer.participant
  return { name: borne, function: office, side, again: themselves !== undefined }
}
