import { expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { formsFor } from '../text/blanks.ts'
import { Places, choiceSpec, isBodyText, isEntryId, isOneLine, rootSpec } from './grammar.ts'
import type { Piece, Place } from './grammar.ts'

const places = new Places(cic20172021)

function root(name: string): Place {
  const place = places.root(name)
  if (!place) throw new Error(`no root ${name}`)
  return place
}
function inside(place: Place, key: string | null, piece: Piece): Place {
  const held = places.holds(place, key, piece)
  if (!held.ok || !held.value) throw new Error('nothing can stand inside')
  return held.value
}
const element = (node: string): Piece => ({ kind: 'type', type: 'element', node })
const domain = inside(root('domains'), 'd1', { kind: 'type', type: 'map', node: '' })
const body = inside(domain, 'body', { kind: 'type', type: 'fragment', node: '' })

test('[LOCK2] the roots are the model’s, one text for each text blank', () => {
  expect(places.rootNames().toSorted()).toEqual([
    'choices',
    'domains',
    'signatories',
    'text:belgian.function',
    'text:belgian.name',
    'text:belgian.representative',
    'text:partner.function',
    'text:partner.name',
    'text:partner.representative',
    'text:place',
    'text:ties',
  ])
})

test('[LOCK2] nothing that an object inherits is a root or an id', () => {
  const inherited = ['__proto__', 'constructor', 'hasOwnProperty', 'toString']
  expect(inherited.map((name) => places.root(name) ?? places.root(`text:${name}`))).toEqual(
    inherited.map(() => undefined),
  )
  expect(inherited.filter(isEntryId)).toEqual([])
})

test('[LOCK3] lists may stand in lists, four deep', () => {
  let place = body
  for (let depth = 1; depth <= 4; depth += 1) {
    place = inside(inside(place, null, element('orderedList')), null, element('listItem'))
    expect(places.holds(place, null, element('paragraph'))).toMatchObject({ ok: true })
  }
  expect(places.holds(place, null, element('bulletList'))).toMatchObject({ ok: false, refusal: { code: 'wrong-kind' } })
})

test('[LOCK3] a body holds paragraphs and lists only, a paragraph rich text only', () => {
  const paragraph = inside(body, null, element('paragraph'))
  for (const node of ['listItem', 'heading', 'script', ''])
    expect(places.holds(body, null, element(node)).ok).toBe(false)
  expect(places.holds(paragraph, null, { kind: 'type', type: 'rich-text', node: '' }).ok).toBe(true)
  expect(places.holds(paragraph, null, { kind: 'string', text: 'x' }).ok).toBe(false)
})

test('[LOCK3] bold and italic, on and off, are the only marks, and only in a body', () => {
  const text = inside(inside(body, null, element('paragraph')), null, { kind: 'type', type: 'rich-text', node: '' })
  const mark = (place: Place, key: string, value: string): boolean =>
    places.holds(place, null, { kind: 'format', key, value }).ok
  expect([mark(text, 'bold', '{}'), mark(text, 'italic', 'null'), mark(text, 'bold', 'true')]).toEqual([
    true,
    true,
    true,
  ])
  expect([mark(text, 'bold', 'false'), mark(text, 'link', '{}'), mark(root('text:place'), 'bold', '{}')]).toEqual([
    false,
    false,
    false,
  ])
})

test('[LOCK3] no attribute stands on anything', () => {
  const list = inside(body, null, element('orderedList'))
  expect(places.holds(list, 'start', { kind: 'values', values: ['7'] }).ok).toBe(false)
  expect(places.holds(root('text:place'), 'style', { kind: 'values', values: ['x'] }).ok).toBe(false)
})

test('[LOCK2] a one-line text holds no line break, control sign or sign that turns words around; letters of any script it does', () => {
  expect(
    ['a\nb', 'a\rb', 'a\tb', 'a\u0085b', 'a\u2028b', 'a\u0000b', 'a\u202Eb', 'a\u2066b'].filter(isOneLine),
  ).toEqual([])
  const names = ['Kpɔ̀mè', 'آيت باها', 'N’Djili', 'Bobo-Dioulasso, Arrondissement n°2', '👩‍👩‍👧', '\u200Fآيت']
  expect(names.filter(isOneLine)).toEqual(names)
})

test('[LOCK3] a body keeps the breaks that come with pasted words, and no other control sign', () => {
  expect(['a\nb', 'a\tb', 'a\vb', 'a\u2028b'].every(isBodyText)).toBe(true)
  expect(['a\u0000b', 'a\u0007b', 'a\u001Bb', 'a\u009Fb'].some(isBodyText)).toBe(false)
})

test('[LOCK3] a choice holds what is offered and nothing else', () => {
  const allows = (key: string, value: string | boolean): boolean =>
    places.holds(root('choices'), key, { kind: 'values', values: [value] }).ok
  expect([allows('date', '2018-03-01'), allows('partner.civility', 'Mme'), allows('ties:symboliques', true)]).toEqual([
    true,
    true,
    true,
  ])
  expect([
    allows('date', '2018-02-30'),
    allows('partner.civility', 'Dr'),
    allows('ties:symboliques', false),
    allows('ties:x', true),
  ]).toEqual([false, false, false, false])
})

test('[LOCK2] a preposition is one of those that its blank is printed behind', () => {
  expect([formsFor(cic20172021, 'partner.name'), formsFor(cic20172021, 'place')]).toEqual([
    ['de', 'd’', 'du', 'des'],
    ['à', 'au', 'aux'],
  ])
  expect(choiceSpec(cic20172021, 'place:form')?.allows('aux')).toBe(true)
  expect(choiceSpec(cic20172021, 'partner.name:form')?.allows('aux')).toBe(false)
})

test('[LOCK2] a date, a civility or nothing at all is no root of the document', () => {
  const names = ['text:date', 'text:belgian.civility', 'text:', 'text:__proto__', 'evil', '']
  expect(names.map((name) => rootSpec(cic20172021, name))).toEqual(names.map(() => undefined))
})
