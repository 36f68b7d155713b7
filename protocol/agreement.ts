/** Where the agreement stands: each item with both sides' initials, and what is still between the parties and a seal. */
import { hashOf } from './canonical.ts'
import type { Item, ItemId } from './items.ts'
import type { Initial, Negotiation } from './ledger.ts'
import { parties } from './party.ts'
import type { Party } from './party.ts'

/** `fresh`: on the words as they are now. A stale one still shows who agreed to what before. */
export interface ItemInitial extends Initial {
  readonly fresh: boolean
}

/**
 * `empty` nothing to agree on yet · `open` no fresh initials · `belgian` / `partner` initialled by that side only ·
 * `agreed` by both · `changed` initialled before, then changed.
 */
export type ItemState = 'empty' | 'open' | Party | 'agreed' | 'changed'

export interface JudgedItem extends Item {
  readonly initials: Readonly<Partial<Record<Party, ItemInitial>>>
  readonly state: ItemState
}

export function judge(items: readonly Item[], negotiation: Negotiation): JudgedItem[] {
  return items.map((item) => {
    const given = negotiation.initials.get(item.id) ?? {}
    const initials: Partial<Record<Party, ItemInitial>> = {}
    for (const party of parties) {
      const initial = given[party]
      if (initial) initials[party] = { ...initial, fresh: initial.hash === item.hash }
    }
    return { ...item, initials, state: stateOf(item, initials) }
  })
}

function stateOf(item: Item, initials: Partial<Record<Party, ItemInitial>>): ItemState {
  const fresh = parties.filter((party) => initials[party]?.fresh)
  if (!item.filled) return 'empty'
  if (fresh.length === 2) return 'agreed'
  if (parties.some((party) => initials[party] && !initials[party].fresh)) return 'changed'
  return fresh[0] ?? 'open'
}

/** What stands between the parties and the agreement. Empty means the text can be sealed. */
export type Obstacle =
  | { readonly kind: 'to-fill'; readonly item: ItemId; readonly by: Party | 'shared' }
  | { readonly kind: 'to-initial'; readonly item: ItemId; readonly by: Party; readonly stale: boolean }

export function obstacles(items: readonly JudgedItem[]): Obstacle[] {
  return items
    .filter((item) => item.required)
    .flatMap((item): Obstacle[] => {
      if (!item.filled) return [{ kind: 'to-fill', item: item.id, by: item.party }]
      return parties
        .filter((party) => !item.initials[party]?.fresh)
        .map((party) => ({ kind: 'to-initial', item: item.id, by: party, stale: item.initials[party] !== undefined }))
    })
}

/** Names the whole text a person saw, item by item: a seal is asked for with it and refused when it moved on. */
export const textHash = (items: readonly Pick<Item, 'id' | 'hash'>[]): string =>
  hashOf(items.map((item) => [item.id, item.hash]))
