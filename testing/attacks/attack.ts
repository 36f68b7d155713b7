/** What attacks are made of. Kito attacks, unless somebody else is named, against the document of `attackedRoom`. */
import * as Y from 'yjs'
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { Author } from '../../server/admission/admission.ts'
import { ids } from './attacked-room.ts'
import type { Ground } from './attacked-room.ts'
import { anyContent, rawItem, rawUpdate, stringContent, typeContent } from './raw-update.ts'
import type { RawContent, RawDeletions, RawId, RawNeighbours } from './raw-update.ts'

export type Attack = readonly [name: string, code: RefusalCode, update: (ground: Ground) => Uint8Array, author?: Author]

/** One struct, or several in a row, by Kito in a fresh replica. */
export const write = (...items: readonly (readonly [RawNeighbours, RawContent])[]): Uint8Array =>
  rawUpdate([{ client: ids.unused, clock: 0, structs: items.map(([at, content]) => rawItem(at, content)) }])
export const own = (clock: number): RawId => ({ client: ids.unused, clock })
export const remove = (...deletions: readonly RawDeletions[]): Uint8Array => rawUpdate([], deletions)
export const only = ({ client, clock }: RawId, length = 1): RawDeletions => ({ client, ranges: [[clock, length]] })
/** What an ordinary replica would send, whatever is done to it. */
export const edited = (ground: Ground, edit: (doc: Y.Doc) => void): Uint8Array => {
  const replica = new Y.Doc()
  replica.clientID = ids.unused
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(ground.doc))
  const sent: Uint8Array[] = []
  replica.on('update', (update: Uint8Array) => sent.push(update))
  edit(replica)
  return Y.mergeUpdates(sent)
}
export const word = { parent: 'text:partner.name' }
/** What a replica of Kito's might send. */
export const legal = write([word, stringContent('a')])
export const withBytes = (...bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes)
/** An entry of `domains` with all its keys, `changed` ones otherwise. */
export const domainWith = (changed: Readonly<Record<string, RawContent | undefined>>): Uint8Array => {
  const keys: Readonly<Record<string, RawContent | undefined>> = {
    position: anyContent('a5'),
    retained: anyContent(false),
    title: typeContent(2),
    body: typeContent(4),
    ...changed,
  }
  const inside = Object.entries(keys).flatMap(([key, content]) =>
    content ? [[{ parent: own(0), key }, content] as const] : [],
  )
  return write([{ parent: 'domains', key: 'd9' }, typeContent(1)], ...inside)
}
