/** Places and values that do not exist, and entries torn apart. */
import * as Y from 'yjs'
import { addDomain, addSignatory } from '../../protocol/answers/document.ts'
import { anyContent, deletedContent, rawItem, rawUpdate, stringContent, typeContent } from './raw-update.ts'
import { write, own, remove, only, edited, word, domainWith } from './attack.ts'
import type { Attack } from './attack.ts'

export const places: readonly Attack[] = [
  ['a root of its own', 'unknown-root', () => write([{ parent: 'evil' }, stringContent('x')])],
  ['a root named __proto__', 'unknown-root', () => write([{ parent: '__proto__', key: 'x' }, anyContent('x')])],
  [
    'a text for a field that does not exist',
    'unknown-root',
    () => write([{ parent: 'text:article.1' }, stringContent('x')]),
  ],
  ['a text for a field that is a date', 'unknown-root', () => write([{ parent: 'text:date' }, stringContent('x')])],
  [
    'a choice that does not exist',
    'unknown-field',
    () => write([{ parent: 'choices', key: 'article.1' }, anyContent('x')]),
  ],
  [
    'a choice named __proto__',
    'unknown-field',
    () => write([{ parent: 'choices', key: '__proto__' }, anyContent('x')]),
  ],
  ['a domain named __proto__', 'bad-value', () => write([{ parent: 'domains', key: '__proto__' }, typeContent(1)])],
  ['a domain named constructor', 'bad-value', () => write([{ parent: 'domains', key: 'constructor' }, typeContent(1)])],
  [
    'a domain with a name without end',
    'bad-value',
    () => write([{ parent: 'domains', key: 'd'.repeat(65) }, typeContent(1)]),
  ],
  ['a domain that is a number', 'wrong-kind', () => write([{ parent: 'domains', key: 'd9' }, anyContent('x')])],
  ['a domain without keys', 'incomplete', () => write([{ parent: 'domains', key: 'd9' }, typeContent(1)])],
  ...['position', 'retained', 'title', 'body'].map((key): Attack => [
    `a domain without ${key}`,
    'incomplete',
    () => domainWith({ [key]: undefined }),
  ]),
  ['a domain with a deleted title', 'incomplete', () => domainWith({ title: deletedContent(1) })],
  ['a domain with a key of its own', 'unknown-field', () => domainWith({ html: anyContent('<script>') })],
  ['a domain with a position that breaks all others', 'bad-value', () => domainWith({ position: anyContent('zz') })],
  [
    'a domain with an endless position',
    'bad-value',
    () => domainWith({ position: anyContent(`a0${'1'.repeat(300)}`) }),
  ],
  ['a domain that is retained "yes"', 'bad-value', () => domainWith({ retained: anyContent('yes') })],
  ['a domain whose title is rich text', 'wrong-kind', () => domainWith({ title: typeContent(6) })],
  ['a domain whose body is plain text', 'wrong-kind', () => domainWith({ body: typeContent(2) })],
  [
    'another title for a domain that is there',
    'wrong-kind',
    (room) => edited(room, (doc) => (doc.getMap('domains').get('d1') as Y.Map<unknown>).set('title', new Y.Text('x'))),
  ],
  [
    'another body for a domain that is there',
    'wrong-kind',
    (room) =>
      edited(room, (doc) => (doc.getMap('domains').get('d1') as Y.Map<unknown>).set('body', new Y.XmlFragment())),
  ],
  ['a key of a domain taken away', 'not-deletable', (room) => remove(only(room.domainKey('d1', 'position')))],
  ['the title of a domain taken away', 'not-deletable', (room) => remove(only(room.domainKey('d1', 'title')))],
  [
    'a key taken away behind a new value that loses',
    'not-deletable',
    (room) => {
      const retained = room.domainKey('d1', 'retained')
      return rawUpdate(
        [{ client: 1, clock: 0, structs: [rawItem({ parent: room.domain('d1'), key: 'retained' }, anyContent(true))] }],
        [only(retained)],
      )
    },
  ],
  [
    'a value slipped in before the one that counts',
    'wrong-kind',
    (room) => write([{ rightOrigin: room.choice('partner.civility') }, anyContent('Mme')]),
  ],
  [
    'a day that does not exist',
    'bad-value',
    () => write([{ parent: 'choices', key: 'date' }, anyContent('2018-02-30')]),
  ],
  [
    'a civility that is not offered',
    'bad-value',
    (room) => write([{ origin: room.choice('partner.civility') }, anyContent('<b>M.</b>')]),
  ],
  [
    'a preposition of its own',
    'bad-value',
    () => write([{ parent: 'choices', key: 'partner.name:form' }, anyContent('nach')]),
  ],
  [
    '[SAY2] a preposition for a name that is printed without one',
    'unknown-field',
    () => write([{ parent: 'choices', key: 'partner.representative:form' }, anyContent('de')]),
  ],
  [
    'a good value with a bad one before it',
    'bad-value',
    (room) => write([{ origin: room.choice('partner.civility') }, anyContent('x', 'M.')]),
  ],
  [
    'a text longer than its limit',
    'too-long',
    () => write([{ parent: 'text:partner.function' }, stringContent('x'.repeat(201))]),
  ],
  [
    'a text made too long by a few letters',
    'too-long',
    (room) => write([{ origin: room.letter('place', 7) }, stringContent('x'.repeat(193))]),
  ],
  [
    'a title longer than its limit',
    'too-long',
    (room) => write([{ parent: room.domainKey('d2', 'title') }, stringContent('x'.repeat(301))]),
  ],
  [
    'a body longer than its limit',
    'too-long',
    (room) => write([{ parent: room.paragraphText() }, stringContent('x'.repeat(8000))]),
  ],
  [
    'a body with more paragraphs than words',
    'too-many',
    (room) =>
      write(
        ...Array.from(
          { length: 4100 },
          (_, index) =>
            [
              index === 0 ? { parent: room.domainKey('d2', 'body') } : { origin: own(index - 1) },
              typeContent(3, 'paragraph'),
            ] as const,
        ),
      ),
  ],
  [
    'a domain more than there may be',
    'too-many',
    (room) =>
      edited(room, (doc) =>
        doc.transact(() => {
          for (let index = 0; index < 29; index += 1) addDomain(doc, `e${index}`, 'x')
        }),
      ),
  ],
  [
    'a third signatory of a side',
    'too-many',
    (room) =>
      edited(room, (doc) =>
        doc.transact(() => {
          for (const id of ['p2', 'p3']) addSignatory(doc, id, 'partner', 'x', 'y')
        }),
      ),
  ],
  ['a line break in a name', 'bad-value', () => write([word, stringContent('a\nb')])],
  ['a control sign in a name', 'bad-value', () => write([word, stringContent('a\u0000b')])],
  ['a sign that turns the official words around', 'bad-value', () => write([word, stringContent('a\u202Eb')])],
  [
    'a control sign in a body',
    'bad-value',
    (room) => write([{ parent: room.paragraphText() }, stringContent('a\u0007b')]),
  ],
]
