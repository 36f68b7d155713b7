import fc from 'fast-check'
import { generateKeyBetween } from 'fractional-indexing'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { isPosition } from './positions.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import {
  addDomain,
  addSignatory,
  choiceKeys,
  domainParts,
  isCalendarDay,
  moveDomain,
  noAnswers,
  readAnswers,
  removeDomain,
  removeSignatory,
  retainDomain,
  roots,
  setChoice,
  setDelegation,
  signatoryParts,
  textOf,
  textRoot,
} from './document.ts'
import type { Answers } from './document.ts'

const read = (doc: Y.Doc): Answers => readAnswers(doc, cic20172021)
const order = (doc: Y.Doc): string[] => read(doc).domains.map((domain) => domain.id)
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}
function protocolWith(...domains: string[]): Y.Doc {
  const doc = new Y.Doc()
  for (const id of domains) addDomain(doc, id, id)
  return doc
}

describe('answers', () => {
  test('of a new document are none', () => {
    expect(read(new Y.Doc())).toEqual(noAnswers)
  })

  test('are trimmed and in NFC, and letters are never changed', () => {
    const doc = new Y.Doc()
    textOf(doc, 'belgian.name').insert(0, '  E\u0301vere ')
    textOf(doc, 'partner.name').insert(0, 'Kpɔ̀mè, آيت باها')
    expect(read(doc).texts).toEqual({ 'belgian.name': 'Évere', 'partner.name': 'Kpɔ̀mè, آيت باها' })
  })

  test('[LOCK2] cannot break their line or turn the words around them about', () => {
    const doc = new Y.Doc()
    textOf(doc, 'place').insert(0, 'Ixelles\n\u202EFait\u0000')
    expect(read(doc).texts).toEqual({ place: 'Ixelles Fait' })
  })

  test('hold days, civilities, words and forms that the template knows', () => {
    const doc = new Y.Doc()
    setChoice(doc, choiceKeys.value('date'), '2018-03-01')
    setChoice(doc, choiceKeys.value('belgian.deliberation'), '2018-02-30')
    setChoice(doc, choiceKeys.value('belgian.civility'), 'Mme')
    setChoice(doc, choiceKeys.value('partner.civility'), 'Roi')
    setChoice(doc, choiceKeys.selected('ties', 'symboliques'), true)
    setChoice(doc, choiceKeys.form('belgian.name'), 'd’')
    setChoice(doc, choiceKeys.form('partner.name'), 'von')
    expect(read(doc)).toEqual({
      ...noAnswers,
      dates: { date: '2018-03-01' },
      choices: { 'belgian.civility': 'Mme' },
      selections: { ties: ['symboliques'] },
      forms: { 'belgian.name': 'd’' },
    })
  })

  test('can be taken back', () => {
    const doc = new Y.Doc()
    setChoice(doc, choiceKeys.value('date'), '2018-03-01')
    setChoice(doc, choiceKeys.value('date'), undefined)
    expect(read(doc)).toEqual(noAnswers)
  })

  test.each([
    ['2020-02-29', true],
    ['2019-02-29', false],
    ['1900-02-29', false],
    ['2018-04-31', false],
    ['2018-13-01', false],
    ['2018-1-1', false],
    [20180301, false],
  ])('%s is a day: %s', (value, day) => {
    expect(isCalendarDay(value)).toBe(day)
  })

  test('[KEEP3] typing in different blanks at the same time costs nothing', () => {
    const [belgian, partner] = [new Y.Doc(), new Y.Doc()]
    textOf(belgian, 'belgian.name').insert(0, 'Ixelles')
    textOf(partner, 'partner.name').insert(0, 'Kalamu')
    exchange(belgian, partner)
    expect(read(belgian).texts).toEqual({ 'belgian.name': 'Ixelles', 'partner.name': 'Kalamu' })
    expect(read(partner)).toEqual(read(belgian))
  })
})

describe('domains of action', () => {
  test('are added at the end, renamed, retained and removed', () => {
    const doc = protocolWith('a', 'b')
    domainParts(doc, 'b')?.title.insert(1, 'is')
    retainDomain(doc, 'b', true)
    removeDomain(doc, 'a')
    expect(read(doc).domains).toMatchObject([{ id: 'b', title: 'bis', retained: true, body: [] }])
    expect(domainParts(doc, 'a')).toBeUndefined()
  })

  test('[KEEP3] two people who type first in a new body both keep their words', () => {
    const one = protocolWith('a')
    const other = copyOf(one)
    for (const [doc, words] of [
      [one, 'Former '],
      [other, 'Classer '],
    ] as const) {
      const paragraph = domainParts(doc, 'a')?.body.get(0) as Y.XmlElement
      ;(paragraph.get(0) as Y.XmlText).insert(0, words)
    }
    exchange(one, other)
    expect(JSON.stringify(read(one).domains)).toMatch(/Former .*Classer |Classer .*Former /)
  })

  test('stand where they are moved to, whatever happened before', () => {
    const moves = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 30 })
    fc.assert(
      fc.property(moves, (steps) => {
        const doc = protocolWith('a', 'b', 'c', 'd', 'e', 'f')
        for (const [from, to] of steps) {
          const id = order(doc)[from] ?? 'a'
          const expected = order(doc)
            .filter((other) => other !== id)
            .toSpliced(to, 0, id)
          moveDomain(doc, id, to)
          expect(order(doc)).toEqual(expected)
        }
      }),
    )
  })

  test('can be moved between two that were added at once and share a position', () => {
    const one = protocolWith('first')
    const other = copyOf(one)
    addDomain(one, 'a', '')
    addDomain(other, 'b', '')
    exchange(one, other)
    moveDomain(one, 'first', 1)
    expect(order(one)).toEqual(['a', 'first', 'b'])
  })

  test('[KEEP3] moved by one side while the other writes in it, keep the place and the words', () => {
    const one = protocolWith('a', 'b', 'c')
    const other = copyOf(one)
    moveDomain(one, 'c', 0)
    domainParts(other, 'c')?.title.insert(1, 'ivil')
    exchange(one, other)
    expect(read(other).domains.map((domain) => domain.title)).toEqual(['civil', 'a', 'b'])
  })

  const act = fc.record({
    by: fc.nat(1),
    kind: fc.constantFrom('add', 'move', 'write', 'retain', 'remove', 'meet'),
    which: fc.nat(9),
    to: fc.nat(9),
  })
  test('[KEEP3] two sides that add, move, write and remove at once come to one text', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const docs = [protocolWith('start'), new Y.Doc()] as const
        exchange(...docs)
        for (const [step, { by, kind, which, to }] of acts.entries()) {
          const doc = docs[by === 0 ? 0 : 1]
          const id = order(doc)[which % Math.max(1, order(doc).length)] ?? 'none'
          if (kind === 'add') addDomain(doc, `d${step}`, `Domaine ${step}`)
          if (kind === 'move') moveDomain(doc, id, to)
          if (kind === 'write') domainParts(doc, id)?.title.insert(0, `${to}`)
          if (kind === 'retain') retainDomain(doc, id, to > 4)
          if (kind === 'remove') removeDomain(doc, id)
          if (kind === 'meet') exchange(...docs)
        }
        exchange(...docs)
        expect(read(docs[0])).toEqual(read(docs[1]))
      }),
    )
  })

  test('have positions that new ones can be made from, and every one that was made is one', () => {
    const makesKeys = (value: string): boolean => {
      try {
        return generateKeyBetween(value, null) > value
      } catch {
        return false
      }
    }
    const candidate = fc.string({
      unit: fc.constantFrom('A', 'Z', 'Y', 'a', 'b', 'z', '0', '1', 'V', '-'),
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.oneof(candidate, fc.constant(`A${'0'.repeat(26)}`)), (value) => {
        expect(!isPosition(value) || makesKeys(value)).toBe(true)
      }),
      { numRuns: 2000 },
    )
    const made = fc
      .array(fc.boolean(), { minLength: 1, maxLength: 60 })
      .map((ends) =>
        ends.reduce((key, after) => (after ? generateKeyBetween(key, null) : generateKeyBetween(null, key)), 'a0'),
      )
    fc.assert(
      fc.property(made, (key) => {
        expect(isPosition(key)).toBe(true)
      }),
    )
  })
})

describe('signatories', () => {
  test('are added, corrected, delegated and removed', () => {
    const doc = new Y.Doc()
    addSignatory(doc, 's1', 'belgian', 'Béa Diallo', 'Échevine')
    addSignatory(doc, 's2', 'belgian', 'Christos', '')
    signatoryParts(doc, 's2')?.function.insert(0, 'Bourgmestre')
    setDelegation(doc, 's2', true)
    removeSignatory(doc, 's1')
    expect(read(doc).signatories).toMatchObject([
      { id: 's2', party: 'belgian', name: 'Christos', function: 'Bourgmestre', delegation: true },
    ])
    expect(signatoryParts(doc, 's1')).toBeUndefined()
  })
})

describe('a document written by a hostile program', () => {
  const junk = fc.oneof(
    fc
      .anything({ maxDepth: 1, withNullPrototype: false })
      .filter((value) => ['string', 'number', 'boolean'].includes(typeof value) || value === null),
    fc.constantFrom('map', 'array', 'text', 'element', 'fragment', 'doc').map((kind) => ({ kind })),
  )
  const valueOf = (value: unknown): unknown => {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
    if (kind === 'map')
      return new Y.Map([
        ['position', 3],
        ['title', new Y.Array()],
        ['body', new Y.Text('x')],
      ])
    if (kind === 'array') return Y.Array.from([1, null, 'a'])
    if (kind === 'text') return new Y.Text('y')
    if (kind === 'element') return new Y.XmlElement('bulletList')
    if (kind === 'fragment') return new Y.XmlFragment()
    return kind === 'doc' ? new Y.Doc() : value
  }
  const key = fc.oneof(
    fc.constantFrom(
      'position',
      'title',
      'body',
      'name',
      'party',
      '__proto__',
      'date',
      'ties:historiques',
      'belgian.name:form',
      'd1',
    ),
    fc.string({ maxLength: 5 }),
  )
  const rootNames = [...Object.values(roots), textRoot('place'), textRoot('ties'), textRoot('belgian.name')]
  const deed = fc.record({
    root: fc.constantFrom(...rootNames),
    as: fc.constantFrom('map', 'array', 'text', 'nested'),
    key,
    value: junk,
    inner: key,
  })

  test('is read without ever failing', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
        const hostile = new Y.Doc()
        for (const { root, as, key, value, inner } of deeds) {
          const writer = new Y.Doc()
          if (as === 'map') writer.getMap(root).set(key, valueOf(value))
          if (as === 'array') writer.getArray(root).push([valueOf(value)])
          if (as === 'text') writer.getText(root).insertEmbed(0, { any: key })
          if (as === 'nested') writer.getMap(root).set(key, new Y.Map([[inner, valueOf(value)]]))
          Y.applyUpdate(hostile, Y.encodeStateAsUpdate(writer))
        }
        const answers = read(copyOf(hostile))
        expect(Object.keys(answers).toSorted()).toEqual(Object.keys(noAnswers).toSorted())
      }),
    )
  })
})
