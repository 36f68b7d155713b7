/**
 * A long first answer in pieces. A stock client gives up a line on which no whole message came for 30 s: 137 KB over
 * 28 kbit/s never arrived. Its `synced` is told by the last piece only, the one that carries the deletions.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { answerFrame, updateFrame } from './frames.ts'

const pieceBytes = 16 * 1024

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]
type Deletions = ReturnType<typeof Y.decodeUpdate>['ds']

/** Frames that together say what `update` says, the last one an answer (sync step 2). */
export function answerInPieces(update: Uint8Array): readonly Uint8Array[] {
  if (update.length <= pieceBytes * 2) return [answerFrame(update)]
  const { structs, ds } = Y.decodeUpdate(update)
  const pieces: Uint8Array[] = []
  let piece = new Piece()
  for (const struct of structs) {
    piece.add(struct)
    if (piece.bytes < pieceBytes) continue
    pieces.push(updateFrame(piece.close()))
    piece = new Piece()
  }
  return [...pieces, answerFrame(piece.close(ds))]
}

interface Run {
  readonly client: number
  readonly clock: number
  readonly structs: Uint8Array[]
}

/** An update in the V1 format: runs of one client's structs without a gap, then deletions. */
class Piece {
  readonly #runs: Run[] = []
  #next: { readonly client: number; readonly clock: number } | undefined
  bytes = 0

  add(struct: Struct): void {
    const { client, clock } = struct.id
    if (this.#next?.client !== client || this.#next.clock !== clock) this.#runs.push({ client, clock, structs: [] })
    const encoder = new Y.UpdateEncoderV1()
    struct.write(encoder, 0)
    const bytes = encoder.toUint8Array()
    this.#runs.at(-1)?.structs.push(bytes)
    this.#next = { client, clock: clock + struct.length }
    this.bytes += bytes.length
  }

  close(deletions?: Deletions): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, this.#runs.length)
      for (const { client, clock, structs } of this.#runs) {
        encoding.writeVarUint(encoder, structs.length)
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock)
        for (const struct of structs) encoding.writeUint8Array(encoder, struct)
      }
      writeDeletions(encoder, deletions)
    })
  }
}

function writeDeletions(encoder: encoding.Encoder, deletions: Deletions | undefined): void {
  encoding.writeVarUint(encoder, deletions?.clients.size ?? 0)
  for (const [client, ranges] of deletions?.clients ?? []) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, len)
    }
  }
}
