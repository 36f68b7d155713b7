/**
 * Which value a map's key has after an update: the items under one key form a list in which the last one counts. The
 * usual case, each new value placed on the one that counts now, is seen at a glance; anything else (two people at once,
 * an offline session) is played through exactly as Yjs integrates it.
 */
import * as Y from 'yjs'
import type { Id } from '../update-reader.ts'
import type { Deletions } from './deletions.ts'
import type { Newcomer } from './newcomers.ts'

/** The value that counts: none, the one of the live document, or one of the update. */
export type Fate =
  | { readonly kind: 'none' }
  | { readonly kind: 'stays'; readonly item: Y.Item }
  | { readonly kind: 'new'; readonly newcomer: Newcomer }

/** `newcomers` in the order of integration; none of them has a right origin. */
export function keyFate(current: Y.Item | undefined, newcomers: readonly Newcomer[], deletions: Deletions): Fate {
  const last = newcomers.at(-1)
  if (last === undefined) return stays(current, deletions)
  if (isChain(current, newcomers)) return becomes(last, deletions)
  const winner = played(current, newcomers).at(-1)?.source
  if (winner === undefined) return { kind: 'none' }
  return winner instanceof Y.Item ? stays(winner, deletions) : becomes(winner, deletions)
}

function stays(item: Y.Item | undefined, deletions: Deletions): Fate {
  return item === undefined || item.deleted || deletions.covers(item.lastId)
    ? { kind: 'none' }
    : { kind: 'stays', item }
}
function becomes(newcomer: Newcomer, deletions: Deletions): Fate {
  const { struct } = newcomer
  const gone = struct.content.kind === 'deleted' || deletions.covers(lastOf(struct))
  return gone ? { kind: 'none' } : { kind: 'new', newcomer }
}

const lastOf = ({ client, clock, length }: Id & { length: number }): Id => ({ client, clock: clock + length - 1 })
const same = (a: Id | undefined, b: Id | undefined): boolean => a?.client === b?.client && a?.clock === b?.clock

function isChain(current: Y.Item | undefined, newcomers: readonly Newcomer[]): boolean {
  let before: Id | undefined = current?.lastId
  for (const { struct } of newcomers) {
    if (!same(struct.origin, before)) return false
    before = lastOf(struct)
  }
  return true
}

/** A stretch of an item, as Yjs has it after the splits that origins inside items cause. */
interface Link extends Id {
  length: number
  readonly origin: Id | undefined
  readonly source: Y.Item | Newcomer
}

/** The items under one key in their order, and by client and clock. */
class Chain {
  readonly list: Link[] = []
  readonly #clients = new Map<number, Link[]>()

  constructor(current: Y.Item | undefined) {
    for (let item: Y.Item | null = current ?? null; item !== null; item = item.left) {
      this.list.push({
        client: item.id.client,
        clock: item.id.clock,
        length: item.length,
        origin: item.origin ?? undefined,
        source: item,
      })
    }
    this.list.reverse()
    for (const link of this.list) this.#of(link.client).push(link)
    for (const links of this.#clients.values()) links.sort((a, b) => a.clock - b.clock)
  }

  #of(client: number): Link[] {
    const known = this.#clients.get(client)
    if (known) return known
    const links: Link[] = []
    this.#clients.set(client, links)
    return links
  }

  containing(id: Id): Link | undefined {
    const links = this.#clients.get(id.client) ?? []
    const link = links[lastNotAfter(links, id.clock)]
    return link !== undefined && id.clock < link.clock + link.length ? link : undefined
  }

  /** The index of the link that ends exactly at an id, split off if need be; -1 for the beginning. */
  endingAt(id: Id | undefined): number {
    const link = id && this.containing(id)
    if (id === undefined || link === undefined) return -1
    const index = this.list.indexOf(link)
    const length = link.clock + link.length - id.clock - 1
    if (length > 0) {
      link.length -= length
      const rest: Link = { client: link.client, clock: id.clock + 1, length, origin: id, source: link.source }
      this.list.splice(index + 1, 0, rest)
      const links = this.#of(link.client)
      links.splice(links.indexOf(link) + 1, 0, rest)
    }
    return index
  }

  /** A client's newcomers come in the order of its clock, so each stands last among its own. */
  insert(index: number, link: Link): void {
    this.list.splice(index, 0, link)
    this.#of(link.client).push(link)
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

function played(current: Y.Item | undefined, newcomers: readonly Newcomer[]): readonly Link[] {
  const chain = new Chain(current)
  for (const newcomer of newcomers) integrate(chain, newcomer)
  return chain.list
}

function integrate(chain: Chain, newcomer: Newcomer): void {
  const { client, clock, length, origin } = newcomer.struct
  let left = chain.endingAt(origin)
  const passed = new Set<Link>()
  const conflicting = new Set<Link>()
  for (let at = left + 1; ; at += 1) {
    const other = chain.list[at]
    if (other === undefined) break
    passed.add(other)
    conflicting.add(other)
    if (same(origin, other.origin)) {
      // Right origins are equal (there is none here): the greater client id stands behind.
      if (other.client >= client) break
      left = at
      conflicting.clear()
    } else {
      const before = other.origin && chain.containing(other.origin)
      if (before === undefined || !passed.has(before)) break
      if (!conflicting.has(before)) {
        left = at
        conflicting.clear()
      }
    }
  }
  chain.insert(left + 1, { client, clock, length, origin, source: newcomer })
}
