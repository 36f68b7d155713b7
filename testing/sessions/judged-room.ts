/** A document with its judge, and people who edit replicas of it: a room without sockets, disk and time. */
import * as Y from 'yjs'
import { cic20172021 } from '../texts/cic-2017-2021.ts'
import { newDocument } from '../../protocol/answers/document.ts'
import type { Stage } from '../../protocol/ledger/ledger.ts'
import type { Outcome, Refusal } from '../../protocol/refusal.ts'
import type { Side, Standing } from '../../protocol/party.ts'
import type { Template } from '../../protocol/text/template.ts'
import { Admission } from '../../server/admission/admission.ts'
import type { Author, Verdict } from '../../server/admission/admission.ts'

export const draft: Stage = { kind: 'draft' }
export const sealedStage: Stage = {
  kind: 'sealed',
  seal: { number: 1, hash: 'f'.repeat(64), by: 'mayor', at: 0, seq: 9 },
}

export const amelie: Author = { participantId: 'amelie', standing: { side: 'belgian', role: 'negotiator' } }
export const kito: Author = { participantId: 'kito', standing: { side: 'partner', role: 'negotiator' } }
export const adviser: Author = { participantId: 'adviser', standing: { side: 'observer', role: 'observer' } }
export const mayor: Author = { participantId: 'mayor', standing: { side: 'partner', role: 'signatory' } }

export interface Refused {
  readonly who: string
  readonly standing: Standing
  readonly refusal: Refusal
}

export class JudgedRoom {
  readonly template: Template
  readonly doc: Y.Doc
  readonly owners = new Map<number, string>()
  readonly sides = new Map<string, Side>()
  readonly refusals: Refused[] = []
  readonly replicas = new Set<Replica>()
  stage: Stage = draft
  tripped = 0
  readonly admission: Admission

  constructor(template: Template = cic20172021, stored?: Uint8Array) {
    this.template = template
    this.doc = newDocument()
    if (stored) Y.applyUpdate(this.doc, stored)
    this.admission = new Admission(this.doc, template, {
      ownerOf: (client) => this.owners.get(client),
      sideOf: (participant) => this.sides.get(participant),
    })
    this.doc.on('afterTransaction', (transaction) => {
      if (!this.admission.checkApplied(transaction)) this.tripped += 1
    })
  }

  judge(update: Uint8Array, author: Author): Outcome<Verdict> {
    this.sides.set(author.participantId, author.standing.side)
    return this.admission.judge(update, author, this.stage, this.owners)
  }

  /** Judges, applies and passes on, as a room does. */
  take(update: Uint8Array, author: Author, from?: Replica): Outcome<Verdict> {
    const verdict = this.judge(update, author)
    if (!verdict.ok) {
      this.refusals.push({ who: author.participantId, standing: author.standing, refusal: verdict.refusal })
      return verdict
    }
    if (verdict.value.kind === 'nothing new') return verdict
    for (const client of verdict.value.clients) this.owners.set(client, author.participantId)
    Y.applyUpdate(this.doc, verdict.value.update)
    for (const replica of this.replicas) if (replica !== from) replica.hear(verdict.value.update)
    return verdict
  }

  /** A person's replica, online. */
  join(author: Author, clientID?: number, program?: Program): Replica {
    const replica = new Replica(this, author, clientID, program)
    replica.connect()
    return replica
  }

  readonly bytes = (): Uint8Array => Y.encodeStateAsUpdate(this.doc)
}

/** `page`: this app's own. `stock`: another program, whose Yjs takes out formats that others made superfluous, as an edit of its own. */
export type Program = 'page' | 'stock'

/** One browser tab: edits go out at once while it is online, and all together when it comes back. */
export class Replica {
  readonly room: JudgedRoom
  readonly author: Author
  readonly program: Program
  doc: Y.Doc
  online = false

  constructor(room: JudgedRoom, author: Author, clientID?: number, program: Program = 'page') {
    this.room = room
    this.author = author
    this.program = program
    this.doc = this.#opened(clientID)
  }

  #opened(clientID?: number): Y.Doc {
    const doc = this.program === 'page' ? newDocument() : new Y.Doc()
    if (clientID !== undefined) doc.clientID = clientID
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.online && origin !== this.room) this.room.take(update, this.author, this)
    })
    return doc
  }

  hear(update: Uint8Array): void {
    if (this.online) Y.applyUpdate(this.doc, update, this.room)
  }

  /** The two steps of the sync protocol, in both directions. */
  connect(): void {
    const server = Y.encodeStateVector(this.room.doc)
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.room.doc, Y.encodeStateVector(this.doc)), this.room)
    this.online = true
    this.room.replicas.add(this)
    this.room.take(Y.encodeStateAsUpdate(this.doc, server), this.author, this)
  }

  disconnect(): void {
    this.online = false
    this.room.replicas.delete(this)
  }

  /** The page is loaded anew from what the device kept: the same words, another client id. */
  reload(clientID?: number): void {
    this.disconnect()
    const kept = Y.encodeStateAsUpdate(this.doc)
    this.doc.destroy()
    this.doc = this.#opened(clientID)
    Y.applyUpdate(this.doc, kept, this.room)
  }
}
