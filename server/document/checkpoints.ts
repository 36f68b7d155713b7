/** States of documents on the way through their journals, the longest unused forgotten first. */
import type { JournaledEdit } from '../storage/storage.ts'

export interface Checkpoint {
  readonly seq: number
  /** The whole state as one Yjs V2 update: a third of the bytes of V1, and read no slower. */
  readonly state: Uint8Array
  readonly last: Pick<JournaledEdit, 'participant' | 'at'> | undefined
}

export class Checkpoints {
  readonly #bounds: { readonly bytesPerProtocol: number; readonly bytes: number }
  /** The protocol looked at last stands last, and so does the state within its protocol. */
  readonly #protocols = new Map<string, Map<number, Checkpoint>>()
  #bytes = 0

  constructor(bounds: { readonly bytesPerProtocol: number; readonly bytes: number }) {
    this.#bounds = bounds
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The last state at or before an edit. */
  nearest(protocol: string, seq: number): Checkpoint | undefined {
    const kept = this.#protocols.get(protocol)
    let best: Checkpoint | undefined
    for (const checkpoint of kept?.values() ?? [])
      if (checkpoint.seq <= seq && checkpoint.seq > (best?.seq ?? 0)) best = checkpoint
    if (kept && best) this.#touch(protocol, kept, best)
    return best
  }

  keep(protocol: string, checkpoint: Checkpoint): void {
    const kept = this.#protocols.get(protocol) ?? new Map<number, Checkpoint>()
    this.#bytes += checkpoint.state.length - (kept.get(checkpoint.seq)?.state.length ?? 0)
    this.#touch(protocol, kept, checkpoint)
    while (bytesOf(kept) > this.#bounds.bytesPerProtocol) this.#forgetFirst(kept)
    for (const [other, states] of this.#protocols) {
      while (this.#bytes > this.#bounds.bytes && states.size > 0) this.#forgetFirst(states)
      if (states.size === 0) this.#protocols.delete(other)
    }
  }

  #touch(protocol: string, kept: Map<number, Checkpoint>, checkpoint: Checkpoint): void {
    kept.delete(checkpoint.seq)
    kept.set(checkpoint.seq, checkpoint)
    this.#protocols.delete(protocol)
    this.#protocols.set(protocol, kept)
  }

  #forgetFirst(kept: Map<number, Checkpoint>): void {
    for (const [seq, { state }] of kept) {
      kept.delete(seq)
      this.#bytes -= state.length
      return
    }
  }
}

const bytesOf = (kept: ReadonlyMap<number, Checkpoint>): number =>
  [...kept.values()].reduce((sum, { state }) => sum + state.length, 0)
