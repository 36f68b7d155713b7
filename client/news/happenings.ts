/** What others did while this person has the page open, one by one, as it may be told to them. */
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import { isParty } from '../../protocol/party.ts'
import type { Side } from '../../protocol/party.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import type { AboutPoint, AboutVersion } from '../i18n/areas/news.ts'

/** `by`: who did it, by participant; nobody when it cannot be told. */
export type Happening =
  | { readonly kind: AboutPoint; readonly by: string | undefined; readonly item: ItemId }
  | { readonly kind: AboutVersion; readonly by: string; readonly version: number }
  | { readonly kind: 'reopen'; readonly by: string; readonly reason: string }
  | { readonly kind: 'here' | 'gone'; readonly by: string }
  /** How far the agreement is, as the board says it. */
  | { readonly kind: 'standing'; readonly by: undefined; readonly sentence: string }

/** What a line of the ledger tells somebody else than its author; `negotiation` is the state behind it. */
export function happeningOf({ act, by }: LedgerEntry, negotiation: Negotiation): Happening | undefined {
  switch (act.kind) {
    case 'comment':
      return { kind: act.condition ? 'condition' : 'message', by, item: act.item }
    case 'reply':
    case 'resolve':
    case 'unresolve': {
      const item = negotiation.threads.find(({ id }) => id === act.thread)?.item
      const kind = act.kind === 'reply' ? 'message' : act.kind === 'resolve' ? 'closed' : 'taken-up'
      return item === undefined ? undefined : { kind, by, item }
    }
    case 'initial':
    case 'withdraw':
      return { kind: act.kind, by, item: act.item }
    case 'seal':
      return { kind: 'seal', by, version: act.number }
    case 'reopen':
      return { kind: 'reopen', by, reason: act.reason }
    case 'ceremony':
    case 'scan':
    case 'ratify':
    case 'withdraw-ratification':
    case 'correct-ratification':
      return { kind: act.kind, by, version: act.seal }
    default:
      return undefined
  }
}

/** Points whose initials of this side were good on the words before, and no longer are. */
export function goneStale(before: readonly JudgedItem[], now: readonly JudgedItem[], side: Side): ItemId[] {
  if (!isParty(side)) return []
  const good = new Set(before.filter((item) => item.initials[side]?.fresh).map(({ id }) => id))
  return now.filter((item) => good.has(item.id) && item.initials[side]?.fresh === false).map(({ id }) => id)
}

/** Several of one kind by one person, told together. */
export interface Told {
  readonly last: Happening
  readonly items: readonly ItemId[]
}

/** In the order in which each kind first happened; of how far the agreement is, only the last word counts, and it comes last. */
export function toldTogether(happenings: readonly Happening[]): Told[] {
  const told = new Map<string, Told>()
  for (const happening of happenings) {
    const key = `${happening.kind} ${happening.by ?? ''}`
    const items = new Set(told.get(key)?.items)
    if ('item' in happening) items.add(happening.item)
    told.set(key, { last: happening, items: [...items] })
  }
  const all = [...told.values()]
  const isStanding = ({ last }: Told): boolean => last.kind === 'standing'
  return [...all.filter((one) => !isStanding(one)), ...all.filter(isStanding)]
}
