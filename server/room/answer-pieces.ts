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

/**
 * Updates that together say what somebody with this state vector lacks; the last one carries the deletions. At least
 * one, however little there is to say. Throws on bytes that are no state vector.
 */
export function lackedInPieces(doc: Y.Doc, stateVector: Uint8Array): readonly [...Uint8Array[], Uint8Array] {
  const has = Y.decodeStateVector(stateVector)
  const pieces: Uint8Array[] = []
  let piece = new Piece()
  // Yjs, too, writes the greatest client ids first: theirs are the neighbours that others are placed by.
  for (const [client, structs] of Array.from(doc.store.clients).toSorted(([one], [other]) => other - one)) {
    const from = has.get(client) ?? 0
    if (from >= Y.getState(doc.store, client)) continue
    for (let index = Y.findIndexSS(structs, from), offset = from; index < structs.length; index += 1) {
      const struct = structs[index]
      if (!struct) break
      piece.add(struct, Math.max(0, offset - struct.id.clock))
      offset = struct.id.clock + struct.length
      if (piece.bytes < pieceBytes) continue
      pieces.push(piece.close())
      piece = new Piece()
    }
  }
  return [...pieces, piece.close(Y.createDeleteSetFromStructStore(doc.store))]
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
