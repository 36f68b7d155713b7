import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { typedRuns } from './authorship.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { addDomain, addSignatory, domainParts, setChoice, textOf } from '../answers/document.ts'

/** Two replicas of one document, Ixelles' client 1 and Kalamu's client 2. */
function table(): { ixelles: Y.Doc; kalamu: Y.Doc } {
  const [ixelles, kalamu] = [new Y.Doc(), new Y.Doc()]
  ixelles.clientID = 1
  kalamu.clientID = 2
  ixelles.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== kalamu && Y.applyUpdate(kalamu, update, ixelles),
  )
  kalamu.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== ixelles && Y.applyUpdate(ixelles, update, kalamu),
  )
  return { ixelles, kalamu }
}

describe('who wrote which words', () => {
  it('is told passage by passage, without what was taken back', () => {
    const { ixelles, kalamu } = table()
    textOf(ixelles, 'place').insert(0, 'Ixelles')
    textOf(kalamu, 'place').insert(7, ' et Kalamu!')
    textOf(ixelles, 'place').delete(17, 1)
    for (const doc of [ixelles, kalamu])
      expect(typedRuns(doc, cic20172021, 'place')).toEqual([
        [
          { text: 'Ixelles', client: 1 },
          { text: ' et Kalamu', client: 2 },
        ],
      ])
  })

  it('is told for each text of a domain and of the signatories', () => {
    const { ixelles, kalamu } = table()
    addDomain(ixelles, 'd1', 'Archives')
    const paragraph = domainParts(kalamu, 'd1')?.body.get(0)
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
    if (text instanceof Y.XmlText) text.insert(0, 'Classer.')
    expect(typedRuns(ixelles, cic20172021, 'domain:d1')).toEqual([
      [{ text: 'Archives', client: 1 }],
      [{ text: 'Classer.', client: 2 }],
    ])
    addSignatory(kalamu, 's1', 'partner', 'Jean Mbuyi', 'Bourgmestre')
    expect(typedRuns(ixelles, cic20172021, 'signatories.partner')).toEqual([
      [{ text: 'Jean Mbuyi', client: 2 }],
      [{ text: 'Bourgmestre', client: 2 }],
    ])
  })

  it('is nothing for what was chosen and not typed, and for what is not there', () => {
    const { ixelles } = table()
    setChoice(ixelles, 'date', '2018-03-01')
    for (const item of ['date', 'domains', 'domain:gone', 'unknown'])
      expect(typedRuns(ixelles, cic20172021, item)).toEqual([])
  })
})
