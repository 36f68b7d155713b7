/** The state of the negotiation: a pure fold over the ledger, the same on server and page. Unknown or impossible lines change nothing. */
import type { LedgerEntry } from './acts.ts'
import { lifeOf, newVersion, versionAfter } from './after-seal.ts'
import type { Life, SealHead, Version } from './after-seal.ts'
import { linksAboveRole, linksOfWhoLeft, linksServed, linkWithdrawn } from './membership.ts'
import type { Invitation, Member } from './membership.ts'
import type { ItemContent, ItemId } from '../points/items.ts'
import { inRole, isParty } from '../party.ts'
import type { Party, Side } from '../party.ts'

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
  /** Settled: by anybody in a simple talk, by the second of the two communes in a condition. */
  readonly resolved: Closing | undefined
  /** Set on a thread that must be closed by both communes before its point is agreed: which of them have. */
  readonly condition: Readonly<Partial<Record<Party, Closing>>> | undefined
}
export interface Closing {
  readonly by: string
  readonly at: number
}
/** A side's initials on an item: who, when, and on exactly which words. */
export interface Initial {
  readonly seq: number
  readonly by: string
  readonly at: number
  readonly hash: string
  readonly content: ItemContent
  readonly text: string
  /** The round it was given in; an earlier one than the present was carried over. */
  readonly round: number
}
export type Stage = { readonly kind: 'draft' } | { readonly kind: 'sealed'; readonly seal: SealHead }
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
  /** The same versions as `seals`, each with its life since. */
  readonly versions: readonly Version[]
  readonly reopenings: readonly {
    readonly seq: number
    readonly at: number
    readonly by: string
    readonly reason: string
  }[]
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
  versions: [],
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
          ended: undefined,
        }),
      }
    case 'revoke-invitation':
      return { ...state, invitations: linkWithdrawn(state.invitations, act.invitation) }
    case 'join': {
      const members = put(state.members, act.participant.id, {
        participant: act.participant,
        joinedAt: entry.at,
        ...(act.invitation === null ? {} : { invitation: act.invitation }),
        revoked: false,
      })
      return { ...state, members, invitations: linksServed(state.invitations, members, act.participant.side) }
    }
    case 'revoke-participant': {
      const member = state.members.get(act.participant)
      return {
        ...state,
        members: alter(state.members, act.participant, (known) => ({ ...known, revoked: true, revokedAt: entry.at })),
        invitations: member ? linksOfWhoLeft(state.invitations, member) : state.invitations,
      }
    }
    case 'change-role': {
      const member = state.members.get(act.participant)
      return {
        ...state,
        members: alter(state.members, act.participant, (known) => ({
          ...known,
          participant: inRole(known.participant, act.role) ?? known.participant,
        })),
        invitations: member ? linksAboveRole(state.invitations, member, act.role) : state.invitations,
      }
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
            condition: act.condition && entry.audience === 'all' ? {} : undefined,
          },
        ],
      }
    case 'reply':
      return withThread(state, entry, act.thread, (thread) => ({
        ...thread,
        messages: [...thread.messages, messageOf(entry, act.body)],
      }))
    case 'resolve':
      return withThread(state, entry, act.thread, (thread) => closed(thread, entry, sideOf(state, entry.by)))
    case 'unresolve':
      return withThread(state, entry, act.thread, (thread) => ({
        ...thread,
        resolved: undefined,
        condition: thread.condition && {},
      }))
    case 'initial':
      return withInitial(state, entry, act.item, {
        seq: entry.seq,
        by: entry.by,
        at: entry.at,
        hash: act.hash,
        content: act.content,
        text: act.text,
        round: state.round,
      })
    case 'withdraw':
      return withInitial(state, entry, act.item, undefined)
    case 'seal': {
      const seal: SealHead = { number: act.number, hash: act.hash, by: entry.by, at: entry.at, seq: entry.seq }
      return {
        ...state,
        stage: { kind: 'sealed', seal },
        seals: [...state.seals, seal],
        versions: [...state.versions, newVersion(seal)],
      }
    }
    case 'reopen':
      return {
        ...state,
        stage: { kind: 'draft' },
        round: state.round + 1,
        reopenings: [...state.reopenings, { seq: entry.seq, at: entry.at, by: entry.by, reason: act.reason }],
      }
    case 'ceremony':
    case 'scan':
    case 'ratify':
    case 'withdraw-ratification':
    case 'correct-ratification': {
      const side = sideOf(state, entry.by)
      return {
        ...state,
        versions: state.versions.map((version) =>
          version.seal.number === act.seal ? versionAfter(version, entry, act, side) : version,
        ),
      }
    }
    // A page may be older than the server that wrote the line.
    default:
      return state
  }
}

const messageOf = (entry: LedgerEntry, body: string): Message => ({ seq: entry.seq, by: entry.by, at: entry.at, body })

const sideOf = (state: Negotiation, participant: string): Side | undefined =>
  state.members.get(participant)?.participant.side

/** A side that closes twice closed when it did so first. */
function closed(thread: Thread, { by, at }: LedgerEntry, side: Side | undefined): Thread {
  if (!thread.condition) return { ...thread, resolved: { by, at } }
  if (!side || !isParty(side) || thread.condition[side]) return thread
  const condition = { ...thread.condition, [side]: { by, at } }
  return { ...thread, condition, resolved: condition.belgian && condition.partner ? { by, at } : undefined }
}

/** Where the protocol stands in its life, from the first draft to a version in force. */
export const life = ({ versions, stage }: Negotiation): Life => lifeOf(versions, stage.kind === 'sealed')

function put<T>(map: ReadonlyMap<string, T>, key: string, value: T): ReadonlyMap<string, T> {
  return new Map(map).set(key, value)
}
function alter<T>(map: ReadonlyMap<string, T>, key: string, change: (value: T) => T): ReadonlyMap<string, T> {
  const value = map.get(key)
  return value === undefined ? map : put(map, key, change(value))
}
/** A side may have opened, among itself, a thread under the id of one of everybody's: a line is about its own audience's. */
function withThread(
  state: Negotiation,
  { audience }: LedgerEntry,
  id: string,
  change: (thread: Thread) => Thread,
): Negotiation {
  const isMeant = (thread: Thread): boolean => thread.id === id && thread.audience === audience
  return { ...state, threads: state.threads.map((thread) => (isMeant(thread) ? change(thread) : thread)) }
}
function withInitial(state: Negotiation, entry: LedgerEntry, item: ItemId, initial: Initial | undefined): Negotiation {
  const side = sideOf(state, entry.by)
  if (!side || !isParty(side)) return state
  const { [side]: _replaced, ...rest } = state.initials.get(item) ?? {}
  return { ...state, initials: put(state.initials, item, initial ? { ...rest, [side]: initial } : rest) }
}

/** Who is told of the ledger: a side, or everybody alike. */
export type Reader = Side | 'all'

/** What a reader may be told of the ledger ([SAY3]). */
export const visibleTo =
  (reader: Reader) =>
  ({ audience }: Pick<LedgerEntry, 'audience'>): boolean =>
    audience === 'all' || audience === reader
