/**
 * Whether the two neighbours that a struct states were ever side by side. Yjs takes any two; when they were not, replicas
 * that heard things in another order end with other words. So one-line texts and values are held to it. Bodies cannot be:
 * Yjs's own undo, where it brings a paragraph back, states neighbours that never met. A single keystroke is seen to be
 * right at a glance; more in a list is played through, which also bounds what Yjs will have to look at.
 */
import * as Y from 'yjs'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Id, ItemStruct } from './update-reader.ts'
import type { Container, LiveContainers, Slot } from './containers.ts'
import { ItemList } from './item-list.ts'
import type { Knowledge } from './knowledge.ts'
import type { Steps } from './steps.ts'

const inOrder: Outcome<true> = accepted(true)

export class ListOrder {
  readonly #live: LiveContainers
  readonly #knowledge: Knowledge
  readonly #placed: (id: Id) => ItemStruct | undefined
  readonly #steps: Steps
  /** By container and key: the only struct so far of a list, or the list as played so far. */
  readonly #lists = new Map<Container, Map<string | null, ItemStruct | ItemList>>()

  /** `placed` tells the struct of this update that has an id. */
  constructor(live: LiveContainers, knowledge: Knowledge, placed: (id: Id) => ItemStruct | undefined, steps: Steps) {
    this.#steps = steps
    this.#live = live
    this.#knowledge = knowledge
    this.#placed = placed
  }

  /** Takes the next struct of a slot, in the order of integration. */
  check(struct: ItemStruct, { container, key }: Slot): Outcome<true> {
    const lists = this.#lists.get(container) ?? new Map<string | null, ItemStruct | ItemList>()
    this.#lists.set(container, lists)
    const known = lists.get(key)
    if (known === undefined && this.#isSnug(struct, container, key)) {
      lists.set(key, struct)
      return inOrder
    }
    const strict = key !== null || container.place.kind === 'field' || container.place.kind === 'line'
    if (known instanceof ItemList) return this.#play(known, struct, strict)
    const list = new ItemList(
      this.#firstOf(container, key),
      (id) => this.#itemAt(id),
      (author) => this.#knowledge.of(author),
      this.#steps,
    )
    lists.set(key, list)
    if (known !== undefined) list.integrate(known, strict)
    return this.#play(list, struct, strict)
  }

  #play(list: ItemList, struct: ItemStruct, strict: boolean): Outcome<true> {
    const done = list.integrate(struct, strict)
    return done ? inOrder : refused('wrong-kind', undefined, 'neighbours out of order')
  }

  /** What stands last in a slot that the update has written to. */
  lastIn({ container, key }: Slot): Y.Item | ItemStruct | undefined {
    const known = this.#lists.get(container)?.get(key)
    return known instanceof ItemList ? known.last() : known
  }

  #itemAt(id: Id): Y.Item | ItemStruct | undefined {
    const placed = this.#placed(id)
    if (placed !== undefined) return placed
    const live = this.#live.struct(id)
    return live instanceof Y.Item ? live : undefined
  }

  /** True when it goes between two items that stand side by side: nothing to look at, for us or for Yjs. */
  #isSnug({ origin, rightOrigin }: ItemStruct, container: Container, key: string | null): boolean {
    const left = origin && this.#itemAt(origin)
    const right = rightOrigin && this.#itemAt(rightOrigin)
    if ((left && !(left instanceof Y.Item)) || (right && !(right instanceof Y.Item))) return false
    if (!left || !origin)
      return (right ?? null) === this.#firstOf(container, key) && (!right || right.id.clock === rightOrigin?.clock)
    if (origin.clock < left.id.clock + left.length - 1) return left === right && rightOrigin?.clock === origin.clock + 1
    return left.right === (right ?? null) && (!right || right.id.clock === rightOrigin?.clock)
  }

  #firstOf({ live }: Container, key: string | null): Y.Item | null {
    if (key === null) return live?._start ?? null
    let first = live?._map.get(key) ?? null
    while (first !== null && first.left !== null && this.#steps.take()) first = first.left
    return first
  }
}
