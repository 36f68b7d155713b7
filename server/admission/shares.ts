/**
 * Whose a document's room is: its bytes and its client ids are counted for the person who wrote them and for their side, and
 * each side has a half that the other cannot use up. What is dead counts too; it is given back when the document begins
 * anew, which is due long before anybody is refused ({@link Shares.use}).
 */
import * as Y from 'yjs'
import type { Side } from '../../protocol/party.ts'

/** What is known of those who wrote. */
export interface Crowd {
  /** The participant who owns a client id. */
  readonly ownerOf: (client: number) => string | undefined
  readonly sideOf: (participant: string) => Side | undefined
}

/** Whatever stands in the document is in everybody's way then. */
export const nobodyKnown: Crowd = { ownerOf: () => undefined, sideOf: () => undefined }

/** A client id is made at every load of a page; each stays in every state vector as long as the document. */
const mostClients = 40_000
/** Of what is there for all. A person leaves room for their colleagues. */
const sidesPart = 1 / 2
const personsPart = 3 / 8

interface Use {
  bytes: number
  clients: number
}

export class Shares {
  readonly #doc: Y.Doc
  readonly #mostBytes: number
  readonly #crowd: Crowd
  /** By participant; bytes are those there are or more. Undefined until somebody writes. */
  #uses: Map<string, Use> | undefined
  /** What nobody is known to have written is in everybody's way. */
  #nobodys: Use = { bytes: 0, clients: 0 }

  constructor(doc: Y.Doc, mostBytes: number, crowd: Crowd) {
    this.#doc = doc
    this.#mostBytes = mostBytes
    this.#crowd = crowd
  }

  /** Why this person may not write so much more, or undefined when they may. Measured anew only near a limit. */
  lacks(participant: string, bytes: number, clients: number): 'bytes' | 'clients' | undefined {
    if (this.#lacking(participant, bytes, clients) === undefined) return undefined
    this.#uses = undefined
    return this.#lacking(participant, bytes, clients)
  }

  #lacking(participant: string, bytes: number, clients: number): 'bytes' | 'clients' | undefined {
    const own = this.#of(participant)
    const side = this.#ofSide(participant)
    const isOver = (use: Use, part: number): 'bytes' | 'clients' | undefined => {
      if (bytes > 0 && use.bytes + this.#nobodys.bytes + bytes > this.#mostBytes * part) return 'bytes'
      return clients > 0 && use.clients + clients > mostClients * part ? 'clients' : undefined
    }
    return isOver(own, personsPart) ?? isOver(side, sidesPart)
  }

  grew(participant: string, bytes: number, clients: number): void {
    const use = this.#of(participant)
    use.bytes += bytes
    use.clients += clients
  }

  /** Whether somebody has used more than this part of their share. */
  use(part: number): boolean {
    if (this.#fullest() <= part) return false
    this.#uses = undefined
    return this.#fullest() > part
  }

  #fullest(): number {
    this.#uses ??= this.#measured()
    return Math.max(0, ...[...this.#uses.keys()].map((participant) => this.#usedBy(participant)))
  }

  #usedBy(participant: string): number {
    const part = (use: Use, of: number): number =>
      Math.max(use.bytes / (this.#mostBytes * of), use.clients / (mostClients * of))
    return Math.max(part(this.#of(participant), personsPart), part(this.#ofSide(participant), sidesPart))
  }

  #of(participant: string): Use {
    this.#uses ??= this.#measured()
    const use = this.#uses.get(participant) ?? { bytes: 0, clients: 0 }
    this.#uses.set(participant, use)
    return use
  }

  #ofSide(participant: string): Use {
    const side = this.#crowd.sideOf(participant)
    const sum: Use = { bytes: 0, clients: 0 }
    for (const [other, use] of this.#uses ?? []) {
      if (other !== participant && (side === undefined || this.#crowd.sideOf(other) !== side)) continue
      sum.bytes += use.bytes
      sum.clients += use.clients
    }
    return sum
  }

  /** What each has in the document, as it would be written out. */
  #measured(): Map<string, Use> {
    const uses = new Map<string, Use>()
    this.#nobodys = { bytes: 0, clients: 0 }
    for (const [client, structs] of this.#doc.store.clients) {
      const owner = this.#crowd.ownerOf(client)
      const encoder = new Y.UpdateEncoderV1()
      for (const struct of structs) struct.write(encoder, 0)
      const use = owner === undefined ? this.#nobodys : (uses.get(owner) ?? { bytes: 0, clients: 0 })
      if (owner !== undefined) uses.set(owner, use)
      use.bytes += encoder.toUint8Array().length
      use.clients += 1
    }
    return uses
  }
}
