import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { addDomain, moveDomain, readAnswers, removeDomain, textOf } from '../answers/document.ts'
import { changesBetween } from './item-changes.ts'
import { itemsOf } from './items.ts'
import type { Item } from './items.ts'

const items = (doc: Y.Doc): Item[] => itemsOf(cic20172021, readAnswers(doc, cic20172021))

/** What changed when this was done to a text with three domains. */
function changed(change: (doc: Y.Doc) => void): (readonly [string, string])[] {
  const doc = new Y.Doc()
  for (const id of ['d1', 'd2', 'd3']) addDomain(doc, id, id)
  const before = items(doc)
  change(doc)
  return changesBetween(before, items(doc)).map(({ id, kind }) => [id, kind])
}

describe('what differs between two moments', () => {
  it('is told point by point in the order of the text', () => {
    expect(
      changed((doc) => {
        textOf(doc, 'place').insert(0, 'Kalamu')
        addDomain(doc, 'd4', 'Archives')
        textOf(doc, 'partner.name').insert(0, 'Kalamu')
      }),
    ).toEqual([
      ['partner.name', 'changed'],
      ['domains', 'changed'],
      ['domain:d4', 'added'],
      ['place', 'changed'],
    ])
  })

  it('has a removed domain where it stood', () => {
    expect(changed((doc) => void removeDomain(doc, 'd2'))).toEqual([
      ['domains', 'changed'],
      ['domain:d2', 'removed'],
    ])
    const doc = new Y.Doc()
    addDomain(doc, 'd1', 'un')
    const before = items(doc)
    removeDomain(doc, 'd1')
    const [, gone] = changesBetween(before, items(doc))
    expect(gone).toMatchObject({ before: { text: 'un' }, after: { text: '', filled: false } })
  })

  it('is nothing for a domain whose number alone changed', () => {
    expect(changed((doc) => moveDomain(doc, 'd3', 0))).toEqual([['domains', 'changed']])
    expect(changed(() => undefined)).toEqual([])
  })
})
