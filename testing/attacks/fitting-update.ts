/** Updates made by chance that put what could stand in a place between two items that stand there; not always by somebody who may. */
import * as Y from 'yjs'
import {
  anyContent,
  deletedContent,
  formatContent,
  rawItem,
  rawUpdate,
  stringContent,
  typeContent,
} from './raw-update.ts'
import type { RawContent, RawDeletions, RawNeighbours } from './raw-update.ts'
import type { Seeded } from '../seeded.ts'

export const keys = [
  'position',
  'retained',
  'title',
  'body',
  'party',
  'name',
  'function',
  'delegation',
  'd1',
  'd2',
  'b1',
  'p1',
  'x1',
  'date',
  'belgian.civility',
  'partner.civility',
  '__proto__',
]
export const values: readonly unknown[] = [
  'a0',
  'a5',
  'zz',
  true,
  false,
  'belgian',
  'partner',
  'M.',
  'Mme',
  '2018-03-01',
  'x',
  null,
  7,
]
export const elements = ['paragraph', 'bulletList', 'orderedList', 'listItem', 'script']

export class FittingUpdate {
  readonly #random: Seeded
  readonly #doc: Y.Doc

  constructor(random: Seeded, doc: Y.Doc) {
    this.#random = random
    this.#doc = doc
  }

  /** Every list and map of the document that is not deleted. */
  #types(): Y.AbstractType<unknown>[] {
    const found = [...this.#doc.share.values()] as Y.AbstractType<unknown>[]
    for (const type of found) {
      for (const item of type._map.values())
        if (!item.deleted && item.content instanceof Y.ContentType) found.push(item.content.type)
      for (let item = type._start; item !== null; item = item.right)
        if (!item.deleted && item.content instanceof Y.ContentType) found.push(item.content.type)
    }
    return found
  }

  /** What could stand in a place, put between two items that stand there; not always by somebody who may. */
  update(client: number, deletions: readonly RawDeletions[]): Uint8Array {
    const random = this.#random
    const type = random.of(this.#types())
    const clock = Y.getState(this.#doc.store, client)
    const fitting = this.#fittingContent(type)
    const at = type instanceof Y.Map ? this.#keyIn(type as Y.Map<unknown>) : this.#gapIn(type)
    const rest = Array.from({ length: random.below(4) }, (_, index) =>
      rawItem({ origin: { client, clock: clock + index } }, fitting()),
    )
    return rawUpdate([{ client, clock, structs: [rawItem(at, fitting()), ...rest] }], deletions)
  }

  #fittingContent(type: Y.AbstractType<unknown>): () => RawContent {
    const random = this.#random
    const letter = (): RawContent => random.of([stringContent('é'), stringContent('😀'), deletedContent(2)])
    if (type instanceof Y.XmlText)
      return () =>
        random.chance(0.4) ? formatContent(random.of(['bold', 'italic']), random.of(['{}', 'null'])) : letter()
    if (type instanceof Y.Text) return letter
    if (type instanceof Y.XmlFragment) return () => random.of([typeContent(3, random.of(elements)), typeContent(6)])
    return () => anyContent(random.of(values))
  }

  #keyIn(map: Y.Map<unknown>): RawNeighbours {
    const random = this.#random
    const key = random.of([...map._map.keys(), random.of(keys)])
    const item = map._map.get(key)
    if (item !== undefined && random.chance(0.8))
      return { origin: { client: item.id.client, clock: item.id.clock + item.length - 1 }, key }
    const holder = map._item?.id
    return {
      parent: holder
        ? { client: holder.client, clock: holder.clock }
        : ([...this.#doc.share].find(([, type]) => type === (map as unknown))?.[0] ?? 'evil'),
      key,
    }
  }

  /** Any two items of the list, in any order; mostly neighbours. */
  #gapIn(type: Y.AbstractType<unknown>): RawNeighbours {
    const random = this.#random
    const items: Y.Item[] = []
    for (let item = type._start; item !== null; item = item.right) items.push(item)
    const holder = type._item?.id
    if (items.length === 0)
      return {
        parent: holder
          ? { client: holder.client, clock: holder.clock }
          : ([...this.#doc.share].find(([, known]) => known === type)?.[0] ?? 'evil'),
      }
    const left = random.of(items)
    const offset = random.below(left.length)
    const origin = { client: left.id.client, clock: left.id.clock + offset }
    const right = random.chance(0.8)
      ? offset + 1 < left.length
        ? { client: left.id.client, clock: origin.clock + 1 }
        : left.right?.id
      : random.of(items).id
    return {
      ...(random.chance(0.9) || !right ? { origin } : {}),
      ...(right && random.chance(0.9) ? { rightOrigin: { client: right.client, clock: right.clock } } : {}),
    }
  }
}
