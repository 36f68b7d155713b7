/**
 * Who may write what, and who may state what, at which stage. The server asks before it takes anything in; the page asks
 * to disable what would be refused. Everything here is pure and answers with a refusal or nothing.
 */
import type { CommandKind } from './acts.ts'
import type { Negotiation, Stage } from './ledger.ts'
import { isParty } from '../party.ts'
import type { Participant, Party, Standing } from '../party.ts'
import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { FieldId, Template } from '../text/template.ts'

/** A place in the shared document, by whose word it is. */
export type WriteTarget =
  | { readonly kind: 'field'; readonly field: FieldId }
  | { readonly kind: 'domains' }
  | { readonly kind: 'signatories'; readonly party: Party }

/** Why this person may not write there now, or undefined when they may. */
export function mayWrite(
  standing: Standing,
  stage: Stage,
  template: Template,
  target: WriteTarget,
): Refusal | undefined {
  if (standing.role === 'observer') return refuse('observer-reads')
  if (standing.role === 'signatory') return refuse('signatory-reads')
  if (standing.role === 'reader') return refuse('reader-reads')
  if (stage.kind === 'sealed') return refuse('sealed')
  const owner = ownerOf(template, target)
  if (owner === undefined) return refuse('unknown-field', target.kind === 'field' ? target.field : target.kind)
  if (owner !== 'shared' && owner !== standing.side)
    return refuse('not-your-side', target.kind === 'field' ? target.field : target.kind)
  return undefined
}

function ownerOf(template: Template, target: WriteTarget): Party | 'shared' | undefined {
  switch (target.kind) {
    case 'field':
      return template.fields[target.field]?.owner
    case 'domains':
      return 'shared'
    case 'signatories':
      return target.party
  }
}

/** Why this person's word does not bind a commune, or undefined when it does: in conditions, initials and whatever follows the seal. */
export function mayBind(standing: Standing): Refusal | undefined {
  if (!isParty(standing.side)) return refuse('observer-reads')
  return standing.role === 'reader' ? refuse('reader-reads') : undefined
}

/** Who may state an act, and at which stage of the text. */
interface Demand {
  readonly by: 'anybody' | 'commune'
  readonly at: 'any' | Stage['kind']
}
const talk: Demand = { by: 'anybody', at: 'any' }
const agreement: Demand = { by: 'commune', at: 'draft' }
const afterwards: Demand = { by: 'commune', at: 'sealed' }
const household: Demand = { by: 'commune', at: 'any' }
const demands: Readonly<Record<CommandKind, Demand>> = {
  comment: talk,
  reply: talk,
  resolve: talk,
  unresolve: talk,
  initial: agreement,
  withdraw: agreement,
  seal: agreement,
  reopen: afterwards,
  ceremony: afterwards,
  ratify: afterwards,
  'withdraw-ratification': afterwards,
  // The signed originals and the councils' decisions exist on paper whatever is being negotiated since.
  scan: household,
  'correct-ratification': household,
  'revoke-invitation': household,
  'revoke-participant': household,
  'change-role': household,
}

/** Why this person may not state such an act now, or undefined when they may. What the act names is checked where it is recorded. */
export function mayAct(standing: Standing, stage: Stage, kind: CommandKind): Refusal | undefined {
  const { by, at } = demands[kind]
  if (by === 'anybody') return undefined
  if (standing.role === 'reader') return refuse('reader-reads')
  if (!isParty(standing.side)) return refuse('observer-reads')
  if (at === 'any' || at === stage.kind) return undefined
  return refuse(at === 'draft' ? 'sealed' : 'not-sealed')
}

/**
 * Who may invite (and revoke) whom: a side its own people and observers. Until somebody of the other commune has come,
 * its link may be made anew by the side that created the protocol, for a link that got lost.
 */
export function mayInvite(inviter: Standing, invited: Standing, negotiation: Negotiation): Refusal | undefined {
  if (!isParty(inviter.side)) return refuse('observer-reads')
  if (inviter.role === 'reader') return refuse('reader-reads')
  if (invited.side === inviter.side || invited.side === 'observer') return undefined
  const arrived = [...negotiation.members.values()].some((member) => member.participant.side === invited.side)
  return arrived ? refuse('not-your-side') : undefined
}

/**
 * Who may give whom another role: a side its own people. Nobody changes their own, for the last who may write could lock
 * their commune out; and an observer has one role only.
 */
export function mayChangeRole(
  changer: Participant,
  member: Participant,
  negotiation: Negotiation,
): Refusal | undefined {
  if (member.id === changer.id || !isParty(member.side)) return refuse('bad-value', 'participant')
  return mayInvite(changer, member, negotiation)
}
