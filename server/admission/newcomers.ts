/**
 * The structs of an update, each put into its slot as Yjs would: by its neighbours, or by the type it names. Neighbours in
 * two containers, or one that is known and one that is forgotten, are nothing an editor ever writes.
 */
import type * as Y from 'yjs'
import type { Place, Places } from '../../protocol/answers/grammar.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Id, ItemStruct, Section, Struct } from './update-reader.ts'
import type { Container, LiveContainers, Slot, Slotted } from './containers.ts'
import { Knowledge } from './knowledge.ts'
import type { Budget } from './steps.ts'
import { ListOrder } from './list-order.ts'

export interface Newcomer {
  readonly struct: ItemStruct
  readonly container: Container
  readonly key: string | null
  /** The container it holds, when its content is a list or map. */
  readonly holds: Container | undefined
}

export class Newcomers {
  readonly #live: LiveContainers
  readonly #places: Places
  readonly #order: ListOrder
  readonly #sections = new Map<number, { readonly section: Section; readonly placed: (Newcomer | 'gone')[] }>()

  constructor(live: LiveContainers, places: Places, sections: readonly Section[], budget: Budget) {
    this.#live = live
    this.#places = places
    const knowledge = new Knowledge(live.doc, sections, budget.study)
    this.#order = new ListOrder(live, knowledge, (id) => this.#structAt(id), budget.play)
    for (const section of sections) this.#sections.set(section.client, { section, placed: [] })
  }

  /** Takes the next struct in the order of integration. */
  place(struct: Struct): Outcome<Newcomer | 'gone'> {
    const placed = struct.kind === 'gc' ? accepted<'gone'>('gone') : this.#item(struct)
    if (placed.ok) this.#sections.get(struct.client)?.placed.push(placed.value)
    return placed
  }

  #item(struct: ItemStruct): Outcome<Newcomer | 'gone'> {
    const slotted = this.#slotOf(struct)
    if (!slotted.ok) return slotted
    if (slotted.value === 'gone') return accepted('gone')
    const { container, key } = slotted.value
    const order = this.#inOrder(struct, slotted.value)
    if (!order.ok) return order
    const inside = this.#inside(container.place, key, struct)
    if (!inside.ok) return inside
    const holds = inside.value && { place: inside.value, around: container, key, id: struct, live: undefined }
    return accepted({ struct, container, key, holds })
  }

  /** Values of a map never have a right neighbour: one would let a value in behind the back of the one that counts. */
  #inOrder(struct: ItemStruct, slot: Slot): Outcome<true> {
    const { kind } = slot.container.place
    if (slot.key !== null && struct.rightOrigin !== undefined) return refused('wrong-kind', kind, 'right origin')
    return this.#order.check(struct, slot)
  }

  /** What stands last in a slot that the update has written to: the value of a key. */
  lastIn(slot: Slot): Y.Item | ItemStruct | undefined {
    return this.#order.lastIn(slot)
  }

  #structAt(id: Id): ItemStruct | undefined {
    const placed = this.newcomer(id)
    return placed === undefined || placed === 'gone' ? undefined : placed.struct
  }

  #inside(place: Place, key: string | null, { content }: ItemStruct): Outcome<Place | undefined> {
    if (content.kind !== 'deleted') return this.#places.holds(place, key, content)
    const admitted = this.#places.admitsKey(place, key)
    return admitted.ok ? accepted(undefined) : admitted
  }

  #slotOf(struct: ItemStruct): Outcome<Slotted> {
    if (struct.origin === undefined && struct.rightOrigin === undefined) return this.#named(struct)
    const left = struct.origin && this.#at(struct.origin)
    const right = struct.rightOrigin && this.#at(struct.rightOrigin)
    if ((left && !left.ok) || (right && !right.ok)) return misplaced
    const [one, two] = [left?.value ?? right?.value, right?.value ?? left?.value]
    if (one === undefined || two === undefined) return misplaced
    if (one === 'gone' || two === 'gone')
      return one === two ? accepted('gone') : refused('incomplete', undefined, 'a neighbour is gone')
    return one.container === two.container && one.key === two.key ? accepted(one) : misplaced
  }

  #named({ parent, key }: ItemStruct): Outcome<Slotted> {
    if (typeof parent === 'string') {
      const root = this.#live.root(parent)
      return root ? accepted({ container: root, key }) : refused('unknown-root', parent.slice(0, 80))
    }
    const held = parent && this.#heldBy(parent)
    if (held === undefined) return misplaced
    return accepted(held === 'gone' ? 'gone' : { container: held, key })
  }

  /** Where the struct at an id stands; it was placed before, or is known to the document. */
  #at(id: Id): Outcome<Slotted> {
    const placed = this.newcomer(id)
    if (placed !== undefined) return accepted(placed)
    const slot = this.#live.slotOf(this.#live.struct(id))
    return slot ? accepted(slot) : misplaced
  }

  #heldBy(id: Id): Container | 'gone' | undefined {
    const placed = this.newcomer(id)
    if (placed === undefined) return this.#live.heldBy(id)
    return placed === 'gone' || placed.struct.content.kind === 'deleted' ? 'gone' : placed.holds
  }

  /** The placed struct that has an id; undefined when it is not of this update. */
  newcomer(id: Id): Newcomer | 'gone' | undefined {
    const own = this.#sections.get(id.client)
    if (own === undefined || id.clock < own.section.clock) return undefined
    const { structs } = own.section
    let low = 0
    let high = own.placed.length - 1
    // Mostly it is the one just placed.
    if ((structs[high]?.clock ?? 0) <= id.clock) low = high
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((structs[middle]?.clock ?? 0) <= id.clock) low = middle
      else high = middle - 1
    }
    return own.placed[low]
  }
}

const misplaced = refused('wrong-kind', undefined, 'neighbours in two places')
