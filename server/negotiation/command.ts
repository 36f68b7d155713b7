/** What becomes of a command: the statement to record, or why not. Who may is the guard's; what the act names is judged here. */
import type { Command, Statement } from '../../protocol/ledger/acts.ts'
import { readAnswers } from '../../protocol/answers/document.ts'
import { initialledAs } from '../../protocol/ledger/agreement.ts'
import { mayAct, mayBind, mayChangeRole, mayInvite } from '../../protocol/ledger/guard.ts'
import { hasRoomToTalk } from '../../protocol/ledger/talk-room.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { Item, ItemId } from '../../protocol/points/items.ts'
import { visibleTo } from '../../protocol/ledger/ledger.ts'
import type { Negotiation, Thread } from '../../protocol/ledger/ledger.ts'
import { isParty } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import { ceremony, correctRatification, ratify, scan, withdrawRatification } from './after-seal.ts'
import { toAll } from './decision.ts'
import type { Circumstances, Decision } from './decision.ts'
import { decideSeal } from './sealing.ts'

export async function decide(command: Command, now: Circumstances): Promise<Outcome<Decision>> {
  const refusal = mayAct(now.author, now.negotiation.stage, command.kind)
  if (refusal) return { ok: false, refusal }
  switch (command.kind) {
    case 'comment':
      return comment(command, now)
    case 'reply':
      return onThread(now, command.thread, { kind: 'reply', thread: command.thread, body: command.body })
    case 'resolve':
    case 'unresolve':
      return onThread(now, command.thread, { kind: command.kind, thread: command.thread })
    case 'initial':
      return initial(command, now)
    case 'withdraw':
      return withdraw(command.item, now)
    case 'seal':
      return decideSeal(command.hash, now)
    case 'reopen':
      return toAll({ kind: 'reopen', reason: command.reason })
    case 'ceremony':
      return ceremony(command, now)
    case 'scan':
      return scan(command, now)
    case 'ratify':
      return ratify(command, now)
    case 'withdraw-ratification':
      return withdrawRatification(command, now)
    case 'correct-ratification':
      return correctRatification(command, now)
    case 'revoke-invitation':
      return revokeInvitation(command.invitation, now)
    case 'revoke-participant':
      return revokeParticipant(command.participant, now)
    case 'change-role':
      return changeRole(command, now)
  }
}

async function currentItems({ document, template }: Circumstances): Promise<readonly Item[]> {
  const { doc } = await document()
  return itemsOf(template, readAnswers(doc, template))
}

async function currentItem(id: ItemId, now: Circumstances): Promise<Item | undefined> {
  return (await currentItems(now)).find((item) => item.id === id)
}

async function comment(command: Extract<Command, { kind: 'comment' }>, now: Circumstances): Promise<Outcome<Decision>> {
  if (threadSeenBy(now, command.thread)) return refused('bad-value', 'thread')
  const notTheirs = command.condition === true ? mayBind(now.author) : undefined
  if (notTheirs) return { ok: false, refusal: notTheirs }
  if (!hasRoomToTalk(now.negotiation, now.author, command.body)) return refused('talk-full')
  if (command.condition && command.audience === 'side') return refused('private-condition')
  const item = await currentItem(command.item, now)
  if (!item) return refused('unknown-item', command.item)
  const { thread, body } = command
  const condition = command.condition ? ({ condition: true } as const) : {}
  return accepted({
    statement: { kind: 'comment', thread, item: item.id, itemLabel: item.label, body, ...condition },
    audience: command.audience === 'side' ? now.author.side : 'all',
    condition: {},
  })
}

/**
 * A thread of the other side's own answers exactly as one that does not exist ([SAY3]). Where everybody's bears the id of
 * one of the author's side, that one is meant: what was to stay among them never goes to all.
 */
function threadSeenBy({ negotiation, author }: Circumstances, id: string): Thread | undefined {
  const seen = negotiation.threads.filter((thread) => thread.id === id && visibleTo(author.side)(thread))
  return seen.find(({ audience }) => audience !== 'all') ?? seen[0]
}

function onThread(now: Circumstances, id: string, statement: Statement): Outcome<Decision> {
  const { author } = now
  const thread = threadSeenBy(now, id)
  if (!thread) return refused('unknown-thread')
  if (statement.kind === 'reply' && !hasRoomToTalk(now.negotiation, author, statement.body)) return refused('talk-full')
  // A condition is between the two communes: what it waits for is theirs to say.
  const notTheirs = thread.condition && statement.kind !== 'reply' ? mayBind(author) : undefined
  if (notTheirs) return { ok: false, refusal: notTheirs }
  return accepted({ statement, audience: thread.audience, condition: {} })
}

/**
 * Bound to the content by its hash and a copy of it ([SAY2]): an edit that comes at the same moment makes it stale,
 * and never makes it say something else. So it needs no condition on the journal.
 */
async function initial(command: Extract<Command, { kind: 'initial' }>, now: Circumstances): Promise<Outcome<Decision>> {
  const item = await currentItem(command.item, now)
  if (!item) return refused('unknown-item', command.item)
  if (item.hash !== command.hash) return refused('item-changed', item.id)
  if (!item.filled) return refused('bad-value', item.id)
  const { id, hash, content, text } = item
  return toAll({ kind: 'initial', item: id, hash, content, text })
}

/** From the point they were given on: a domain that came back under another id carries those on its words. */
async function withdraw(named: ItemId, now: Circumstances): Promise<Outcome<Decision>> {
  const { author, negotiation } = now
  if (!isParty(author.side)) return refused('not-initialled', named)
  const { initials } = negotiation
  const item = initials.get(named)?.[author.side] ? named : await initialledPoint(named, now)
  return initials.get(item)?.[author.side] ? toAll({ kind: 'withdraw', item }) : refused('not-initialled', named)
}

async function initialledPoint(id: ItemId, now: Circumstances): Promise<ItemId> {
  const items = await currentItems(now)
  const item = items.find((one) => one.id === id)
  return item ? initialledAs(item, items, now.negotiation) : id
}

function revokeInvitation(id: string, { author, negotiation }: Circumstances): Outcome<Decision> {
  const invitation = negotiation.invitations.get(id)
  if (!invitation) return refused('unknown-invitation')
  const refusal = mayInvite(author, invitation.standing, negotiation)
  return refusal ? { ok: false, refusal } : toAll({ kind: 'revoke-invitation', invitation: id })
}

/** Nobody revokes themselves: a side could be left with nobody who may act for it. */
function revokeParticipant(id: string, { author, negotiation }: Circumstances): Outcome<Decision> {
  const member = negotiation.members.get(id)
  if (!member || id === author.id) return refused('bad-value', 'participant')
  const refusal = mayInvite(author, member.participant, negotiation)
  return refusal ? { ok: false, refusal } : toAll({ kind: 'revoke-participant', participant: id })
}

function changeRole(
  { participant, role }: Extract<Command, { kind: 'change-role' }>,
  { author, negotiation }: Circumstances,
): Outcome<Decision> {
  const member = negotiation.members.get(participant)
  if (!member || member.revoked) return refused('bad-value', 'participant')
  const refusal = mayChangeRole(author, member.participant, negotiation)
  return refusal ? { ok: false, refusal } : toAll({ kind: 'change-role', participant, role })
}

/** A whole town hall; more than that is a program. */
const mostByOneLink = 100

/** Who runs the service makes links for those who lost theirs; participants' ids are random, and never this. */
export const administrator = 'administrator'

/** Lines that are not commands of the page: who is invited, who comes. */
export function mayRecord(by: string, statement: Statement, negotiation: Negotiation): Outcome<true> {
  if (statement.kind === 'invite' && by !== administrator) {
    const member = negotiation.members.get(by)
    if (!member || member.revoked) return refused(member ? 'revoked' : 'not-invited')
    const refusal = mayInvite(member.participant, statement.standing, negotiation)
    return refusal ? { ok: false, refusal } : accepted(true)
  }
  if (statement.kind === 'join' && statement.invitation !== null) {
    const invitation = negotiation.invitations.get(statement.invitation)
    if (!invitation) return refused('unknown-invitation')
    if (invitation.ended !== undefined) return refused(invitation.ended === 'served' ? 'link-served' : 'not-invited')
    const brought = [...negotiation.members.values()].filter((member) => member.invitation === invitation.id).length
    if (brought >= mostByOneLink) return refused('too-many')
    const { side, role } = statement.participant
    const { standing } = invitation
    return side === standing.side && role === standing.role ? accepted(true) : refused('not-invited')
  }
  return accepted(true)
}
