/** Who else is on this protocol now, and where they write. What comes over the wire is read without trusting its form. */
import { parties } from '../../protocol/party.ts'
import type { Side } from '../../protocol/party.ts'
import type { ItemId } from '../../protocol/points/items.ts'

export interface PresentPerson {
  readonly clientId: number
  readonly id: string
  readonly name: string
  readonly side: Side
  readonly at?: { readonly item: ItemId; readonly field?: string }
}

/** One entry per connection, this page's own left out, in a stable order. */
export function presentPeople(states: ReadonlyMap<number, unknown>, ownClientId: number): PresentPerson[] {
  return [...states]
    .flatMap(([clientId, state]) => {
      const person = clientId === ownClientId ? undefined : personOf(clientId, state)
      return person ? [person] : []
    })
    .sort((a, b) => a.clientId - b.clientId)
}

function personOf(clientId: number, state: unknown): PresentPerson | undefined {
  const user = part(state, 'user')
  const id = part(user, 'id')
  const name = part(user, 'name')
  const side = [...parties, 'observer' as const].find((known) => known === part(user, 'side'))
  if (typeof id !== 'string' || typeof name !== 'string' || !side) return undefined
  const at = placeOf(part(state, 'at'))
  return { clientId, id, name, side, ...(at ? { at } : {}) }
}

function placeOf(at: unknown): PresentPerson['at'] {
  const item = part(at, 'item')
  const field = part(at, 'field')
  if (typeof item !== 'string') return undefined
  return typeof field === 'string' ? { item, field } : { item }
}

const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
