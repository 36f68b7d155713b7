import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import {
  addDomain,
  domainParts,
  newDocument,
  readAnswers,
  removeDomain,
  setChoice,
  textOf,
} from '../answers/document.ts'
import { renewed } from '../answers/renewed.ts'
import { carryOver } from './carry-over.ts'
import { itemsOf } from './items.ts'

type Change = (doc: Y.Doc) => void

/** What this device had not sent, on a document that others went on with and that then began anew. */
function carried(shared: Change, unsent: Change, others: Change = () => undefined) {
  const server = newDocument()
  shared(server)
  const device = newDocument()
  Y.applyUpdate(device, Y.encodeStateAsUpdate(server))
  const before = readAnswers(device, cic20172021)
  unsent(device)
  others(server)
  const doc = renewed(server, cic20172021, () => 7)
  if (!doc) throw new Error('it does not read the same')
  const left = carryOver({
    doc,
    template: cic20172021,
    before,
    mine: readAnswers(device, cic20172021),
    origin: 'carried',
    newId: () => 'new-id',
  })
  return {
    answers: readAnswers(doc, cic20172021),
    left: left.map(({ id }) => id),
    mine: readAnswers(device, cic20172021),
  }
}
const wordsIn = (doc: Y.Doc, id: string): Y.XmlText | undefined => {
  const paragraph = domainParts(doc, id)?.body.get(0)
  const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  return words instanceof Y.XmlText ? words : undefined
}
const shared: Change = (doc) => {
  textOf(doc, 'place').insert(0, 'Ixelles')
  addDomain(doc, 'd1', 'État civil')
  wordsIn(doc, 'd1')?.insert(0, 'Former deux agents.')
}

describe('[KEEP2] words that a device had not sent when the document began anew', () => {
  test('arrive: in blanks, choices, descriptions with their bold, and new domains', () => {
    const { answers, left, mine } = carried(
      shared,
      (doc) => {
        textOf(doc, 'place').insert(7, ', le matin')
        setChoice(doc, 'date', '2018-03-01')
        wordsIn(doc, 'd1')?.format(7, 4, { bold: {} })
        addDomain(doc, 'd2', 'Recensement')
        wordsIn(doc, 'd2')?.insert(0, 'Compter.')
      },
      (doc) => textOf(doc, 'partner.name').insert(0, 'Kalamu'),
    )
    expect(left).toEqual([])
    expect(answers.texts).toEqual({ ...mine.texts, 'partner.name': 'Kalamu' })
    expect(itemsOf(cic20172021, answers).filter(({ kind }) => kind !== 'answer')).toEqual(
      itemsOf(cic20172021, mine).filter(({ kind }) => kind !== 'answer'),
    )
  })

  test('arrive whole where their beginning had arrived', () => {
    const { answers, left } = carried(
      shared,
      (doc) => textOf(doc, 'place').insert(7, ', le matin'),
      (doc) => textOf(doc, 'place').insert(7, ', le m'),
    )
    expect([answers.texts['place'], left]).toEqual(['Ixelles, le matin', []])
  })

  test('are left for copying where others changed the same point, whose words stay', () => {
    const { answers, left } = carried(
      shared,
      (doc) => textOf(doc, 'place').insert(7, ', le matin'),
      (doc) => textOf(doc, 'place').insert(0, 'Bruxelles-'),
    )
    expect([answers.texts['place'], left]).toEqual(['Bruxelles-Ixelles', ['place']])
  })

  test('do not bring back what others took out', () => {
    const { answers, left } = carried(
      shared,
      (doc) => wordsIn(doc, 'd1')?.insert(0, 'Bien '),
      (doc) => void removeDomain(doc, 'd1'),
    )
    expect([answers.domains, left]).toEqual([[], ['domain:d1']])
  })
})
