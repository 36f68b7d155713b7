/** Bytes that are no update, or claim more than they hold. */
import * as Y from 'yjs'
import { cic20172021 } from '../texts/cic-2017-2021.ts'
import { ids } from './attacked-room.ts'
import { deletedContent, rawGc, rawSkip, rawUpdate, stringContent } from './raw-update.ts'
import { write, remove, only, word, legal, withBytes } from './attack.ts'
import type { Attack } from './attack.ts'

export const bytes: readonly Attack[] = [
  ['no bytes at all', 'unreadable', () => withBytes()],
  ['a legal update cut short', 'unreadable', () => legal.slice(0, -1)],
  ['a legal update cut in its middle', 'unreadable', () => legal.slice(0, 6)],
  ['a byte too many', 'unreadable', () => Uint8Array.from([...legal, 0])],
  ['a second update behind the first', 'unreadable', () => Uint8Array.from([...legal, ...legal])],
  ['16 million structs claimed in ten bytes', 'unreadable', () => withBytes(1, 0x80, 0x80, 0x80, 8, 33, 0, 0, 1, 0)],
  ['more sections than bytes', 'unreadable', () => withBytes(127, 1, 33, 0, 0, 1, 0)],
  ['more deletions than bytes', 'unreadable', () => withBytes(0, 1, 11, 127, 0, 1)],
  [
    'a section without structs',
    'unreadable',
    () => rawUpdate([{ client: ids.unused, clock: 0, structs: [] }], [only({ client: ids.kito, clock: 0 })]),
  ],
  [
    'one client in two sections',
    'unreadable',
    () =>
      rawUpdate([
        { client: ids.unused, clock: 0, structs: [rawGc(1)] },
        { client: ids.unused, clock: 1, structs: [rawGc(1)] },
      ]),
  ],
  [
    'one client twice among the deletions',
    'unreadable',
    () => remove(only({ client: ids.kito, clock: 0 }), only({ client: ids.kito, clock: 2 })),
  ],
  [
    'deletions that overlap',
    'unreadable',
    () =>
      remove({
        client: ids.kito,
        ranges: [
          [0, 3],
          [1, 1],
        ],
      }),
  ],
  ['a deletion of nothing, which splits', 'unreadable', (room) => remove(only(room.letter('belgian.name', 9), 0))],
  [
    'a gap declared as skipped',
    'incomplete',
    () => rawUpdate([{ client: ids.unused, clock: 0, structs: [rawSkip(5), rawGc(1)] }]),
  ],
  ['a number written longer than need be', 'unreadable', () => withBytes(0x80, 0, 0)],
  [
    'a number beyond 2^53',
    'unreadable',
    () => withBytes(1, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 0, 0, 1, 0),
  ],
  ['a client id beyond 32 bits', 'unreadable', () => rawUpdate([{ client: 2 ** 32, clock: 0, structs: [rawGc(1)] }])],
  [
    'text that is not UTF-8',
    'unreadable',
    () =>
      write([
        word,
        {
          kind: 4,
          write: (encoder) => {
            for (const byte of [2, 0xc3, 0x28]) encoder.cbuf[encoder.cpos++] = byte
          },
        },
      ]),
  ],
  [
    'a clock near the end of all clocks',
    'unreadable',
    () => rawUpdate([{ client: ids.unused, clock: 0, structs: [rawGc(2 ** 32)] }]),
  ],
  ['an empty string', 'unreadable', () => write([word, stringContent('')])],
  ['a struct without length', 'unreadable', () => rawUpdate([{ client: ids.unused, clock: 0, structs: [rawGc(0)] }])],
  ['deleted content without length', 'unreadable', () => write([word, deletedContent(0)])],
  ['more bytes than an update may have', 'too-large', () => new Uint8Array(cic20172021.limits.updateBytes + 1)],
  ['the other update format', 'unreadable', () => Y.convertUpdateFormatV1ToV2(legal)],
  [
    'a parent that is neither named nor an id',
    'unreadable',
    () => {
      const copy = legal.slice()
      copy[5] = 2
      return copy
    },
  ],
]
