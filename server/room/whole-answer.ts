/**
 * What somebody is sent who has nothing yet: the whole document. Kept, and added to while edits are made, since reading a
 * long document out is most of what a newcomer costs; made anew when more was added than a piece holds.
 */
import * as Y from 'yjs'
import { UnsentPieces, hasNothing } from './answer-pieces.ts'
import type { AnswerPiece } from './answer-pieces.ts'
import { mostMerged } from './broadcast.ts'

const mostBytesAdded = 16 * 1024
/** What is read out in no time is not worth its memory: most rooms are small. */
const leastBytesKept = 16 * 1024

export class WholeAnswer {
  readonly #doc: Y.Doc
  #pieces: readonly Uint8Array[] | undefined
  #added: Uint8Array[] = []
  #bytesAdded = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** The document took this update. */
  wrote(update: Uint8Array): void {
    if (!this.#pieces) return
    this.#added.push(update)
    this.#bytesAdded += update.length
    if (this.#added.length > mostMerged || this.#bytesAdded > mostBytesAdded) this.#forget()
  }

  /** Updates that together are the document as it now stands, when they are kept. */
  kept(): readonly Uint8Array[] | undefined {
    if (!this.#pieces || this.#added.length === 0) return this.#pieces
    return [...this.#pieces, Y.mergeUpdates(this.#added)]
  }

  /** Reads the document out, piece by piece; the pieces are kept when the last one was made. */
  reading(): { readonly next: () => AnswerPiece } {
    const unsent = new UnsentPieces(this.#doc, hasNothing)
    const pieces: Uint8Array[] = []
    return {
      next: () => {
        const piece = unsent.next()
        pieces.push(piece.update)
        if (piece.last) this.#keep(pieces)
        return piece
      },
    }
  }

  #keep(pieces: readonly Uint8Array[]): void {
    this.#forget()
    if (pieces.reduce((sum, piece) => sum + piece.length, 0) >= leastBytesKept) this.#pieces = [...pieces]
  }

  #forget(): void {
    this.#pieces = undefined
    this.#added = []
    this.#bytesAdded = 0
  }
}
