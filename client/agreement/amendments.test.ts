import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { judge } from '../../protocol/ledger/agreement.ts'
import { cic20172021 as template } from '../../testing/texts/cic-2017-2021.ts'
import { addDomain, readAnswers, removeDomain, textOf } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import { beforeAnything } from '../../protocol/ledger/ledger.ts'
import { amendments } from './amendments.ts'

const itemsIn = (doc: Y.Doc) => judge(itemsOf(template, readAnswers(doc, template)), beforeAnything)

describe('what a text changes in an agreed version', () => {
  it('is the changed points in reading order, then those that are gone; nothing else', () => {
    const doc = new Y.Doc()
    addDomain(doc, 'civil', 'État civil')
    addDomain(doc, 'census', 'Recensement')
    const sealed = itemsIn(doc).map((item) => ({ ...item, initials: {} }))
    expect(amendments(sealed, itemsIn(doc))).toEqual([])
    textOf(doc, 'place').insert(0, 'Kalamu')
    removeDomain(doc, 'civil')
    addDomain(doc, 'health', 'Santé')
    expect(amendments(sealed, itemsIn(doc)).map(({ item, kind }) => [item.id, kind])).toEqual([
      ['domains', 'changed'],
      ['domain:health', 'added'],
      ['place', 'changed'],
      ['domain:civil', 'removed'],
    ])
  })
})
