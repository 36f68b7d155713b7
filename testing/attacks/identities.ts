/** False names, false times and false neighbours. */
import { ids } from './attacked-room.ts'
import { anyContent, deletedContent, rawItem, rawUpdate, stringContent, typeContent } from './raw-update.ts'
import type { RawId } from './raw-update.ts'
import { write, own, remove, only, word } from './attack.ts'
import type { Attack } from './attack.ts'

/** Only somebody inside can try it: the server never tells its id, for it never writes. */
export const serversOwnId: Attack = [
  'the server’s client id',
  'foreign-client',
  (room) => rawUpdate([{ client: room.doc.clientID, clock: 0, structs: [rawItem(word, stringContent('x'))] }]),
]

export const identities: readonly Attack[] = [
  [
    'the other’s client id',
    'foreign-client',
    (room) =>
      rawUpdate([{ client: ids.amelie, clock: room.next(ids.amelie), structs: [rawItem(word, stringContent('x'))] }]),
  ],
  [
    'a gap before it',
    'incomplete',
    (room) =>
      rawUpdate([{ client: ids.kito, clock: room.next(ids.kito) + 3, structs: [rawItem(word, stringContent('x'))] }]),
  ],
  [
    'a left neighbour of the future',
    'incomplete',
    (room) => write([{ origin: { client: ids.amelie, clock: room.next(ids.amelie) } }, stringContent('x')]),
  ],
  [
    'a right neighbour of the future',
    'incomplete',
    (room) =>
      write([
        { origin: room.letter('place'), rightOrigin: { client: room.doc.clientID, clock: 0 } },
        stringContent('x'),
      ]),
  ],
  ['a parent of the future', 'incomplete', () => write([{ parent: { client: 4711, clock: 0 } }, stringContent('x')])],
  [
    'a deletion of the future',
    'incomplete',
    (room) => remove(only({ client: ids.amelie, clock: room.next(ids.amelie) }, 5)),
  ],
  ['a deletion that reaches into the future', 'incomplete', (room) => remove(only(room.letter('place'), 5000))],
  ['itself as its neighbour', 'incomplete', () => write([{ origin: own(0) }, stringContent('xy')])],
  [
    'its own future as its neighbour',
    'incomplete',
    () => write([{ origin: own(1) }, stringContent('x')], [word, stringContent('y')]),
  ],
  [
    'two structs that wait for each other',
    'incomplete',
    () =>
      rawUpdate([
        { client: 40, clock: 0, structs: [rawItem({ origin: { client: 41, clock: 0 } }, stringContent('x'))] },
        { client: 41, clock: 0, structs: [rawItem({ origin: { client: 40, clock: 0 } }, stringContent('x'))] },
      ]),
  ],
  [
    'neighbours in two texts',
    'wrong-kind',
    (room) =>
      write([{ origin: room.letter('place'), rightOrigin: room.letter('belgian.name', 9) }, stringContent('x')]),
  ],
  [
    'a neighbour inside the other side’s emoji',
    'wrong-kind',
    (room) =>
      write([{ origin: room.letter('belgian.name', 8), rightOrigin: room.letter('partner.name') }, stringContent('x')]),
  ],
  [
    'neighbours in the wrong order',
    'wrong-kind',
    (room) => write([{ origin: room.letter('place', 5), rightOrigin: room.letter('place', 2) }, stringContent('x')]),
  ],
  [
    'neighbours in the wrong order, one of them new',
    'wrong-kind',
    (room) =>
      write(
        [{ origin: room.letter('place', 5), rightOrigin: room.letter('place', 6) }, stringContent('x')],
        [{ origin: own(0), rightOrigin: room.letter('place', 2) }, stringContent('y')],
      ),
  ],
  [
    'neighbours under two keys',
    'wrong-kind',
    (room) =>
      write([
        { origin: room.choice('partner.civility'), rightOrigin: room.choice('belgian.civility') },
        anyContent('M.'),
      ]),
  ],
  ['a letter as its parent', 'wrong-kind', (room) => write([{ parent: room.letter('place') }, stringContent('x')])],
  [
    'half of it known, the rest hung elsewhere',
    'wrong-kind',
    (room) => {
      const { client, clock } = room.letter('partner.name', 5)
      const known = rawUpdate([
        {
          client,
          clock,
          structs: [
            rawItem(
              { origin: room.letter('partner.name', 4), rightOrigin: room.letter('belgian.name') },
              stringContent(`u${'x'.repeat(room.next(client) - clock + 2)}`),
            ),
          ],
        },
      ])
      return known
    },
  ],
  [
    'a thousand client ids at once',
    'too-many',
    (room) =>
      rawUpdate(
        Array.from({ length: 1000 }, (_, index) => ({
          client: 5000 + index,
          clock: 0,
          structs: [rawItem({ origin: room.letter('place') }, deletedContent(1))],
        })),
      ),
  ],
  [
    'something put behind its author’s own words as if they were not there',
    'wrong-kind',
    (room) =>
      write(
        [{ origin: room.letter('place', 3), rightOrigin: room.letter('place', 4) }, stringContent('x')],
        [{ origin: room.letter('place', 3), rightOrigin: room.letter('place', 4) }, stringContent('y')],
      ),
  ],
  [
    'neighbours that were never side by side',
    'wrong-kind',
    (room) => write([{ origin: room.letter('place', 1), rightOrigin: room.letter('place', 4) }, stringContent('x')]),
  ],
  [
    'ninety authors who make every replica walk a long list',
    'too-large',
    () =>
      rawUpdate([
        { client: 50, clock: 0, structs: longList },
        ...Array.from({ length: 90 }, (_, index) => ({
          client: 5000 + index,
          clock: 0,
          structs: [rawItem({ origin: { client: 50, clock: 0 } }, deletedContent(1))],
        })),
      ]),
  ],
  [
    'letters heaped up at the beginning of many texts by many authors, in none of them too many',
    'too-large',
    (room) =>
      rawUpdate([
        {
          client: 50,
          clock: 0,
          structs: emptyTexts.flatMap((index) => emptyText(index, room.domainKey('d1', 'body'))),
        },
        ...Array.from({ length: 90 }, (_, index) => ({
          client: 5000 + index,
          clock: 0,
          structs: emptyTexts.map((text) =>
            rawItem({ parent: { client: 50, clock: text * 2 + 1 } }, stringContent('x')),
          ),
        })),
      ]),
  ],
]

const emptyTexts = Array.from({ length: 10 }, (_, index) => index)

const emptyText = (index: number, body: RawId) => [
  rawItem(
    index === 0 ? { parent: body } : { origin: { client: 50, clock: index * 2 - 2 } },
    typeContent(3, 'paragraph'),
  ),
  rawItem({ parent: { client: 50, clock: index * 2 } }, typeContent(6)),
]

const longList = Array.from({ length: 4000 }, (_, index) =>
  rawItem(
    index === 0 ? { parent: 'text:partner.function' } : { origin: { client: 50, clock: index - 1 } },
    deletedContent(1),
  ),
)
