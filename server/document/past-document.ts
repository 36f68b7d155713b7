/**
 * The shared document as it stood after any edit, rebuilt from the journal. States are kept at intervals, as bytes and
 * within a bound, so that a moment costs at most one interval of edits; no live document is kept.
 */
import * as Y from 'yjs'
import { newDocument } from '../../protocol/answers/document.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { JournaledEdit, Storage } from '../storage/storage.ts'
import { Checkpoints } from './checkpoints.ts'
import { Turns } from './turns.ts'

export interface PastDocument {
  readonly doc: Y.Doc
  /** The edit it stands behind; 0 for the empty document before the first. */
  readonly seq: number
  /** That edit; undefined at 0. */
  readonly last: Pick<JournaledEdit, 'participant' | 'at'> | undefined
}

export interface PastBounds {
  /** Edits between two states that are kept. */
  readonly interval: number
  /** Bytes of the states kept of one protocol, and of all. */
  readonly bytesPerProtocol: number
  readonly bytes: number
}

/** 500 edits are read and applied in a few milliseconds. */
export const pastBounds: PastBounds = {
  interval: 500,
  bytesPerProtocol: 8 * 1024 * 1024,
  bytes: 32 * 1024 * 1024,
}

export class PastDocuments {
  readonly #storage: Pick<Storage, 'edits'>
  readonly #interval: number
  readonly #checkpoints: Checkpoints
  /** Whoever asks while the first states are made finds them made. */
  readonly #turns = new Turns()

  constructor(storage: Pick<Storage, 'edits'>, bounds: PastBounds = pastBounds) {
    this.#storage = storage
    this.#interval = bounds.interval
    this.#checkpoints = new Checkpoints(bounds)
  }

  /** Bytes of the states kept now. */
  get keptBytes(): number {
    return this.#checkpoints.bytes
  }

  /** Refuses `bad-request` for a place the journal does not have, or whose way there is damaged. The caller owns the document. */
  at(protocol: string, seq: number): Promise<Outcome<PastDocument>> {
    return this.#turns.take(protocol, () => this.#rebuild(protocol, seq))
  }

  async #rebuild(protocol: string, seq: number): Promise<Outcome<PastDocument>> {
    const base = this.#checkpoints.nearest(protocol, seq)
    let doc = newDocument()
    let state = base?.state
    let reached = base?.seq ?? 0
    let last: PastDocument['last'] = base?.last
    // Not before its edits are here: memory is tidied while one waits, and a document that has been begun is copied then.
    const begin = (): void => {
      if (state) Y.applyUpdateV2(doc, state)
      state = undefined
    }
    while (reached < seq) {
      const next = Math.min(seq, reached - (reached % this.#interval) + this.#interval)
      const edits = await this.#storage.edits(protocol, reached, next)
      if (edits.at(-1)?.seq !== next) {
        doc.destroy()
        return refused('bad-request', 'seq')
      }
      begin()
      doc = playedOn(doc, edits)
      reached = next
      last = momentOf(edits.at(-1))
      if (reached % this.#interval === 0)
        this.#checkpoints.keep(protocol, { seq: reached, state: Y.encodeStateAsUpdateV2(doc), last })
    }
    begin()
    return accepted({ doc, seq, last })
  }
}

/** The document behind these edits; another one when it began anew with one of them. */
function playedOn(doc: Y.Doc, edits: readonly JournaledEdit[]): Y.Doc {
  const start = Math.max(
    0,
    edits.findLastIndex(({ begins }) => begins),
  )
  const here = edits[start]?.begins ? newDocument() : doc
  if (here !== doc) doc.destroy()
  here.transact(() => {
    for (const edit of edits.slice(start)) Y.applyUpdate(here, edit.update)
  })
  return here
}

const momentOf = (edit: JournaledEdit | undefined): PastDocument['last'] =>
  edit && { participant: edit.participant, at: edit.at }
