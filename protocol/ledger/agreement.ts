/** Where the agreement stands: each item with both sides' initials, and what is still between the parties and a seal. */
import { hashOf } from '../canonical.ts'
import { domainOfItem, formerHashes } from '../points/items.ts'
import type { Item, ItemId } from '../points/items.ts'
import type { Initial, Negotiation, Thread } from './ledger.ts'
import { isParty, otherParty, parties } from '../party.ts'
import type { Party, Side } from '../party.ts'

/**
 * `fresh`: on the words as they are now. A stale one still shows who agreed to what before. `carriedFrom`: the number of the
 * agreed version behind which the negotiation was reopened since it was given; the side has not initialled again.
 */
export interface ItemInitial extends Initial {
  readonly fresh: boolean
  readonly carriedFrom: number | undefined
}

/**
 * `empty` nothing to agree on yet · `open` no fresh initials · `belgian` / `partner` initialled by that side only ·
 * `agreed` by both, with no condition open · `changed` initialled before, then changed.
 */
export type ItemState = 'empty' | 'open' | Party | 'agreed' | 'changed'

export interface JudgedItem extends Item {
  readonly initials: Readonly<Partial<Record<Party, ItemInitial>>>
  readonly state: ItemState
  /** Threads that both communes must close before this point is agreed, and have not. */
  readonly conditions: readonly Thread[]
}

export function judge(items: readonly Item[], negotiation: Negotiation): JudgedItem[] {
  return items.map((item) => {
    const given = negotiation.initials.get(initialledAs(item, items, negotiation)) ?? {}
    const initials: Partial<Record<Party, ItemInitial>> = {}
    for (const party of parties) {
      const initial = given[party]
      if (initial) {
        const carriedFrom = initial.round < negotiation.round ? initial.round : undefined
        initials[party] = { ...initial, fresh: names(initial, item), carriedFrom }
      }
    }
    const conditions = negotiation.threads.filter(
      (thread) => thread.item === item.id && thread.condition && !thread.resolved,
    )
    return { ...item, initials, conditions, state: stateOf(item, initials, conditions.length > 0) }
  })
}

/**
 * The point that initials on these words were given on. Nobody sees a domain's id: one that was taken out and came back
 * under another id, with equal words, is the one that was initialled ([SAY2]).
 */
export function initialledAs(item: Item, items: readonly Pick<Item, 'id'>[], { initials }: Negotiation): ItemId {
  if (item.content.kind !== 'domain' || initials.has(item.id)) return item.id
  const departed = [...initials].filter(
    ([id, given]) =>
      domainOfItem(id) !== undefined &&
      items.every((present) => present.id !== id) &&
      parties.some((party) => given[party] && readsTheSame(given[party], item)),
  )
  // Of two that read alike nobody knows which came back.
  return departed.length === 1 ? (departed[0]?.[0] ?? item.id) : item.id
}

const names = (initial: Initial, item: Item): boolean =>
  initial.hash === item.hash || formerHashes(item).includes(initial.hash) || readsTheSame(initial, item)

/** Points whose content tells domains by their ids, which nobody sees. */
function readsTheSame({ content: then, text }: Pick<Initial, 'content' | 'text'>, item: Item): boolean {
  const { content: now } = item
  if (then.kind === 'domains' && now.kind === 'domains') return then.order.length > 0 && text === item.text
  return then.kind === 'domain' && now.kind === 'domain' && hashOf({ ...then } as never) === hashOf({ ...now } as never)
}

function stateOf(item: Item, initials: Partial<Record<Party, ItemInitial>>, conditional: boolean): ItemState {
  const fresh = parties.filter((party) => initials[party]?.fresh)
  if (!item.filled) return 'empty'
  if (fresh.length === 2) return conditional ? 'open' : 'agreed'
  if (parties.some((party) => initials[party] && !initials[party].fresh)) return 'changed'
  return fresh[0] ?? 'open'
}

/**
 * A point as one person sees it: `ours` and `theirs` are initialled by that side only, and seen by an observer under the
 * commune's name; `changed` says that it moved since this side (for an observer: any side) last initialled, or that the
 * other side did and then it moved.
 */
export type ItemView = 'empty' | 'to-discuss' | 'ours' | 'theirs' | Party | 'agreed' | 'changed'

export function viewOf(item: JudgedItem, viewer: Side): ItemView {
  if (!isParty(viewer) || item.state === 'empty' || item.state === 'agreed')
    return item.state === 'open' ? 'to-discuss' : item.state
  const [own, other] = [item.initials[viewer], item.initials[otherParty(viewer)]]
  if (own && !own.fresh) return 'changed'
  if (own) return other?.fresh ? 'to-discuss' : 'ours'
  if (!other) return 'to-discuss'
  return other.fresh ? 'theirs' : 'changed'
}

/** What stands between the parties and the agreement. Empty means the text can be sealed. */
export type Obstacle =
  | { readonly kind: 'to-fill'; readonly item: ItemId; readonly by: Party | 'shared' }
  | { readonly kind: 'to-initial'; readonly item: ItemId; readonly by: Party; readonly stale: boolean }
  | { readonly kind: 'condition'; readonly item: ItemId; readonly by: Party; readonly thread: string }

export function obstacles(items: readonly JudgedItem[]): Obstacle[] {
  return items.flatMap((item): Obstacle[] => [...wordsMissing(item), ...conditionsOpen(item)])
}

function wordsMissing(item: JudgedItem): Obstacle[] {
  if (!item.required) return []
  if (!item.filled) return [{ kind: 'to-fill', item: item.id, by: item.party }]
  return parties
    .filter((party) => !item.initials[party]?.fresh)
    .map((party) => ({ kind: 'to-initial', item: item.id, by: party, stale: item.initials[party] !== undefined }))
}

const conditionsOpen = ({ id, conditions }: JudgedItem): Obstacle[] =>
  conditions.flatMap((thread) =>
    parties
      .filter((party) => !thread.condition?.[party])
      .map((by): Obstacle => ({ kind: 'condition', item: id, by, thread: thread.id })),
  )

/** Names the whole text a person saw, item by item: a seal is asked for with it and refused when it moved on. */
export const textHash = (items: readonly Pick<Item, 'id' | 'hash'>[]): string =>
  hashOf(items.map((item) => [item.id, item.hash]))
