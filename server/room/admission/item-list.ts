/**
 * The items of one list, or under one key of a map, played through exactly as Yjs integrates them, without touching the
 * document. Needed where the outcome cannot be seen at a glance: several people at one place, an offline session.
 */
import type * as Y from 'yjs'
import type { Id, ItemStruct } from '../update-reader.ts'

export const sameId = (a: Id | null | undefined, b: Id | null | undefined): boolean =>
  a?.client === b?.client && a?.clock === b?.clock

/** A stretch of an item, as Yjs has it after the splits that origins inside items cause. */
interface Link extends Id {
  length: number
  readonly origin: Id | undefined
  readonly rightOrigin: Id | undefined
  readonly source: Y.Item | ItemStruct
  left: Link | undefined
  right: Link | undefined
}

export class ItemList {
  #first: Link | undefined
  #last: Link | undefined
  readonly #clients = new Map<number, Link[]>()
  /** Links looked at so far: what a hostile update makes us look at is what it would make every replica look at. */
  steps = 0

  /** `first`: the live list's leftmost item. */
  constructor(first: Y.Item | null) {
    for (let item = first; item !== null; item = item.right) {
      const { client, clock } = item.id
      const origin = item.origin ?? undefined
      const link: Link = {
        client,
        clock,
        length: item.length,
        origin,
        rightOrigin: item.rightOrigin ?? undefined,
        source: item,
        left: this.#last,
        right: undefined,
      }
      if (this.#last) this.#last.right = link
      else this.#first = link
      this.#last = link
      this.#of(client).push(link)
    }
    for (const links of this.#clients.values()) links.sort((a, b) => a.clock - b.clock)
  }

  /** The item that stands last: in a map, the one whose value counts. */
  get last(): Y.Item | ItemStruct | undefined {
    return this.#last?.source
  }

  /** False when the right neighbour it states does not stand to the right of the left one. */
  integrate(struct: ItemStruct): boolean {
    const after = struct.origin && this.#endingAt(struct.origin)
    const before = struct.rightOrigin && this.#beginningAt(struct.rightOrigin)
    if (after && before && !this.#stand(after, before)) return false
    this.#insert(struct, this.#placeFor(struct, after, before))
    return true
  }

  /** Yjs's Item.integrate: the link behind which a struct comes to stand; undefined for the beginning. */
  #placeFor(struct: ItemStruct, after: Link | undefined, before: Link | undefined): Link | undefined {
    let left = after
    const passed = new Set<Link>()
    const conflicting = new Set<Link>()
    for (let other = after ? after.right : this.#first; other !== undefined && other !== before; other = other.right) {
      this.steps += 1
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

  #insert(source: ItemStruct, left: Link | undefined): void {
    const { client, clock, length, origin, rightOrigin } = source
    this.#link({ client, clock, length, origin, rightOrigin, source, left, right: left ? left.right : this.#first })
  }

  /** A client's structs come in the order of its clock, so a new one stands last among its own. */
  #link(link: Link, index = Number.POSITIVE_INFINITY): void {
    if (link.left) link.left.right = link
    else this.#first = link
    if (link.right) link.right.left = link
    else this.#last = link
    this.#of(link.client).splice(index, 0, link)
  }

  #stand(left: Link, right: Link): boolean {
    for (let link = left.right; link !== undefined; link = link.right) {
      this.steps += 1
      if (link === right) return true
    }
    return false
  }

  #of(client: number): Link[] {
    const known = this.#clients.get(client)
    if (known) return known
    const links: Link[] = []
    this.#clients.set(client, links)
    return links
  }

  #containing({ client, clock }: Id): Link | undefined {
    const links = this.#clients.get(client) ?? []
    const link = links[lastNotAfter(links, clock)]
    return link !== undefined && clock < link.clock + link.length ? link : undefined
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
    link.length -= length
    const { client, rightOrigin, source, right } = link
    const rest: Link = {
      client,
      clock,
      length,
      origin: { client, clock: clock - 1 },
      rightOrigin,
      source,
      left: link,
      right,
    }
    this.#link(rest, lastNotAfter(this.#of(client), link.clock) + 1)
    return rest
  }
}

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
