/**
 * Whether the two neighbours that a struct states stand in this order. Yjs takes any two; when the right one stands on the
 * left, replicas that heard things in another order end with other words. What one person types is seen to be right at a
 * glance; where several meet, the list is played through.
 */
import * as Y from 'yjs'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import type { Id, ItemStruct } from '../update-reader.ts'
import type { Container, LiveContainers } from './containers.ts'
import { ItemList, sameId } from './item-list.ts'

/** Links of a list looked at for one update: milliseconds, and more than any honest session needs. */
const mostSteps = 2_000_000

const inOrder: Outcome<true> = accepted(true)
const outOfOrder = refused('wrong-kind', undefined, 'neighbours out of order')

export class ListOrder {
  readonly #live: LiveContainers
  /** What the update has put into each list so far, in the order of integration. */
  readonly #placed = new Map<Container, ItemStruct[]>()
  readonly #played = new Map<Container, ItemList>()
  #steps = 0

  constructor(live: LiveContainers) {
    this.#live = live
  }

  /** `placed` tells the struct of this update that has an id. */
  check(struct: ItemStruct, container: Container, placed: (id: Id) => ItemStruct | undefined): Outcome<true> {
    const list = this.#played.get(container)
    if (list !== undefined) return this.#play(list, [struct])
    const before = this.#placed.get(container)
    const glance = this.#glance(struct, placed)
    if (glance === false) return outOfOrder
    if (glance === true) {
      if (before) before.push(struct)
      else this.#placed.set(container, [struct])
      return inOrder
    }
    const fresh = new ItemList(container.live?._start ?? null)
    this.#played.set(container, fresh)
    return this.#play(fresh, [...(before ?? []), struct])
  }

  #play(list: ItemList, structs: readonly ItemStruct[]): Outcome<true> {
    for (const struct of structs) {
      if (!list.integrate(struct)) return outOfOrder
      if (list.steps + this.#steps > mostSteps) return refused('too-large', undefined, 'too many at one place')
    }
    return inOrder
  }

  /** Undefined when it takes more than a glance. */
  #glance({ origin, rightOrigin }: ItemStruct, placed: (id: Id) => ItemStruct | undefined): boolean | undefined {
    if (origin === undefined || rightOrigin === undefined) return true
    const [left, right] = [placed(origin), placed(rightOrigin)]
    if (left === undefined && right === undefined) return this.#standLive(origin, rightOrigin)
    if (left !== undefined && left === right) return origin.clock < rightOrigin.clock
    if (left !== undefined && origin.clock === left.clock + left.length - 1 && sameId(left.rightOrigin, rightOrigin))
      return true
    if (right !== undefined && rightOrigin.clock === right.clock && sameId(right.origin, origin)) return true
    return undefined
  }

  #standLive(origin: Id, rightOrigin: Id): boolean {
    const left = this.#live.struct(origin)
    const right = this.#live.struct(rightOrigin)
    if (left === right) return origin.clock < rightOrigin.clock
    if (!(left instanceof Y.Item)) return false
    for (let item = left.right; item !== null; item = this.#next(item)) {
      if (item === right) return true
    }
    return false
  }

  #next(item: Y.Item): Y.Item | null {
    this.#steps += 1
    return this.#steps > mostSteps ? null : item.right
  }
}
