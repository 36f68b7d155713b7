/** One update before its judge: who may write where it writes, what it deletes, and what the document would become. */
import * as Y from 'yjs'
import { mayWrite } from '../../protocol/ledger/guard.ts'
import type { WriteTarget } from '../../protocol/ledger/guard.ts'
import type { Stage } from '../../protocol/ledger/ledger.ts'
import type { Standing } from '../../protocol/party.ts'
import { isParty, parties } from '../../protocol/party.ts'
import type { Places } from '../../protocol/answers/grammar.ts'
import { formsHangOn } from '../../protocol/answers/formats.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/text/template.ts'
import type { Range, ReadUpdate, Struct } from './update-reader.ts'
import type { BodyMeasures } from './body-measures.ts'
import type { Container, LiveContainers, SharedType, Slot } from './containers.ts'
import { scalarOf } from './containers.ts'
import { Deletions } from './deletions.ts'
import { EntryChanges } from './entry-changes.ts'
import { Growth } from './growth.ts'
import type { Crowd } from './shares.ts'
import { Newcomers } from './newcomers.ts'
import type { Newcomer } from './newcomers.ts'
import { Steps } from './steps.ts'
import type { Budget } from './steps.ts'

/** What stays the same from one update to the next in a room. */
export interface Surroundings {
  readonly doc: Y.Doc
  readonly template: Template
  readonly places: Places
  readonly live: LiveContainers
  readonly measures: BodyMeasures
  readonly crowd: Crowd
}

/** Some milliseconds of this server and of every reader; honest sessions, offline for days, need a hundredth. */
const mostPlayed = 10_000
/** A whole long document, once. */
const mostStudied = 200_000

const fine: Outcome<true> = accepted(true)
const tooFar = refused('too-large', undefined, 'too much at one place')

export class Judgement {
  readonly #around: Surroundings
  readonly #read: ReadUpdate
  readonly #standing: Standing
  readonly #stage: Stage
  readonly #deletions: Deletions
  readonly #budget: Budget
  readonly #newcomers: Newcomers
  readonly #entries: EntryChanges
  readonly #growth: Growth
  readonly #dead = new Map<Container, boolean>()
  /** The slot that was found writable last; a session of typing stays in one. */
  #writable: Slot | undefined
  #deletesLive = false
  /** Format marks that somebody takes out who may not write there, by the text they stand in. */
  readonly #tidied = new Map<Container, Set<Y.Item>>()

  constructor(around: Surroundings, read: ReadUpdate, standing: Standing, stage: Stage) {
    this.#around = around
    this.#read = read
    this.#standing = standing
    this.#stage = stage
    this.#deletions = new Deletions(read.deletions)
    this.#budget = { play: new Steps(mostPlayed), study: new Steps(mostStudied) }
    this.#newcomers = new Newcomers(around.live, around.places, read.sections, this.#budget)
    this.#entries = new EntryChanges(around, standing, this.#deletions, (slot) => this.#newcomers.lastIn(slot))
    this.#growth = new Growth(around.measures)
  }

  /** `order` is the order in which the structs would be integrated. */
  verdict(order: readonly Struct[]): Outcome<'admit' | 'nothing new'> {
    const written = this.#structs(order)
    if (!written.ok) return written
    const deleted = this.#deletedRanges()
    if (!deleted.ok) return deleted
    this.#tidies()
    if (order.length === 0 && !this.#deletesLive) return accepted('nothing new')
    const isDead = (container: Container): boolean => this.#isDead(container)
    const entries = this.#entries.verdict(isDead)
    if (!entries.ok) return entries
    const lengths = this.#growth.verdict(isDead)
    if (!lengths.ok) return lengths
    return this.#looksTooFar() ? tooFar : accepted('admit')
  }

  /** Items passed to place what is new: as many as every later reader passes. */
  get stepsPlayed(): number {
    return this.#budget.play.taken
  }

  #looksTooFar(): boolean {
    return this.#budget.play.tooMany || this.#budget.study.tooMany
  }

  #structs(order: readonly Struct[]): Outcome<true> {
    for (const struct of order) {
      const placed = this.#newcomers.place(struct)
      if (this.#looksTooFar()) return tooFar
      if (!placed.ok) return placed
      const allowed = placed.value === 'gone' ? this.#mayWriteAnything() : this.#newcomer(placed.value)
      if (!allowed.ok) return allowed
    }
    return fine
  }

  #newcomer(newcomer: Newcomer): Outcome<true> {
    const allowed = this.#mayWriteIn(newcomer)
    if (!allowed.ok) return allowed
    this.#entries.placed(newcomer)
    const { struct } = newcomer
    const kept = struct.length - this.#deletions.coveredOf(struct.client, struct.clock, struct.length)
    if (kept > 0 && !this.#isDead(newcomer.container)) this.#growth.placed(newcomer, kept)
    return fine
  }

  /** Structs of things long deleted have no place to ask about: whoever may write somewhere may send them. */
  #mayWriteAnything(): Outcome<true> {
    const refusal = mayWrite(this.#standing, this.#stage, this.#around.template, { kind: 'domains' })
    return refusal ? { ok: false, refusal } : fine
  }

  #deletedRanges(): Outcome<true> {
    const { store } = this.#around.doc
    for (const { client, ranges } of this.#read.deletions) {
      const structs = store.clients.get(client) ?? []
      const known = Y.getState(store, client)
      const end = this.#read.sections.find((section) => section.client === client)?.end ?? known
      for (const range of ranges) {
        // It would wait, and delete what its author could not know, once that is written.
        if (range.clock + range.length > end) return refused('incomplete', undefined, 'deletes the unknown')
        const deleted = range.clock < known ? this.#deletedRange(structs, range) : fine
        if (!deleted.ok) return deleted
      }
    }
    return fine
  }

  #deletedRange(structs: (Y.Item | Y.GC)[], range: Range): Outcome<true> {
    const end = range.clock + range.length
    for (let index = Y.findIndexSS(structs, range.clock); ; index += 1) {
      const struct = structs[index]
      if (struct === undefined || struct.id.clock >= end) return fine
      if (!(struct instanceof Y.Item) || struct.deleted) continue
      const length = Math.min(struct.id.clock + struct.length, end) - Math.max(struct.id.clock, range.clock)
      const deleted = this.#deletedItem(struct, length)
      if (!deleted.ok) return deleted
    }
  }

  #deletedItem(item: Y.Item, length: number): Outcome<true> {
    const slot = this.#around.live.slotOf(item)
    if (slot === undefined || slot === 'gone') return refused('wrong-kind', undefined, 'deletes what has no place')
    const allowed = this.#mayWriteIn(slot)
    if (!allowed.ok) {
      if (!(item.content instanceof Y.ContentFormat) || this.#read.sections.length > 0) return allowed
      const marks = this.#tidied.get(slot.container) ?? new Set<Y.Item>()
      this.#tidied.set(slot.container, marks.add(item))
      return fine
    }
    this.#deletesLive = true
    this.#entries.deleted(slot)
    this.#growth.deleted(slot.container, item, length)
    return fine
  }

  /**
   * Yjs takes out formats that two edits made superfluous, in every replica, readers' too: that is an edit like any other, or
   * their documents would part from everybody's. Where a form hangs on one by now, it is not theirs to take; and after the
   * seal nothing is taken: whoever tidied then is asked again when the text is reopened.
   */
  #tidies(): void {
    if (this.#tidied.size === 0 || this.#stage.kind === 'sealed') return
    const superfluous = [...this.#tidied].every(([{ live }, marks]) => live !== undefined && !formsHangOn(live, marks))
    if (superfluous) this.#deletesLive = true
  }

  #mayWriteIn(slot: Slot): Outcome<true> {
    const known = this.#writable
    if (known !== undefined && known.container === slot.container && known.key === slot.key) return fine
    const target = this.#targetOf(slot)
    const refusal = mayWrite(this.#standing, this.#stage, this.#around.template, target)
    if (refusal) return { ok: false, refusal }
    this.#writable = slot
    return fine
  }

  #targetOf({ container, key }: Slot): WriteTarget {
    let top = container
    let entry: Container | undefined
    for (let around = top.around; around !== undefined; around = top.around) {
      entry = top
      top = around
    }
    switch (top.place.kind) {
      case 'field':
        return { kind: 'field', field: top.place.field }
      case 'choices':
        return { kind: 'field', field: this.#around.places.fieldOfChoice(key ?? '') ?? '' }
      case 'signatories':
        return { kind: 'signatories', party: this.#partyOf(entry?.live ?? liveEntry(top, key)) }
      default:
        return { kind: 'domains' }
    }
  }

  /** A signatory that is new in this update must be of its author's side: see {@link EntryChanges}. */
  #partyOf(entry: SharedType | undefined): (typeof parties)[number] {
    const stated = scalarOf(entry?._map.get('party'))
    const own = isParty(this.#standing.side) ? this.#standing.side : 'belgian'
    return parties.find((party) => party === stated) ?? own
  }

  /** True for a container that is deleted already, or is once this update is applied. */
  #isDead(container: Container): boolean {
    const known = this.#dead.get(container)
    if (known !== undefined) return known
    const { id, around, live } = container
    const dead =
      (id !== undefined && this.#deletions.covers(id)) ||
      live?._item?.deleted === true ||
      (around !== undefined && this.#isDead(around))
    this.#dead.set(container, dead)
    return dead
  }
}

function liveEntry(map: Container, key: string | null): SharedType | undefined {
  const item = map.live?._map.get(key ?? '')
  return item !== undefined && !item.deleted && item.content instanceof Y.ContentType ? item.content.type : undefined
}
