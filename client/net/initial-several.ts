/** Initials on several points in one request: asked again with the same ids until the server has answered. */
import type { SeveralInitialled } from '../../protocol/wire/wire.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Item } from '../../protocol/points/items.ts'
import { post } from './api.ts'
import { newId } from './new-id.ts'
import { askedUntilAnswered } from './state-act.ts'

/** `waiting` is called once when no answer came and the initials will be asked for again. */
export async function initialSeveral(
  protocolId: string,
  items: readonly Pick<Item, 'id' | 'hash'>[],
  waiting: () => void,
): Promise<Outcome<SeveralInitialled>> {
  const initials = items.map(({ id, hash }) => ({ id: newId(), item: id, hash }))
  return askedUntilAnswered(
    () => post<SeveralInitialled>(`/api/protocols/${protocolId}/initials`, { initials }),
    waiting,
  )
}
