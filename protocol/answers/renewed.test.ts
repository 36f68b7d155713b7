import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { recordSession } from '../../testing/sessions/recorded-session.ts'
import { flaws } from '../../testing/sessions/whose-change.ts'
import { itemsOf } from '../points/items.ts'
import { typedRuns } from '../points/authorship.ts'
import { readAnswers } from './document.ts'
import { renewed } from './renewed.ts'

const hashes = (doc: Y.Doc) => itemsOf(cic20172021, readAnswers(doc, cic20172021)).map(({ id, hash }) => [id, hash])
const words = (doc: Y.Doc, of: (client: number) => number) =>
  hashes(doc).map(([id = '']) =>
    typedRuns(doc, cic20172021, id).map((runs) =>
      runs.flatMap(({ text, client }) => Array.from(text, (letter) => `${letter}${of(client)}`)),
    ),
  )

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  '[SAY2] a document begun anew reads the same, point by point and hash by hash, every letter still under its writer (seed %i)',
  (seed) => {
    const { session } = recordSession(seed, 300)
    const { doc, owners } = session.room
    const people = [...new Set(owners.values())].toSorted()
    const idFor = (client: number): number => people.indexOf(owners.get(client) ?? '') + 1
    const copy = renewed(doc, cic20172021, idFor)
    if (!copy) throw new Error('it does not read the same')
    expect(hashes(copy)).toEqual(hashes(doc))
    expect(words(copy, (client) => client)).toEqual(words(doc, idFor))
    expect(flaws(copy, cic20172021)).toEqual([])
    expect(Y.encodeStateAsUpdate(copy).length).toBeLessThan(Y.encodeStateAsUpdate(doc).length)
    expect(copy.store.clients.size).toBeLessThanOrEqual(people.length)
  },
)
