import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { addDomain, addSignatory, moveDomain, newDocument, readAnswers } from './document.ts'
import { evenPositions, isPosition } from './positions.ts'

const order = (doc: ReturnType<typeof newDocument>): string[] =>
  readAnswers(doc, cic20172021).domains.map(({ id }) => id)

/** Domains where somebody put them, whatever the page would have done. */
function listed(positions: readonly string[]) {
  const doc = newDocument()
  for (const [index, position] of positions.entries()) {
    addDomain(doc, `d${index}`, 'Domaine')
    doc.getMap<Y.Map<unknown>>('domains').get(`d${index}`)?.set('position', position)
  }
  return doc
}
const areSound = (doc: ReturnType<typeof newDocument>): boolean =>
  readAnswers(doc, cic20172021).domains.every(({ position }) => isPosition(position) && position.length <= 200)

const extremes = ['z'.repeat(200), 'z'.repeat(199), `A${'0'.repeat(26)}1`, `a0${'V'.repeat(198)}`, 'a0', 'a1', 'Zz']
const anyPosition = fc.oneof(fc.constantFrom(...extremes), fc.constantFrom(...evenPositions(50)))

describe('[KEEP3] whatever places somebody gave to domains,', () => {
  test('“add a domain” adds one at the end, also behind a place with no room behind it', () => {
    fc.assert(
      fc.property(fc.array(anyPosition, { maxLength: 6 }), (positions) => {
        const doc = listed(positions)
        const before = order(doc)
        addDomain(doc, 'new', 'Recensement')
        expect(order(doc)).toEqual([...before, 'new'])
        expect(areSound(doc)).toBe(true)
      }),
    )
  })

  test('a domain moves to where it was put, and the others keep their order', () => {
    fc.assert(
      fc.property(
        fc.array(anyPosition, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.nat(6),
        (positions, from, to) => {
          const doc = listed(positions)
          const id = `d${from % positions.length}`
          const others = order(doc).filter((other) => other !== id)
          moveDomain(doc, id, to)
          const wanted = others.toSpliced(Math.min(to, others.length), 0, id)
          expect(order(doc)).toEqual(wanted)
          expect(areSound(doc)).toBe(true)
        },
      ),
    )
  })

  test('a thousand moves to one place leave no place too long', () => {
    const doc = listed(['a0', 'a1', 'a2'])
    for (let step = 0; step < 1000; step += 1) moveDomain(doc, `d${step % 2 === 0 ? 2 : 1}`, 1)
    expect(Math.max(...readAnswers(doc, cic20172021).domains.map(({ position }) => position.length))).toBeLessThan(41)
  })

  test('a side names its signatory', () => {
    const doc = newDocument()
    addSignatory(doc, 's1', 'partner', 'Luc', 'Maire')
    doc.getMap<Y.Map<unknown>>('signatories').get('s1')?.set('position', 'z'.repeat(200))
    addSignatory(doc, 's2', 'partner', 'Anne', 'Secrétaire')
    expect(readAnswers(doc, cic20172021).signatories.map(({ id }) => id)).toEqual(['s1', 's2'])
  })
})
