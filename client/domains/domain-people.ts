/** Who of the others is in a domain now. */
import type { ItemId } from '../../protocol/points/items.ts'
import type { Side } from '../../protocol/party.ts'
import { useMe, useNegotiation, usePresent } from '../state/protocol.tsx'

export interface PersonHere {
  readonly id: string
  readonly name: string
  readonly side: Side
}

/** The people writing in a point now, each once however many windows they have open. */
export function useWritingIn(item: ItemId): readonly PersonHere[] {
  const me = useMe()
  const { stage } = useNegotiation()
  const here = new Map<string, PersonHere>()
  const present = usePresent()
  // Where the text is closed nobody writes, whatever their page last said.
  for (const { id, name, side, at } of stage.kind === 'draft' ? present : []) {
    if (at?.item === item && at.field !== undefined && id !== me.id) here.set(id, { id, name, side })
  }
  return [...here.values()]
}

export const namesOf = (people: readonly PersonHere[]): string => people.map(({ name }) => name).join(', ')
