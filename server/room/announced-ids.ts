/**
 * Which Yjs client id a page said it writes under, before it wrote anything. Everybody at the table hears it; whoever
 * wrote under it first would own it, and its page's words would be somebody else's. Kept while the service runs, room or no room.
 */

/** A page takes another id at every load; somebody away comes back with one of their last. */
const mostPerPerson = 50
/** In all; the protocol whose ids were last announced longest ago is forgotten first. */
const mostInAll = 50_000

export class AnnouncedIds {
  /** By protocol, person and id; what was announced last stands last. */
  readonly #protocols = new Map<string, Map<number, string>>()
  #count = 0

  announce(protocol: string, client: number, person: string): void {
    const ids = this.#protocols.get(protocol) ?? new Map<number, string>()
    if ((ids.get(client) ?? person) !== person) return
    this.#count += ids.has(client) ? 0 : 1
    ids.delete(client)
    ids.set(client, person)
    this.#protocols.delete(protocol)
    this.#protocols.set(protocol, ids)
    this.#forgetOf(person, ids)
    for (const [other, { size }] of this.#protocols) {
      if (this.#count <= mostInAll) return
      this.#protocols.delete(other)
      this.#count -= size
    }
  }

  /** Who announced it first. */
  personOf(protocol: string, client: number): string | undefined {
    return this.#protocols.get(protocol)?.get(client)
  }

  #forgetOf(person: string, ids: Map<number, string>): void {
    const own = [...ids].filter(([, owner]) => owner === person)
    for (const [client] of own.slice(0, Math.max(0, own.length - mostPerPerson))) {
      ids.delete(client)
      this.#count -= 1
    }
  }
}
