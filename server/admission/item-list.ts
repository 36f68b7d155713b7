/**
 * The items of one list, or under one key of a map, played through exactly as Yjs integrates them, without touching the
 * document. What is not looked at costs nothing: live items are wrapped when somebody comes to stand beside them.
 */
import * as Y from 'yjs'
import type { Steps } from './steps.ts'
import type { Id, ItemStruct } from './update-reader.ts'

export const sameId = (a: Id | null | undefined, b: Id | null | undefined): boolean =>
  a?.client === b?.client && a?.clock === b?.clock

type Source = Y.Item | ItemStruct
/** The item that has an id, of the live document or of the update. */
export type FindItem = (id: Id) => Source | undefined

/** A stretch of an item, as Yjs has it after the splits that origins inside items cause. */
interface Link extends Id {
  length: number
  readonly origin: Id | undefined
  readonly rightOrigin: Id | undefined
  readonly source: Source
  /** `as live`: whatever stands there in the live document. */
  right: Link | undefined | 'as live'
}

export class ItemList {
  readonly #find: FindItem
  readonly #knownTo: (struct: ItemStruct) => ReadonlyMap<number, number>
  /** Each author's last link. */
  readonly #latest = new Map<number, Link>()
  /** An item's only stretch, or all of them in order. */
  readonly #links = new Map<Source, Link | Link[]>()
  #first: Link | undefined
  /** Links looked at: Yjs looks at as many on every replica. */
  readonly #steps: Steps

  /** `first`: the live list's leftmost item. */
  constructor(
    first: Y.Item | null,
    find: FindItem,
    knownTo: (struct: ItemStruct) => ReadonlyMap<number, number>,
    steps: Steps,
  ) {
    this.#steps = steps
    this.#find = find
    this.#knownTo = knownTo
    this.#first = first === null ? undefined : this.#linkOf(first)
  }

  /** The item that stands last: in a map, the one whose value counts. */
  last(): Source | undefined {
    let last = this.#first
    for (let link = last; link !== undefined && this.#steps.take(); link = this.#rightOf(link)) last = link
    return last?.source
  }

  /**
   * `strict`: false, and nothing done, when the right neighbour it states does not stand to the right of the left one, or
   * something does between them that its author knew. When the steps are used up, what it did means nothing.
   */
  integrate(struct: ItemStruct, strict: boolean): boolean {
    const after = struct.origin && this.#endingAt(struct.origin)
    const before = struct.rightOrigin && this.#beginningAt(struct.rightOrigin)
    if (strict && !this.#continues(struct) && !this.#isGap(struct, after, before)) return false
    const left = this.#placeFor(struct, after, before)
    const { client, clock, length, origin, rightOrigin } = struct
    const right = left ? this.#rightOf(left) : this.#first
    const link: Link = { client, clock, length, origin, rightOrigin, source: struct, right }
    if (left) left.right = link
    else this.#first = link
    this.#links.set(struct, link)
    this.#latest.set(client, link)
    return true
  }

  /** Yjs's Item.integrate: the link behind which a struct comes to stand; undefined for the beginning. */
  #placeFor(struct: ItemStruct, after: Link | undefined, before: Link | undefined): Link | undefined {
    let left = after
    let other = after ? this.#rightOf(after) : this.#first
    if (other === before) return left
    const passed = new Set<Link>()
    const conflicting = new Set<Link>()
    for (; other !== undefined && other !== before; other = this.#rightOf(other)) {
      if (!this.#steps.take()) break
      passed.add(other)
      conflicting.add(other)
      if (sameId(struct.origin, other.origin)) {
        if (other.client < struct.client) {
          left = other
          conflicting.clear()
        } else if (sameId(struct.rightOrigin, other.rightOrigin)) break
      } else {
        const parent = other.origin && this.#containing(other.origin)
        if (parent === undefined || !passed.has(parent)) break
        if (!conflicting.has(parent)) {
          left = other
          conflicting.clear()
        }
      }
    }
    return left
  }

  /** Typed on behind its author's last struct: whatever stands between was looked at for that one. */
  #continues({ client, clock, origin, rightOrigin }: ItemStruct): boolean {
    const last = this.#latest.get(client)
    return (
      last !== undefined &&
      origin?.client === client &&
      origin.clock === clock - 1 &&
      endOf(last) === origin.clock &&
      sameId(last.rightOrigin, rightOrigin)
    )
  }

  /** True when only what the author did not know stands between two links. */
  #isGap(struct: ItemStruct, after: Link | undefined, before: Link | undefined): boolean {
    if (after && endOf(after) !== struct.origin?.clock) return false
    let known: ReadonlyMap<number, number> | undefined
    for (let link = after ? this.#rightOf(after) : this.#first; link !== before; link = this.#rightOf(link)) {
      if (link === undefined || !this.#steps.take()) return false
      known ??= this.#knownTo(struct)
      if (link.clock < (known.get(link.client) ?? 0)) return false
    }
    return true
  }

  #rightOf(link: Link): Link | undefined {
    if (link.right === 'as live')
      link.right =
        link.source instanceof Y.Item && link.source.right !== null ? this.#linkOf(link.source.right) : undefined
    return link.right
  }

  #linkOf(item: Y.Item): Link | undefined {
    const known = this.#links.get(item)
    if (known !== undefined) return Array.isArray(known) ? known[0] : known
    const { client, clock } = item.id
    const [origin, rightOrigin] = [item.origin ?? undefined, item.rightOrigin ?? undefined]
    const link: Link = {
      client,
      clock,
      length: item.length,
      origin,
      rightOrigin,
      source: item,
      right: 'as live',
    }
    this.#links.set(item, link)
    return link
  }

  #containing(id: Id): Link | undefined {
    const source = this.#find(id)
    if (source instanceof Y.Item) this.#linkOf(source)
    const links = source && this.#links.get(source)
    return Array.isArray(links) ? links[lastNotAfter(links, id.clock)] : links
  }

  #endingAt(id: Id): Link | undefined {
    const link = this.#containing(id)
    if (link !== undefined) this.#split(link, id.clock + 1)
    return link
  }

  #beginningAt(id: Id): Link | undefined {
    const link = this.#containing(id)
    return link === undefined || link.clock === id.clock ? link : this.#split(link, id.clock)
  }

  #split(link: Link, clock: number): Link | undefined {
    const length = link.clock + link.length - clock
    if (length <= 0) return undefined
    const { client, rightOrigin, source, right } = link
    const behind: Link = { client, clock, length, origin: { client, clock: clock - 1 }, rightOrigin, source, right }
    link.length -= length
    link.right = behind
    const links = this.#links.get(source)
    if (Array.isArray(links)) links.splice(lastNotAfter(links, link.clock) + 1, 0, behind)
    else this.#links.set(source, [link, behind])
    return behind
  }
}

const endOf = (link: Link): number => link.clock + link.length - 1

function lastNotAfter(links: readonly Link[], clock: number): number {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((links[middle]?.clock ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  return low - 1
}
