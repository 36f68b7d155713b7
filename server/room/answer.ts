/** The answer to "this is what I have": all that is lacking, a piece at a time, until nothing is. */
import * as Y from 'yjs'
import { UnsentPieces } from './answer-pieces.ts'
import type { AnswerPiece } from './answer-pieces.ts'
import type { WholeAnswer } from './whole-answer.ts'

export interface Answer {
  readonly next: () => AnswerPiece
  /** Whether the next piece is there already: it costs nothing to make. */
  readonly ready: boolean
}

/** Throws on bytes that are no state vector. */
export function answerTo(stateVector: Uint8Array, doc: Y.Doc, whole: WholeAnswer, edits: () => number): Answer {
  if (!isEmpty(stateVector)) return making(new UnsentPieces(doc, stateVector))
  const kept = whole.kept()
  return kept ? new KeptAnswer(kept, doc, edits) : making(whole.reading())
}

const making = (pieces: { next(): AnswerPiece }): Answer => ({ next: () => pieces.next(), ready: false })

/** It names no client. */
const isEmpty = (stateVector: Uint8Array): boolean => stateVector.length === 1 && stateVector[0] === 0

/** What is kept of the whole document, then what was written while it was sent. */
class KeptAnswer implements Answer {
  readonly #kept: readonly Uint8Array[]
  readonly #edits: () => number
  readonly #editsBefore: number
  readonly #rest: UnsentPieces
  #at = 0

  constructor(kept: readonly Uint8Array[], doc: Y.Doc, edits: () => number) {
    this.#kept = kept
    this.#edits = edits
    this.#editsBefore = edits()
    this.#rest = new UnsentPieces(doc, Y.encodeStateVector(doc))
  }

  get ready(): boolean {
    return this.#at < this.#kept.length
  }

  next(): AnswerPiece {
    const update = this.#kept[this.#at]
    if (update === undefined) return this.#rest.next()
    this.#at += 1
    return { update, last: !this.ready && this.#edits() === this.#editsBefore }
  }
}
