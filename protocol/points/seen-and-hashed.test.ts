import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { choiceKeys, readAnswers, setChoice, textOf } from '../answers/document.ts'
import { choiceSpec } from '../answers/grammar.ts'
import { hashOf } from '../canonical.ts'
import type { Json } from '../canonical.ts'
import { judge } from '../ledger/agreement.ts'
import { fold } from '../ledger/ledger.ts'
import type { LedgerEntry } from '../ledger/acts.ts'
import { nameForms, placeForms } from '../text/french.ts'
import { itemRedline, showsChange } from './item-redline.ts'
import { itemsOf } from './items.ts'
import type { Item } from './items.ts'

/** Points whose words alone are hashed. */
const joined = ['belgian.name', 'place', 'ties']
const ties = ['historiques', 'symboliques', 'd’amitié', 'socioculturels']
const writings = {
  texts: fc.dictionary(
    fc.constantFrom('belgian.name', 'place', 'ties', 'belgian.representative', 'belgian.function'),
    fc.constantFrom(
      'Huy',
      'Ixelles',
      'Le Rœulx',
      'historiques',
      'symboliques et historiques',
      'A',
      'B',
      'A, B',
      'M. A',
    ),
  ),
  forms: fc.dictionary(
    fc.constantFrom('belgian.name', 'place', 'belgian.representative'),
    fc.constantFrom(...nameForms, ...placeForms),
  ),
  ticked: fc.uniqueArray(fc.constantFrom(...ties)),
  civility: fc.option(fc.constantFrom('M.', 'Mme')),
}
type Writing = { readonly [K in keyof typeof writings]: (typeof writings)[K] extends fc.Arbitrary<infer T> ? T : never }

function itemsAfter({ texts, forms, ticked, civility }: Writing): readonly Item[] {
  const doc = new Y.Doc()
  for (const [field, text] of Object.entries(texts)) textOf(doc, field).insert(0, text)
  for (const [field, form] of Object.entries(forms)) setChoice(doc, choiceKeys.form(field), form)
  for (const word of ticked) setChoice(doc, choiceKeys.selected('ties', word), true)
  if (civility !== null) setChoice(doc, choiceKeys.value('belgian.civility'), civility)
  return itemsOf(cic20172021, readAnswers(doc, cic20172021))
}

describe('[SAY2] whatever makes initials stale can be seen', () => {
  test('in the redline of the point, however its blanks were filled', () => {
    fc.assert(
      fc.property(fc.record(writings), fc.record(writings), (one, other) => {
        const after = new Map(itemsAfter(other).map((item) => [item.id, item]))
        const unseen = itemsAfter(one).filter((before) => {
          const now = after.get(before.id)
          return before.filled && now && now.hash !== before.hash && !showsChange(itemRedline(before, now))
        })
        expect(unseen).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('a name, a place and ties that read the same are the same, by whatever form or tick', () => {
    fc.assert(
      fc.property(fc.record(writings), fc.record(writings), (one, other) => {
        const after = new Map(itemsAfter(other).map((item) => [item.id, item]))
        const alike = itemsAfter(one).filter(
          ({ id, filled, text }) => joined.includes(id) && filled && text === after.get(id)?.text,
        )
        expect(alike.map(({ id }) => after.get(id)?.hash)).toEqual(alike.map(({ hash }) => hash))
      }),
      { numRuns: 500 },
    )
  })

  test('nobody writes a form for what is printed without a preposition', () => {
    const keys = ['belgian.representative', 'partner.function', 'date', 'ties'].map(choiceKeys.form)
    expect(keys.map((key) => choiceSpec(cic20172021, key))).toEqual(keys.map(() => undefined))
  })
})

test('[AGREE2] initials given while the usual form and typed ties were hashed still stand on the same words', () => {
  const items = itemsAfter({ texts: { 'belgian.name': 'Huy' }, forms: {}, ticked: ties.slice(0, 2), civility: null })
  const former: Readonly<Record<string, Json>> = {
    'belgian.name': { 'belgian.name': 'Huy', 'belgian.name:form': 'de' },
    ties: { ties: 'historiques et symboliques' },
  }
  const initials = Object.entries(former).map(([item, values], index): LedgerEntry => ({
    seq: index + 2,
    id: `initial-${index}`,
    at: 1,
    by: 'anne',
    audience: 'all',
    act: {
      kind: 'initial',
      item,
      hash: hashOf({ item, content: { kind: 'answer', values } }),
      text: '',
      content: { kind: 'answer', values: {} },
    },
  }))
  const arrival: LedgerEntry = {
    seq: 1,
    id: 'join',
    at: 1,
    by: 'anne',
    audience: 'all',
    act: {
      kind: 'join',
      invitation: null,
      participant: { id: 'anne', name: 'Anne', function: '', side: 'belgian', role: 'negotiator' },
    },
  }
  const judged = judge(items, fold([arrival, ...initials])).filter(({ id }) => id in former)
  expect(judged.map(({ initials }) => initials.belgian?.fresh)).toEqual([true, true])
  expect(judged.map(({ id }) => id)).toEqual(Object.keys(former))
})
