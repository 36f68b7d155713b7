/** What the server passes over without closing the line, for honest programs send it too; and what must not come of it. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { frame } from '../../protocol/wire/wire.ts'
import { answerFrame, stateFrame } from '../../server/room/frames.ts'
import { Ground, ids } from './attacked-room.ts'
import { rawUpdate, stringContent } from './raw-update.ts'
import type { RawClient } from '../service/raw-client.ts'
import { legal, write } from './attack.ts'
import { toldAgain } from './corpus.ts'

export interface Harmless {
  readonly name: string
  /** Why it does no harm. */
  readonly why: string
  readonly send: (client: RawClient) => void
  /** Before the client has said what it has. */
  readonly early?: true
}

export const lie = 'Le faux Maire'
const asMayor = { user: { id: 'mayor', name: lie, side: 'belgian' }, at: { item: 'place' } }

export const harmless: readonly Harmless[] = [
  {
    name: 'awareness under another name and side',
    why: 'the server writes name and side itself',
    send: (client) => client.sendPresence(ids.unused, 1, asMayor),
  },
  {
    name: 'awareness in the name of another’s client id',
    why: 'a connection speaks for its own id only',
    send: (client) => client.sendPresence(ids.amelie, 99, asMayor),
  },
  {
    name: 'awareness that takes another away',
    why: 'a connection speaks for its own id only',
    send: (client) => client.sendPresence(ids.amelie, 0xffff_ffff, null),
  },
  {
    name: 'awareness named __proto__',
    why: 'it is data, and passed on as data',
    send: (client) => client.sendPresence(ids.unused, 1, JSON.parse('{"__proto__":{"polluted":1}}')),
  },
  {
    name: 'a legal edit before the client has said what it has',
    why: 'it is passed over: it comes again within the first answer, or was never meant',
    early: true,
    send: (client) => client.sendUpdate(legal),
  },
  {
    name: 'a forbidden edit before the client has said what it has',
    why: 'it is passed over unread',
    early: true,
    send: (client) => client.sendUpdate(write([{ parent: 'evil' }, stringContent('x')])),
  },
  {
    name: 'structs told again with other words and neighbours',
    why: 'what is known is stripped, and nothing is left',
    send: (client) => client.sendUpdate(toldAgain(new Ground(client.doc))),
  },
  {
    name: 'the whole document told again',
    why: 'there is nothing new in it',
    send: (client) => client.sendAnswer(),
  },
  {
    name: 'an update with nothing in it',
    why: 'there is nothing in it',
    send: (client) => client.sendUpdate(Uint8Array.of(0, 0)),
  },
  {
    name: 'a second first answer',
    why: 'it is judged like any other',
    send: (client) => client.send(answerFrame(Uint8Array.of(0, 0))),
  },
  {
    name: 'a deletion of what is deleted already',
    why: 'only living items count',
    send(client) {
      const deleted = Y.createDeleteSetFromStructStore(client.doc.store)
      const [first] = [...deleted.clients]
      if (!first) throw new Error('nothing was deleted yet')
      const [owner, ranges] = first
      client.sendUpdate(
        rawUpdate([], [{ client: owner, ranges: ranges.map(({ clock, len }) => [clock, len] as const) }]),
      )
    },
  },
  {
    name: 'a state of clients nobody knows',
    why: 'it is a question: the answer is what the server has beyond it',
    send: (client) => client.send(stateFrame(Y.encodeStateVector(new Map([[4_000_000_000, 0x7fff_ffff]])))),
  },
  {
    name: 'a state that claims to have everything and more',
    why: 'the answer is empty, and theirs alone',
    send: (client) =>
      client.send(stateFrame(Y.encodeStateVector(new Map([ids.amelie, ids.kito].map((id) => [id, 0x7fff_ffff]))))),
  },
  {
    name: 'a question about who is here',
    why: 'it is answered',
    send: (client) => client.send(Uint8Array.of(frame.queryAwareness)),
  },
  {
    name: 'the ledger asked from a line that does not exist',
    why: 'there is nothing behind it',
    send: (client) => client.askLedger(Number.MAX_SAFE_INTEGER),
  },
  {
    name: 'the greatest marker there is',
    why: 'it is the sender’s own number, and comes back to them',
    send: (client) => client.sendMarker(Number.MAX_SAFE_INTEGER),
  },
  {
    name: 'bytes behind a frame',
    why: 'they are not read',
    send: (client) =>
      client.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, frame.queryAwareness)
          encoding.writeUint8Array(encoder, new Uint8Array(1000))
        }),
      ),
  },
]
