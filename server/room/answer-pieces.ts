/**
 * A long answer in pieces. A stock client gives up a line on which no whole message came for 30 s: 137 KB over 28 kbit/s
 * never arrived. The pieces are written straight from the document's store: cutting up the finished update took ten times
 * as long as making it.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

const pieceBytes = 16 * 1024
/** State vector of somebody who has nothing. */
export const hasNothing = Uint8Array.of(0)

type Structs = NonNullable<ReturnType<Y.Doc['store']['clients']['get']>>

export interface AnswerPiece {
  readonly update: Uint8Array
  /** Nothing is lacking any more: it carries the deletions. */
  readonly last: boolean
}

/**
 * What somebody with a state vector lacks, a piece at a time, with what is written meanwhile. Updates that together, up to
 * the last, say it all; at least one, however little there is to say.
 */
export class UnsentPieces {
  readonly #doc: Y.Doc
  /** By client id, the clock up to which pieces were made. */
  readonly #has: Map<number, number>
  /** Client ids still to be looked at; Yjs, too, writes the greatest first: theirs are the neighbours that others are placed by. */
  #clients: number[] | undefined

  /** Throws on bytes that are no state vector. */
  constructor(doc: Y.Doc, stateVector: Uint8Array) {
    this.#doc = doc
    this.#has = Y.decodeStateVector(stateVector)
  }

  next(): AnswerPiece {
    const piece = new Piece()
    // Twice: others may have written while the first round went on.
    for (let round = this.#clients ? 0 : 1; round < 2; round += 1) {
      this.#clients ??= [...this.#doc.store.clients.keys()].sort((one, other) => one - other)
      for (let client = this.#clients.at(-1); client !== undefined; client = this.#clients.at(-1)) {
        if (!this.#take(piece, client)) return { update: piece.close(), last: false }
        this.#clients.pop()
      }
      this.#clients = undefined
    }
    return { update: piece.close(Y.createDeleteSetFromStructStore(this.#doc.store)), last: true }
  }

  /** False when the piece is full before all of this client's structs are in it. */
  #take(piece: Piece, client: number): boolean {
    const structs = this.#doc.store.clients.get(client) ?? []
    const from = this.#has.get(client) ?? 0
    if (from >= Y.getState(this.#doc.store, client)) return true
    for (let index = Y.findIndexSS(structs, from), offset = from; index < structs.length; index += 1) {
      const struct = structs[index]
      if (!struct) break
      piece.add(struct, Math.max(0, offset - struct.id.clock))
      offset = struct.id.clock + struct.length
      this.#has.set(client, offset)
      if (piece.bytes >= pieceBytes) return false
    }
    return true
  }
}

interface Run {
  readonly client: number
  readonly clock: number
  readonly encoder: Y.UpdateEncoderV1
  structs: number
}

/** An update in the V1 format: runs of one client's structs without a gap, then deletions. */
class Piece {
  readonly #runs: Run[] = []
  #closedRuns = 0

  get bytes(): number {
    const run = this.#runs.at(-1)
    return this.#closedRuns + (run ? encoding.length(run.encoder.restEncoder) : 0)
  }

  /** `offset`: how much of the struct the reader has already. Structs of one client come in order and without a gap. */
  add(struct: Structs[number], offset: number): void {
    let run = this.#runs.at(-1)
    if (run?.client !== struct.id.client) {
      this.#closedRuns = this.bytes
      run = { client: struct.id.client, clock: struct.id.clock + offset, encoder: new Y.UpdateEncoderV1(), structs: 0 }
      this.#runs.push(run)
    }
    struct.write(run.encoder, offset)
    run.structs += 1
  }

  close(deletions?: ReturnType<typeof Y.createDeleteSetFromStructStore>): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, this.#runs.length)
      for (const run of this.#runs) {
        encoding.writeVarUint(encoder, run.structs)
        encoding.writeVarUint(encoder, run.client)
        encoding.writeVarUint(encoder, run.clock)
        encoding.writeUint8Array(encoder, run.encoder.toUint8Array())
      }
      encoding.writeVarUint(encoder, deletions?.clients.size ?? 0)
      for (const [client, ranges] of deletions?.clients ?? []) {
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, ranges.length)
        for (const { clock, len } of ranges) {
          encoding.writeVarUint(encoder, clock)
          encoding.writeVarUint(encoder, len)
        }
      }
    })
  }
}
