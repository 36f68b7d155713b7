/** What the author may not touch. */
import { addSignatory } from '../../protocol/answers/document.ts'
import { ids } from './attacked-room.ts'
import { adviser, mayor } from '../sessions/judged-room.ts'
import { anyContent, deletedContent, rawGc, rawUpdate, stringContent, typeContent } from './raw-update.ts'
import { write, own, remove, only, edited } from './attack.ts'
import type { Attack } from './attack.ts'

export const rights: readonly Attack[] = [
  [
    'a letter in the other side’s name',
    'not-your-side',
    (room) => write([room.within('belgian.name'), stringContent('x')]),
  ],
  ['a letter deleted from the other side’s name', 'not-your-side', (room) => remove(only(room.letter('belgian.name')))],
  ['the other side’s emoji cut in two', 'not-your-side', (room) => remove(only(room.letter('belgian.name', 9)))],
  [
    'the other side’s civility',
    'not-your-side',
    (room) => write([{ origin: room.choice('belgian.civility') }, anyContent('M.')]),
  ],
  ['the other side’s civility deleted', 'not-your-side', (room) => remove(only(room.choice('belgian.civility')))],
  [
    'deleted content among the other side’s letters',
    'not-your-side',
    (room) => write([room.within('belgian.name'), deletedContent(3)]),
  ],
  [
    'a signatory for the other side',
    'not-your-side',
    (room) => edited(room, (doc) => addSignatory(doc, 'b2', 'belgian', 'x', 'y')),
  ],
  [
    'the other side’s signatory replaced',
    'not-your-side',
    (room) => edited(room, (doc) => addSignatory(doc, 'b1', 'partner', 'x', 'y')),
  ],
  ['the other side’s signatory deleted', 'not-your-side', (room) => remove(only(room.signatory('b1')))],
  [
    'the other side’s signatory renamed',
    'not-your-side',
    (room) => write([{ origin: room.signatoryName('b1') }, stringContent('x')]),
  ],
  [
    'the other side’s signatory by delegation',
    'not-your-side',
    (room) => write([{ origin: room.signatoryKey('b1', 'delegation') }, anyContent(true)]),
  ],
  [
    'a signatory that changes sides',
    'wrong-kind',
    (room) => write([{ origin: room.signatoryKey('p1', 'party') }, anyContent('belgian')]),
  ],
  [
    'a signatory of both sides',
    'not-your-side',
    (room) =>
      write(
        [{ parent: 'signatories', key: 'p2' }, typeContent(1)],
        [{ parent: own(0), key: 'party' }, anyContent('belgian', 'partner')],
        [{ parent: own(0), key: 'position' }, anyContent('a0')],
        [{ parent: own(0), key: 'name' }, typeContent(2)],
        [{ parent: own(0), key: 'function' }, typeContent(2)],
        [{ parent: own(0), key: 'delegation' }, anyContent(false)],
        [{ parent: room.signatory('p1'), key: 'delegation' }, deletedContent(1)],
      ),
  ],
  [
    'an observer’s word',
    'observer-reads',
    (room) => write([{ origin: room.letter('place') }, stringContent('x')]),
    adviser,
  ],
  ['an observer’s deletion', 'observer-reads', (room) => remove(only(room.letter('place'))), adviser],
  [
    'an observer’s rubbish',
    'observer-reads',
    () => rawUpdate([{ client: ids.unused, clock: 0, structs: [rawGc(9)] }]),
    adviser,
  ],
  [
    'a signatory’s word',
    'signatory-reads',
    (room) => write([{ origin: room.letter('place') }, stringContent('x')]),
    mayor,
  ],
]
