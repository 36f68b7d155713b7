/** A bound on the size of the encoded document. What updates add is added up; only near the limit is it measured anew. */
import * as Y from 'yjs'

export class DocumentSize {
  readonly #doc: Y.Doc
  readonly #limit: number
  /** Bytes, or more than there are: what was deleted since is still counted. */
  #atMost: number | undefined

  constructor(doc: Y.Doc, limit: number) {
    this.#doc = doc
    this.#limit = limit
  }

  hasRoomFor(bytes: number): boolean {
    const atMost = this.#atMost ?? this.#measure()
    return atMost + bytes <= this.#limit || this.#measure() + bytes <= this.#limit
  }

  grew(bytes: number): void {
    this.#atMost = (this.#atMost ?? this.#measure()) + bytes
  }

  #measure(): number {
    this.#atMost = Y.encodeStateAsUpdate(this.#doc).length
    return this.#atMost
  }
}
