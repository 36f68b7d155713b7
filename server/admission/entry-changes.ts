/**
 * What an update does to the domains and signatories as entries: a new one is complete and, as a signatory, of its
 * author's side; one that stays keeps every key it has; there are never more of them than the template allows.
 */
import * as Y from 'yjs'
import { isFixedKey, keysOfEntry } from '../../protocol/answers/grammar.ts'
import type { Standing } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/text/template.ts'
import { scalarOf } from './containers.ts'
import type { Container, SharedType, Slot } from './containers.ts'
import type { Deletions } from './deletions.ts'
import { keyFate } from './key-fate.ts'
import type { Fate } from './key-fate.ts'
import type { Crowd } from './shares.ts'
import type { Newcomer, Newcomers } from './newcomers.ts'

type Touched = Map<string, Newcomer[]>
const fine: Outcome<true> = accepted(true)
/** Of all domains there may be, those that each side may add whatever the other has added. */
const domainsKept = (most: number): number => Math.floor(most / 3)
const none: readonly Newcomer[] = []

export class EntryChanges {
  readonly #template: Template
  readonly #crowd: Crowd
  readonly #standing: Standing
  readonly #deletions: Deletions
  readonly #lastIn: Newcomers['lastIn']
  /** Keys of entries, and of the maps of entries, that the update sets or deletes; with what it sets, in order. */
  readonly #touched = new Map<Container, Touched>()

  constructor(
    { template, crowd }: { readonly template: Template; readonly crowd: Crowd },
    standing: Standing,
    deletions: Deletions,
    lastIn: Newcomers['lastIn'],
  ) {
    this.#lastIn = lastIn
    this.#template = template
    this.#crowd = crowd
    this.#standing = standing
    this.#deletions = deletions
  }

  placed(newcomer: Newcomer): void {
    this.#at(newcomer)?.push(newcomer)
  }

  deleted(slot: Slot): void {
    this.#at(slot)
  }

  #at({ container, key }: Slot): Newcomer[] | undefined {
    const { kind } = container.place
    if (key === null || (kind !== 'domains' && kind !== 'signatories' && kind !== 'domain' && kind !== 'signatory'))
      return undefined
    const keys: Touched = this.#touched.get(container) ?? new Map<string, Newcomer[]>()
    this.#touched.set(container, keys)
    const newcomers = keys.get(key) ?? []
    keys.set(key, newcomers)
    return newcomers
  }

  verdict(isDead: (container: Container) => boolean): Outcome<true> {
    for (const [container, keys] of this.#touched) {
      if (isDead(container)) continue
      const verdict = this.#verdictOn(container, keys)
      if (!verdict.ok) return verdict
    }
    return fine
  }

  #verdictOn(container: Container, keys: Touched): Outcome<true> {
    switch (container.place.kind) {
      case 'domains':
      case 'signatories':
        return this.#entries(container, keys)
      case 'domain':
      case 'signatory':
        return container.live === undefined ? fine : this.#keptKeys(container, keys)
      default:
        return fine
    }
  }

  /** An entry that stays: fixed keys keep their first value, the others get a new one for the one they lose. */
  #keptKeys(container: Container, keys: Touched): Outcome<true> {
    for (const [key, newcomers] of keys) {
      if (isFixedKey(key) && newcomers.length > 0) return refused('wrong-kind', container.place.kind, `${key} again`)
      if (this.#fate(container, key, newcomers).kind === 'none')
        return refused('not-deletable', container.place.kind, key)
    }
    return fine
  }

  #entries(map: Container, keys: Touched): Outcome<true> {
    let growth = 0
    let made = 0
    for (const [key, newcomers] of keys) {
      for (const newcomer of newcomers) {
        const complete =
          newcomer.holds === undefined || this.#deletions.covers(newcomer.struct)
            ? fine
            : this.#complete(newcomer.holds)
        if (!complete.ok) return complete
      }
      const before = this.#counts(map.live?._map.get(key))
      const fate = this.#fate(map, key, newcomers).kind
      growth += Number(fate !== 'none') - Number(before)
      made += Number(fate === 'new') - Number(fate !== 'stays' && this.#isOwn(map.live?._map.get(key)))
    }
    if (growth <= 0) return fine
    const live = [...(map.live?._map.values() ?? [])].filter((item) => this.#counts(item))
    const { domains, signatoriesPerSide } = this.#template.limits
    if (map.place.kind === 'signatories')
      return live.length + growth > signatoriesPerSide ? refused('too-many', map.place.kind) : fine
    const own = live.filter((item) => this.#isOwn(item)).length
    const isFull = live.length + growth > domains && own + made > domainsKept(domains)
    return isFull || own + made > domains - domainsKept(domains) ? refused('too-many', map.place.kind) : fine
  }

  /** Whether somebody of the author's side put it there. */
  #isOwn(item: Y.Item | undefined): boolean {
    if (item === undefined || item.deleted) return false
    const owner = this.#crowd.ownerOf(item.id.client)
    return owner !== undefined && this.#crowd.sideOf(owner) === this.#standing.side
  }

  /** Signatories are counted by side; the update can only touch those of its author's. */
  #counts(item: Y.Item | undefined): boolean {
    if (item === undefined || item.deleted) return false
    const type = entryType(item)
    return type === undefined || !type._map.has('party') || scalarOf(type._map.get('party')) === this.#standing.side
  }

  #complete(entry: Container): Outcome<true> {
    const { place } = entry
    if (place.kind !== 'domain' && place.kind !== 'signatory') return fine
    const keys = this.#touched.get(entry)
    for (const key of keysOfEntry(place)) {
      const newcomers = keys?.get(key) ?? none
      if (isFixedKey(key) && newcomers.length > 1) return refused('wrong-kind', place.kind, `${key} twice`)
      const fate = this.#fate(entry, key, newcomers)
      if (fate.kind !== 'new') return refused('incomplete', place.kind, key)
      if (key === 'party' && !this.#isOwnSide(fate.newcomer)) return refused('not-your-side', 'signatories')
    }
    return fine
  }

  #isOwnSide({ struct: { content } }: Newcomer): boolean {
    return content.kind === 'values' && content.values.length === 1 && content.values[0] === this.#standing.side
  }

  #fate(container: Container, key: string, newcomers: readonly Newcomer[]): Fate {
    return keyFate(container.live?._map.get(key), newcomers, this.#deletions, () => this.#lastIn({ container, key }))
  }
}

function entryType(item: Y.Item): SharedType | undefined {
  return item.content instanceof Y.ContentType ? item.content.type : undefined
}
