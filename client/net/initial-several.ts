/** Initials on several points in one request: asked again with the same ids until the server has answered. */
import type { SeveralInitialled } from '../../protocol/wire/wire.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Item } from '../../protocol/points/items.ts'
import { post } from './api.ts'
import { newId } from './new-id.ts'
import { isSeveralInitialled } from './shapes.ts'
import { askedUntilAnswered } from './state-act.ts'
import type { Waiting } from './state-act.ts'

export async function initialSeveral(
  protocolId: string,
  items: readonly Pick<Item, 'id' | 'hash'>[],
  waiting: Waiting,
): Promise<Outcome<SeveralInitialled>> {
  const initials = items.map(({ id, hash }) => ({ id: newId(), item: id, hash }))
  return askedUntilAnswered(
    () => post(`/api/protocols/${protocolId}/initials`, { initials }, isSeveralInitialled),
    waiting,
  )
}
