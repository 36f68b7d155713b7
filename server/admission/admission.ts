/**
 * Decides about every update before anything is applied, and takes it whole or not at all ([LOCK3]). Yjs itself applies
 * whatever it is given; taking single parts out of an update would leave every replica with another document.
 *
 * size → read without building Yjs objects → strip what is known and read again → nothing may stay pending → whose
 * client ids → the slot of every struct and of every deleted item, in the live document → the pure rules of protocol/.
 */
import * as Y from 'yjs'
import type { Stage } from '../../protocol/ledger/ledger.ts'
import type { Standing } from '../../protocol/party.ts'
import { Places } from '../../protocol/answers/grammar.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/text/template.ts'
import { BodyMeasures } from './body-measures.ts'
import { LiveContainers } from './containers.ts'
import { integrationOrder } from './integration-order.ts'
import { Judgement } from './judgement.ts'
import { ReadingCost } from './reading-cost.ts'
import { nobodyKnown, Shares } from './shares.ts'
import type { Crowd } from './shares.ts'
import { readUpdate } from './update-reader.ts'
import type { ReadUpdate, Section } from './update-reader.ts'

export interface Author {
  readonly participantId: string
  readonly standing: Standing
}

/** Whose each Yjs client id is: the first participant who writes under it owns it for good. A `Map` will do. */
export interface ClientOwners {
  get(client: number): string | undefined
}

export interface Admitted {
  readonly kind: 'admitted'
  /** What to apply, to journal and to send on: without anything the document already had. */
  readonly update: Uint8Array
  /** Client ids that nobody owned; they are the author's from now on. */
  readonly clients: readonly number[]
}
export type Verdict = Admitted | { readonly kind: 'nothing new' }

/** Of one update. */
const mostNewClients = 100

/** The grammar is the same in all rooms of a template. */
const grammars = new WeakMap<Template, Places>()
function placesOf(template: Template): Places {
  const places = grammars.get(template) ?? new Places(template)
  grammars.set(template, places)
  return places
}

interface Fresh {
  readonly bytes: Uint8Array
  readonly read: ReadUpdate
}

export class Admission {
  readonly #doc: Y.Doc
  readonly #template: Template
  readonly #places: Places
  readonly #live: LiveContainers
  readonly #measures: BodyMeasures
  readonly #shares: Shares
  readonly #crowd: Crowd
  readonly #cost: ReadingCost

  /** Watches `doc` for good: make one when the room has loaded, and apply what it admits before asking again. */
  constructor(doc: Y.Doc, template: Template, crowd: Crowd = nobodyKnown) {
    this.#doc = doc
    this.#template = template
    this.#places = placesOf(template)
    this.#live = new LiveContainers(doc, this.#places)
    this.#measures = new BodyMeasures(doc, this.#live)
    this.#cost = new ReadingCost(doc)
    this.#crowd = crowd
    this.#shares = new Shares(doc, template.limits.documentBytes, crowd)
  }

  judge(update: Uint8Array, author: Author, stage: Stage, owners: ClientOwners): Outcome<Verdict> {
    const verdict = this.#judge(update, author, stage, owners)
    if (verdict.ok && verdict.value.kind === 'admitted') this.#live.makeRoots()
    else this.#live.forgetWanted()
    return verdict
  }

  #judge(update: Uint8Array, author: Author, stage: Stage, owners: ClientOwners): Outcome<Verdict> {
    if (update.length > this.#template.limits.updateBytes) return refused('too-large')
    const fresh = this.#fresh(update)
    if (!fresh.ok) return fresh
    const { bytes, read } = fresh.value
    const clients = this.#newClients(read.sections, author, owners)
    if (!clients.ok) return clients
    const order = integrationOrder(read.sections, (client) => this.#known(client))
    if (!order.ok) return order
    const written = order.value.length > 0 ? bytes.length : 0
    const lacks = this.#shares.lacks(author.participantId, written, clients.value.length)
    if (lacks === 'bytes') return refused('too-large', undefined, 'document')
    if (lacks === 'clients') return refused('too-many', undefined, 'client ids')
    const around = {
      doc: this.#doc,
      template: this.#template,
      places: this.#places,
      live: this.#live,
      measures: this.#measures,
      crowd: this.#crowd,
    }
    const judgement = new Judgement(around, read, author.standing, stage)
    const verdict = judgement.verdict(order.value)
    if (!verdict.ok) return verdict
    if (verdict.value === 'nothing new') return accepted({ kind: 'nothing new' })
    if (!this.#cost.hasRoomFor(judgement.stepsPlayed, author.participantId))
      return refused('too-large', undefined, 'too much at one place')
    this.#cost.grew(judgement.stepsPlayed, author.participantId)
    this.#shares.grew(author.participantId, bytes.length, clients.value.length)
    return accepted({ kind: 'admitted', update: bytes, clients: clients.value })
  }

  #known(client: number): number {
    return Y.getState(this.#doc.store, client)
  }

  /**
   * The update without the structs the document has. Restated ones may lie about their neighbours, and one that is half
   * known would be linked into a list of its author's choice; what Yjs cuts off hangs where the known half hangs.
   */
  #fresh(update: Uint8Array): Outcome<Fresh> {
    const read = readUpdate(update)
    if (!read.ok) return read
    const repeats = read.value.sections.some((section) => section.clock < this.#known(section.client))
    const bytes = repeats ? Y.diffUpdate(update, Y.encodeStateVector(this.#doc)) : update
    const stripped = repeats ? readUpdate(bytes) : read
    if (!stripped.ok) return stripped
    const gap = stripped.value.sections.some((section) => section.clock !== this.#known(section.client))
    return gap ? refused('incomplete', undefined, 'a gap before it') : accepted({ bytes, read: stripped.value })
  }

  #newClients(
    sections: readonly Section[],
    { participantId }: Author,
    owners: ClientOwners,
  ): Outcome<readonly number[]> {
    const clients: number[] = []
    for (const { client } of sections) {
      const owner = owners.get(client)
      if (client === this.#doc.clientID || (owner !== undefined && owner !== participantId))
        return refused('foreign-client')
      if (owner === undefined) clients.push(client)
    }
    return clients.length > mostNewClients ? refused('too-many', undefined, 'client ids') : accepted(clients)
  }

  /** Whether somebody has used more than this part of their share of the document's room. */
  uses(part: number): boolean {
    return this.#shares.use(part)
  }

  /**
   * True while the document is what admission lets it be: nothing pending, no root but the model's, every changed type in
   * its place. False means that an update got past this judge: discard the document and load it anew from the journal.
   */
  checkApplied(transaction: Y.Transaction): boolean {
    const { store } = this.#doc
    if (store.pendingStructs !== null || store.pendingDs !== null || !this.#live.adoptRoots()) return false
    for (const type of transaction.changed.keys()) {
      if (this.#live.of(type) === undefined) return false
    }
    return true
  }
}
