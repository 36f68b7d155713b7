/** A room's live document: edits are judged against it and stand in it at once, before they are on disk. */
import * as Y from 'yjs'
import type { Stage } from '../../protocol/ledger/ledger.ts'
import type { Participant, Side } from '../../protocol/party.ts'
import type { Refusal } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/text/template.ts'
import { buildDocument } from '../storage/built-document.ts'
import type { NewEdit, StoredDocument } from '../storage/storage.ts'
import { Admission } from '../admission/admission.ts'
import type { Admitted } from '../admission/admission.ts'
import { answerTo } from './answer.ts'
import type { Answer } from './answer.ts'
import { WholeAnswer } from './whole-answer.ts'

export type Verdict =
  | Admitted
  | { readonly kind: 'nothing new' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Something was let through that should not have been: this document is to be thrown away. */
  | { readonly kind: 'tripped'; readonly fault: unknown }

export interface People {
  /** Who said that they write under a client id which nobody owns yet. */
  readonly announcerOf: (client: number) => string | undefined
  readonly sideOf: (participant: string) => Side | undefined
}

export class Replica {
  readonly #doc: Y.Doc
  readonly #owners: Map<number, string>
  readonly #announcerOf: (client: number) => string | undefined
  readonly #admission: Admission
  readonly #whole: WholeAnswer
  /** Taken since it was read. */
  #edits = 0
  /** The journal is damaged: what stood before the damage is shown, nothing is taken. */
  readonly #damaged: boolean

  constructor(stored: StoredDocument, template: Template, people: People) {
    this.#doc = buildDocument(stored)
    this.#owners = new Map(stored.owners)
    this.#announcerOf = people.announcerOf
    const ownerOf = (client: number): string | undefined => this.#owners.get(client)
    this.#admission = new Admission(this.#doc, template, { ownerOf, sideOf: people.sideOf })
    this.#whole = new WholeAnswer(this.#doc)
    this.#damaged = stored.damagedAt !== undefined
  }

  /** Takes an update whole into the live document, or leaves everything as it was ([LOCK3]). */
  admit(update: Uint8Array, author: Participant, stage: Stage): Verdict {
    try {
      const owners = {
        get: (client: number) => this.#owners.get(client) ?? this.#announcedByAnother(client, author.id),
      }
      const verdict = this.#admission.judge(update, { participantId: author.id, standing: author }, stage, owners)
      if (!verdict.ok) return { kind: 'refused', refusal: verdict.refusal }
      if (verdict.value.kind === 'nothing new') return verdict.value
      if (this.#damaged) return { kind: 'refused', refusal: { code: 'damaged' } }
      return this.#apply(verdict.value, author.id)
    } catch (fault) {
      return { kind: 'tripped', fault }
    }
  }

  #announcedByAnother(client: number, author: string): string | undefined {
    const announcer = this.#announcerOf(client)
    return announcer === author ? undefined : announcer
  }

  #apply(admitted: Admitted, author: string): Verdict {
    const transaction = this.#doc.transact((transaction) => {
      Y.applyUpdate(this.#doc, admitted.update)
      return transaction
    })
    if (!this.#admission.checkApplied(transaction))
      return { kind: 'tripped', fault: new Error('an update got past admission') }
    for (const client of admitted.clients) this.#owners.set(client, author)
    this.#whole.wrote(admitted.update)
    this.#edits += 1
    return admitted
  }

  ownerOf(clientId: number): string | undefined {
    return this.#owners.get(clientId)
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /** What brings somebody with this state vector all they lack; undefined when the bytes are no state vector. */
  answerTo(stateVector: Uint8Array): Answer | undefined {
    try {
      return answerTo(stateVector, this.#doc, this.#whole, () => this.#edits)
    } catch {
      return undefined
    }
  }

  /** State vector of the document as it was before these edits, or of a little earlier. */
  stateBefore(edits: readonly NewEdit[]): Uint8Array {
    const clocks = Y.decodeStateVector(this.stateVector())
    for (const { update } of edits) {
      for (const [client, from] of Y.parseUpdateMeta(update).from) {
        clocks.set(client, Math.min(clocks.get(client) ?? from, from))
      }
    }
    return Y.encodeStateVector(clocks)
  }

  /** Whether somebody has used more than this part of their share of its room. */
  uses(part: number): boolean {
    return this.#admission.uses(part)
  }

  release(): void {
    this.#doc.destroy()
  }
}
