/**
 * What the author of a struct must have known when making it: everything earlier under the same client id, everything the
 * struct refers to, and whatever those were made on. Somebody who knows an item cannot have put something between two
 * neighbours as if that item did not stand between them; replicas that are told so end with different words.
 */
import * as Y from 'yjs'
import type { Steps } from './steps.ts'
import type { Id, ItemStruct, Section, Struct } from './update-reader.ts'

/** For each client id the clock up to which its structs are known. */
type Clocks = Map<number, number>
interface Stretch extends Id {
  readonly end: number
}

export class Knowledge {
  readonly #doc: Y.Doc
  readonly #sections: ReadonlyMap<number, Section>
  /** By client id of the update; they only grow, as its structs come in order. */
  readonly #known = new Map<number, Clocks>()

  readonly #steps: Steps

  constructor(doc: Y.Doc, sections: readonly Section[], steps: Steps) {
    this.#doc = doc
    this.#steps = steps
    this.#sections = new Map(sections.map((section) => [section.client, section]))
  }

  /** What is known to the author of a struct, which must come in the order of integration. */
  of(struct: ItemStruct): ReadonlyMap<number, number> {
    const clocks: Clocks = this.#known.get(struct.client) ?? new Map<number, number>()
    this.#known.set(struct.client, clocks)
    const open: Stretch[] = []
    learn(clocks, open, { client: struct.client, clock: struct.clock - 1 })
    for (const id of references(struct)) learn(clocks, open, id)
    for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) this.#study(clocks, open, stretch)
    return clocks
  }

  #study(clocks: Clocks, open: Stretch[], { client, clock, end }: Stretch): void {
    const live = this.#doc.store.clients.get(client) ?? []
    const liveEnd = Y.getState(this.#doc.store, client)
    if (clock < liveEnd) {
      for (let index = Y.findIndexSS(live, clock); ; index += 1) {
        const struct = live[index]
        if (struct === undefined || struct.id.clock >= end || !this.#steps.take()) break
        if (struct instanceof Y.Item) learnItem(clocks, open, struct)
      }
    }
    for (const struct of this.#sections.get(client)?.structs ?? []) {
      if (struct.clock >= end || !this.#steps.take()) break
      if (struct.clock >= clock) for (const id of references(struct)) learn(clocks, open, id)
    }
  }
}

function learn(clocks: Clocks, open: Stretch[], { client, clock }: Id): void {
  const known = clocks.get(client) ?? 0
  if (clock < known) return
  clocks.set(client, clock + 1)
  open.push({ client, clock: known, end: clock + 1 })
}

function learnItem(clocks: Clocks, open: Stretch[], { origin, rightOrigin, parent }: Y.Item): void {
  if (origin) learn(clocks, open, origin)
  if (rightOrigin) learn(clocks, open, rightOrigin)
  if (parent instanceof Y.AbstractType && parent._item) learn(clocks, open, parent._item.id)
}

function references(struct: Struct): Id[] {
  if (struct.kind === 'gc') return []
  const { origin, rightOrigin, parent } = struct
  return [origin, rightOrigin, typeof parent === 'string' ? undefined : parent].filter((id) => id !== undefined)
}
