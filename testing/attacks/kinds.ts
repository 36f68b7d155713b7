/** Content that the shared document has no room for. */
import {
  anyContent,
  binaryContent,
  documentContent,
  embedContent,
  formatContent,
  jsonContent,
  rawItem,
  rawUpdate,
  stringContent,
  typeContent,
} from './raw-update.ts'
import { write, own, word, withBytes } from './attack.ts'
import type { Attack } from './attack.ts'

export const kinds: readonly Attack[] = [
  ['an embed in a plain text', 'wrong-kind', () => write([word, embedContent('{"image":"x"}')])],
  ['an embed in a body', 'wrong-kind', (room) => write([{ parent: room.paragraphText() }, embedContent('{}')])],
  [
    'raw bytes as a choice',
    'wrong-kind',
    () => write([{ parent: 'choices', key: 'partner.civility' }, binaryContent(withBytes(1, 2))]),
  ],
  [
    'a document within the document',
    'wrong-kind',
    (room) => write([{ parent: room.domain('d1'), key: 'body' }, documentContent('evil')]),
  ],
  ['old JSON content', 'wrong-kind', () => write([{ parent: 'choices', key: 'date' }, jsonContent('"2018-03-01"')])],
  ['bold in a plain text', 'wrong-kind', () => write([word, formatContent('bold', '{}')])],
  ['an array', 'wrong-kind', () => write([{ parent: 'domains', key: 'd9' }, typeContent(0)])],
  ['an XML hook', 'wrong-kind', (room) => write([{ parent: room.domainKey('d1', 'body') }, typeContent(5, 'hook')])],
  [
    'a type that does not exist',
    'wrong-kind',
    () =>
      write([
        { parent: 'domains', key: 'd9' },
        {
          kind: 7,
          write: (encoder) => {
            encoder.cbuf[encoder.cpos++] = 9
          },
        },
      ]),
  ],
  [
    'an object as a choice',
    'wrong-kind',
    () => write([{ parent: 'choices', key: 'date' }, anyContent({ __proto__: null, a: 1 })]),
  ],
  ['a list as a choice', 'wrong-kind', () => write([{ parent: 'choices', key: 'date' }, anyContent(['2018-03-01'])])],
  ['null as a choice', 'wrong-kind', () => write([{ parent: 'choices', key: 'date' }, anyContent(null)])],
  ['a number as a choice', 'wrong-kind', () => write([{ parent: 'choices', key: 'date' }, anyContent(20180301)])],
  ['a text type as a choice', 'wrong-kind', () => write([{ parent: 'choices', key: 'date' }, typeContent(2)])],
  ['a value in a text', 'wrong-kind', () => write([word, anyContent('Kalamu')])],
  ['a type in a plain text', 'wrong-kind', () => write([word, typeContent(1)])],
  ['an attribute on a plain text', 'wrong-kind', () => write([{ ...word, key: 'style' }, anyContent('x')])],
  ['a list entry in a map', 'wrong-kind', () => write([{ parent: 'choices' }, anyContent('x')])],
  ...['script', 'image', 'table', 'heading', 'Paragraph', 'codeBlock'].map((node): Attack => [
    `a node named ${node} in a body`,
    'wrong-kind',
    (room) => write([{ parent: room.domainKey('d1', 'body') }, typeContent(3, node)]),
  ]),
  [
    'words directly in a body',
    'wrong-kind',
    (room) => write([{ parent: room.domainKey('d1', 'body') }, stringContent('x')]),
  ],
  [
    'a text directly in a body',
    'wrong-kind',
    (room) => write([{ parent: room.domainKey('d1', 'body') }, typeContent(6)]),
  ],
  [
    'a list entry outside a list',
    'wrong-kind',
    (room) => write([{ parent: room.domainKey('d1', 'body') }, typeContent(3, 'listItem')]),
  ],
  [
    'a paragraph in a paragraph',
    'wrong-kind',
    (room) => write([{ parent: room.paragraph() }, typeContent(3, 'paragraph')]),
  ],
  [
    'an attribute on a paragraph',
    'wrong-kind',
    (room) => write([{ parent: room.paragraph(), key: 'onclick' }, anyContent('alert(1)')]),
  ],
  [
    'an attribute on a list',
    'wrong-kind',
    (room) =>
      write(
        [{ parent: room.domainKey('d1', 'body') }, typeContent(3, 'orderedList')],
        [{ parent: own(0), key: 'start' }, anyContent('7')],
      ),
  ],
  [
    'a link',
    'wrong-kind',
    (room) => write([{ parent: room.paragraphText() }, formatContent('link', '{"href":"javascript:alert(1)"}')]),
  ],
  [
    'a mark with attributes',
    'wrong-kind',
    (room) => write([{ parent: room.paragraphText() }, formatContent('bold', '{"style":"x"}')]),
  ],
  [
    'a mark that is on for an editor and off in print',
    'wrong-kind',
    (room) => write([{ parent: room.paragraphText() }, formatContent('bold', 'false')]),
  ],
  [
    'a mark under a disguised name',
    'wrong-kind',
    (room) => write([{ parent: room.paragraphText() }, formatContent('bold--abcdefgh', '{}')]),
  ],
  [
    'a mark whose value is no JSON',
    'wrong-kind',
    (room) => write([{ parent: room.paragraphText() }, formatContent('bold', '{')]),
  ],
  [
    'a mark whose value is no JSON, in a struct told again',
    'wrong-kind',
    (room) => {
      const { client, clock } = room.paragraphLetter()
      return rawUpdate([
        { client, clock, structs: [rawItem({ parent: room.paragraphText() }, formatContent('bold', 'nll'))] },
      ])
    },
  ],
  [
    'a list five levels deep',
    'wrong-kind',
    (room) =>
      write(
        [{ parent: room.domainKey('d1', 'body') }, typeContent(3, 'bulletList')],
        ...Array.from(
          { length: 8 },
          (_, level) => [{ parent: own(level) }, typeContent(3, level % 2 === 0 ? 'listItem' : 'bulletList')] as const,
        ),
      ),
  ],
  [
    'twenty thousand nested elements',
    'wrong-kind',
    (room) =>
      write(
        [{ parent: room.domainKey('d1', 'body') }, typeContent(3, 'bulletList')],
        ...Array.from(
          { length: 15_000 },
          (_, level) => [{ parent: own(level) }, typeContent(3, level % 2 === 0 ? 'listItem' : 'bulletList')] as const,
        ),
      ),
  ],
]
