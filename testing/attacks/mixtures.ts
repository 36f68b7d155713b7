/** Something forbidden hidden among what is allowed: an update is taken whole or not at all. */
import * as Y from 'yjs'
import { addDomain, domainParts, setChoice, textOf } from '../../protocol/answers/document.ts'
import { Ground, ids } from './attacked-room.ts'
import { adviser, mayor } from '../sessions/judged-room.ts'
import { anyContent, formatContent, rawItem, rawUpdate, stringContent, typeContent } from './raw-update.ts'
import { edited, only, own, word, write } from './attack.ts'
import type { Attack } from './attack.ts'

export const mixtures: readonly Attack[] = [
  [
    'a forbidden letter behind a legal one',
    'not-your-side',
    (room) => write([word, stringContent('a')], [room.within('belgian.name'), stringContent('x')]),
  ],
  [
    'a forbidden deletion along with a legal letter',
    'not-your-side',
    (room) =>
      rawUpdate(
        [{ client: ids.unused, clock: 0, structs: [rawItem(word, stringContent('a'))] }],
        [only(room.letter('belgian.name'))],
      ),
  ],
  [
    'a forbidden letter under a second client id of the same update',
    'not-your-side',
    (room) =>
      rawUpdate([
        { client: ids.unused, clock: 0, structs: [rawItem(word, stringContent('a'))] },
        {
          client: ids.unused + 1,
          clock: 0,
          structs: [rawItem(room.within('belgian.name'), stringContent('x'))],
        },
      ]),
  ],
  [
    'one’s own letters and the other side’s deleted in one range',
    'not-your-side',
    (room) =>
      edited(room, (doc) =>
        doc.transact(() => {
          textOf(doc, 'partner.name').delete(0, 2)
          textOf(doc, 'belgian.name').delete(0, 2)
        }),
      ),
  ],
  [
    'a root of its own beside an honest edit',
    'unknown-root',
    (room) =>
      edited(room, (doc) =>
        doc.transact(() => {
          textOf(doc, 'partner.name').insert(0, 'x')
          doc.getArray('evil').push(['x'])
        }),
      ),
  ],
  [
    'a document within the document, by Yjs itself',
    'wrong-kind',
    (room) => edited(room, (doc) => doc.getMap('domains').set('d9', new Y.Doc({ guid: 'evil' }))),
  ],
  [
    'a second document root under a domain’s name',
    'wrong-kind',
    (room) => edited(room, (doc) => doc.getMap('domains').set('d1', new Y.Text('x'))),
  ],
  [
    'an element directly in a plain text',
    'wrong-kind',
    () => write([word, typeContent(3, 'script')], [{ parent: own(0) }, typeContent(6)]),
  ],
  ['rich text in a plain text', 'wrong-kind', () => write([word, typeContent(6)])],
  [
    'an iframe by Yjs itself',
    'wrong-kind',
    (room) => edited(room, (doc) => domainParts(doc, 'd1')?.body.insert(0, [new Y.XmlElement('iframe')])),
  ],
  [
    'a style on a paragraph by Yjs itself',
    'wrong-kind',
    (room) =>
      edited(room, (doc) => {
        const paragraph = domainParts(doc, 'd1')?.body.get(0)
        if (paragraph instanceof Y.XmlElement) paragraph.setAttribute('style', 'position:fixed')
      }),
  ],
  [
    'a colour in a body',
    'wrong-kind',
    (room) => write([{ parent: room.paragraphText() }, formatContent('color', '"red"')]),
  ],
  [
    'underlining, which the official text does not use',
    'wrong-kind',
    (room) => edited(room, (doc) => new Ground(doc).words().format(0, 3, { underline: {} })),
  ],
  [
    'a picture in a body by Yjs itself',
    'wrong-kind',
    (room) => edited(room, (doc) => new Ground(doc).words().insertEmbed(1, { src: 'https://elsewhere.example/x.png' })),
  ],
  [
    'a position that is a number',
    'wrong-kind',
    (room) => write([{ origin: room.domainKey('d1', 'position') }, anyContent(1)]),
  ],
  [
    'a domain by an observer',
    'observer-reads',
    (room) => edited(room, (doc) => addDomain(doc, 'd9', 'Observé')),
    adviser,
  ],
  [
    'a choice by a signatory',
    'signatory-reads',
    (room) => edited(room, (doc) => setChoice(doc, 'date', '2018-03-01')),
    mayor,
  ],
  [
    'a domain taken out by an observer',
    'observer-reads',
    (room) => edited(room, (doc) => doc.getMap('domains').delete('d1')),
    adviser,
  ],
]
