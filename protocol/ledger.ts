/** The state of the negotiation: a pure fold over the ledger, the same on server and page. Unknown or impossible lines change nothing. */
import type { LedgerEntry } from './acts.ts'
import type { ItemContent, ItemId } from './items.ts'
import { inRole, isParty } from './party.ts'
import type { Participant, Party, Side, Standing } from './party.ts'

export interface Message {
  readonly seq: number
  readonly by: string
  readonly at: number
  readonly body: string
}
export interface Thread {
  readonly id: string
  readonly item: ItemId
  /** The item's name when the talk began, kept for threads whose domain is gone. */
  readonly itemLabel: string
  readonly audience: 'all' | Side
  readonly messages: readonly Message[]
  readonly resolved: { readonly by: string; readonly at: number } | undefined
}
/** A side's initials on an item: who, when, and on exactly which words. */
export interface Initial {
  readonly seq: number
  readonly by: string
  readonly at: number
  readonly hash: string
  readonly content: ItemContent
  readonly text: string
}
export interface Invitation {
  readonly id: string
  readonly standing: Standing
  readonly at: number
  readonly by: string
  readonly revoked: boolean
}
export interface SealHead {
  readonly number: number
  readonly hash: string
  readonly by: string
  readonly at: number
  readonly seq: number
}
export type Stage = { readonly kind: 'draft' } | { readonly kind: 'sealed'; readonly seal: SealHead }
export interface Member {
  readonly participant: Participant
  readonly joinedAt: number
  readonly revoked: boolean
}

export interface Negotiation {
  /** Sequence number of the last line folded in; 0 before the first. */
  readonly seq: number
  /** 1 until the first reopening. */
  readonly round: number
  /** Names given at creation, for titles before (or after) the blanks are filled. */
  readonly names: Readonly<Record<Party, string>>
  readonly members: ReadonlyMap<string, Member>
  readonly invitations: ReadonlyMap<string, Invitation>
  readonly threads: readonly Thread[]
  readonly initials: ReadonlyMap<ItemId, Readonly<Partial<Record<Party, Initial>>>>
  readonly stage: Stage
  readonly seals: readonly SealHead[]
  readonly reopenings: readonly { readonly at: number; readonly by: string; readonly reason: string }[]
}

export const beforeAnything: Negotiation = {
  seq: 0,
  round: 1,
  names: { belgian: '', partner: '' },
  members: new Map(),
  invitations: new Map(),
  threads: [],
  initials: new Map(),
  stage: { kind: 'draft' },
  seals: [],
  reopenings: [],
}

/** Folds lines in order of `seq`; lines at or before `state.seq` are passed over, so a line told twice counts once. */
export function fold(entries: readonly LedgerEntry[], state: Negotiation = beforeAnything): Negotiation {
  return entries.reduce(
    (current, entry) => (entry.seq <= current.seq ? current : { ...step(current, entry), seq: entry.seq }),
    state,
  )
}

function step(state: Negotiation, entry: LedgerEntry): Negotiation {
  const { act } = entry
  switch (act.kind) {
    case 'create':
      return { ...state, names: { belgian: act.belgian, partner: act.partner } }
    case 'invite':
      return {
        ...state,
        invitations: put(state.invitations, act.invitation, {
          id: act.invitation,
          standing: act.standing,
          at: entry.at,
          by: entry.by,
          revoked: false,
        }),
      }
    case 'revoke-invitation':
      return {
        ...state,
        invitations: alter(state.invitations, act.invitation, (invitation) => ({ ...invitation, revoked: true })),
      }
    case 'join':
      return {
        ...state,
        members: put(state.members, act.participant.id, {
          participant: act.participant,
          joinedAt: entry.at,
          revoked: false,
        }),
      }
    case 'revoke-participant':
      return { ...state, members: alter(state.members, act.participant, (member) => ({ ...member, revoked: true })) }
    case 'change-role':
      return {
        ...state,
        members: alter(state.members, act.participant, (member) => ({
          ...member,
          participant: inRole(member.participant, act.role) ?? member.participant,
        })),
      }
    case 'comment':
      return {
        ...state,
        threads: [
          ...state.threads,
          {
            id: act.thread,
            item: act.item,
            itemLabel: act.itemLabel,
            audience: entry.audience,
            messages: [messageOf(entry, act.body)],
            resolved: undefined,
          },
        ],
      }
    case 'reply':
      return withThread(state, act.thread, (thread) => ({
        ...thread,
        messages: [...thread.messages, messageOf(entry, act.body)],
      }))
    case 'resolve':
      return withThread(state, act.thread, (thread) => ({ ...thread, resolved: { by: entry.by, at: entry.at } }))
    case 'unresolve':
      return withThread(state, act.thread, (thread) => ({ ...thread, resolved: undefined }))
    case 'initial':
      return withInitial(state, entry, act.item, {
        seq: entry.seq,
        by: entry.by,
        at: entry.at,
        hash: act.hash,
        content: act.content,
        text: act.text,
      })
    case 'withdraw':
      return withInitial(state, entry, act.item, undefined)
    case 'seal': {
      const seal: SealHead = { number: act.number, hash: act.hash, by: entry.by, at: entry.at, seq: entry.seq }
      return { ...state, stage: { kind: 'sealed', seal }, seals: [...state.seals, seal] }
    }
    case 'reopen':
      return {
        ...state,
        stage: { kind: 'draft' },
        round: state.round + 1,
        reopenings: [...state.reopenings, { at: entry.at, by: entry.by, reason: act.reason }],
      }
    // A page may be older than the server that wrote the line.
    default:
      return state
  }
}

const messageOf = (entry: LedgerEntry, body: string): Message => ({ seq: entry.seq, by: entry.by, at: entry.at, body })

function put<T>(map: ReadonlyMap<string, T>, key: string, value: T): ReadonlyMap<string, T> {
  return new Map(map).set(key, value)
}
function alter<T>(map: ReadonlyMap<string, T>, key: string, change: (value: T) => T): ReadonlyMap<string, T> {
  const value = map.get(key)
  return value === undefined ? map : put(map, key, change(value))
}
function withThread(state: Negotiation, id: string, change: (thread: Thread) => Thread): Negotiation {
  return { ...state, threads: state.threads.map((thread) => (thread.id === id ? change(thread) : thread)) }
}
function withInitial(state: Negotiation, entry: LedgerEntry, item: ItemId, initial: Initial | undefined): Negotiation {
  const side = state.members.get(entry.by)?.participant.side
  if (!side || !isParty(side)) return state
  const { [side]: _replaced, ...rest } = state.initials.get(item) ?? {}
  return { ...state, initials: put(state.initials, item, initial ? { ...rest, [side]: initial } : rest) }
}

/** What a person of a side may be told of the ledger ([SAY3]). */
export const visibleTo =
  (side: Side) =>
  (entry: LedgerEntry): boolean =>
    entry.audience === 'all' || entry.audience === side
