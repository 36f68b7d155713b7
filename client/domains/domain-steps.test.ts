import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { domainParts, readAnswers, removeDomain } from '../../protocol/answers/document.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { appendWords } from './append-words.ts'
import { stepAdd, stepMove, stepRemove, stepRetain } from './domain-steps.ts'

const template = cic20172021
if (!template) throw new Error('no template')
const known = template
const titles = (doc: Y.Doc): string[] => readAnswers(doc, known).domains.map(({ title }) => title)

function threeDomains(): Y.Doc {
  const doc = new Y.Doc()
  for (const title of ['État civil', 'Recensement', 'Archivage']) stepAdd(doc, known, title, title)
  return doc
}
function write(doc: Y.Doc, id: string, words: string): void {
  const parts = domainParts(doc, id)
  if (parts) appendWords(parts.body, words, 'somebody')
}

test('[KEEP3] undoing “add” takes back the empty domain, and leaves one somebody has written in', () => {
  const doc = threeDomains()
  const [first, second] = [stepAdd(doc, known, 'a', 'Santé'), stepAdd(doc, known, 'b', 'Emploi')]
  write(doc, 'b', 'Former les jeunes')
  expect([first(), second()]).toEqual([true, false])
  expect(titles(doc)).toEqual(['État civil', 'Recensement', 'Archivage', 'Emploi'])
})

test('undoing “remove” brings the same domain back under the same id, to the letter and in its place', () => {
  const doc = threeDomains()
  write(doc, 'Recensement', 'Tenir le registre\nFormer les agents')
  const before = readAnswers(doc, known).domains
  const back = stepRemove(doc, 'Recensement')
  expect(titles(doc)).toEqual(['État civil', 'Archivage'])
  back()
  expect(readAnswers(doc, known).domains).toEqual(before)
})

test('undoing “remove” a second time does not undo what was done after', () => {
  const doc = threeDomains()
  const back = stepRemove(doc, 'Recensement')
  back()
  write(doc, 'Recensement', 'Écrit depuis')
  back()
  expect(readAnswers(doc, known).domains[1]?.body).toHaveLength(1)
})

test('undoing “move” puts the domain back, unless it was moved again', () => {
  const doc = threeDomains()
  const back = stepMove(doc, known, 'Archivage', 0)
  expect(titles(doc)).toEqual(['Archivage', 'État civil', 'Recensement'])
  stepMove(doc, known, 'Archivage', 1)
  expect(back()).toBe(false)
  expect(titles(doc)).toEqual(['État civil', 'Archivage', 'Recensement'])
})

test('undoing a move of a domain that is gone says so and changes nothing', () => {
  const doc = threeDomains()
  const back = stepMove(doc, known, 'Archivage', 0)
  removeDomain(doc, 'Archivage')
  expect(back()).toBe(false)
  expect(titles(doc)).toEqual(['État civil', 'Recensement'])
})

test('undoing “retained” turns it back only while it is as it was set', () => {
  const doc = threeDomains()
  const back = stepRetain(doc, known, 'Archivage', true)
  stepRetain(doc, known, 'Archivage', false)
  expect(back()).toBe(false)
  expect(stepRetain(doc, known, 'Archivage', true)()).toBe(true)
  expect(readAnswers(doc, known).domains[2]?.retained).toBe(false)
})
