/** What is left to do, counted for the person who looks: by us, by the partner, together. Pure, so that rail, bar and tests agree. */
import type { JudgedItem, Obstacle } from '../../protocol/ledger/agreement.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import { isParty, otherParty } from '../../protocol/party.ts'
import type { Party, Side } from '../../protocol/party.ts'

export interface Remaining {
  readonly toFill: Readonly<Record<Party | 'shared', number>>
  readonly toInitial: Readonly<Record<Party, number>>
  /** Conditions that a side has not closed yet. */
  readonly toClose: Readonly<Record<Party, number>>
  /** Points that are not agreed yet. */
  readonly points: number
}

export function remaining(obstacles: readonly Obstacle[]): Remaining {
  const toFill = { belgian: 0, partner: 0, shared: 0 }
  const toInitial = { belgian: 0, partner: 0 }
  const toClose = { belgian: 0, partner: 0 }
  for (const obstacle of obstacles) {
    if (obstacle.kind === 'to-fill') toFill[obstacle.by]++
    else if (obstacle.kind === 'to-initial') toInitial[obstacle.by]++
    else toClose[obstacle.by]++
  }
  return { toFill, toInitial, toClose, points: new Set(obstacles.map((obstacle) => obstacle.item)).size }
}

/** Seen from a side; an observer sees both communes by name. */
export function viewpoint(side: Side): { readonly us: Party | undefined; readonly them: Party } {
  return isParty(side) ? { us: side, them: otherParty(side) } : { us: undefined, them: 'partner' }
}

/**
 * The next thing this side can do, in reading order behind the point in focus and then from the top: first what is to be
 * filled by it or by both, then what is to be initialled.
 */
export function nextThing(
  obstacles: readonly Obstacle[],
  items: readonly JudgedItem[],
  side: Side,
  focused: ItemId | undefined,
): Obstacle | undefined {
  if (!isParty(side)) return undefined
  const mine = obstacles.filter((obstacle) => obstacle.by === side || obstacle.by === 'shared')
  const pending = mine.some((obstacle) => obstacle.kind === 'to-fill')
    ? mine.filter((obstacle) => obstacle.kind === 'to-fill')
    : mine
  const order = new Map(items.map((item, index) => [item.id, index]))
  const here = focused === undefined ? -1 : (order.get(focused) ?? -1)
  return pending.find((obstacle) => (order.get(obstacle.item) ?? 0) > here) ?? pending[0]
}

interface Groups {
  readonly blocking: readonly JudgedItem[]
  readonly waiting: readonly JudgedItem[]
  readonly agreed: readonly JudgedItem[]
}
/** What stands between the two communes and the agreement; what is not agreed but can wait; what is agreed. */
export function grouped(items: readonly JudgedItem[], obstacles: readonly Obstacle[]): Groups {
  const inTheWay = new Set(obstacles.map((obstacle) => obstacle.item))
  const agreed = items.filter((item) => item.state === 'agreed')
  return {
    blocking: items.filter((item) => inTheWay.has(item.id)),
    waiting: items.filter((item) => !inTheWay.has(item.id) && item.state !== 'agreed'),
    agreed: agreed.filter((item) => !inTheWay.has(item.id)),
  }
}
