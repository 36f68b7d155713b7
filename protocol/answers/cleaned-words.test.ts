import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { commandSchema } from '../ledger/acts.ts'
import { itemsOf } from '../points/items.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { addDomain, addSignatory, domainParts, readAnswers, textOf } from './document.ts'
import type { Answers } from './document.ts'

/** The same words, in every place where somebody may write. */
function writtenEverywhere(words: string): Answers {
  const doc = new Y.Doc()
  textOf(doc, 'place').insert(0, words)
  textOf(doc, 'partner.name').insert(0, words)
  textOf(doc, 'ties').insert(0, words)
  addDomain(doc, 'd1', words)
  const paragraph = domainParts(doc, 'd1')?.body.get(0)
  if (paragraph instanceof Y.XmlElement) (paragraph.get(0) as Y.XmlText).insert(0, words)
  addSignatory(doc, 's1', 'partner', words, words)
  return readAnswers(doc, cic20172021)
}
const read = ({ texts, domains, signatories }: Answers): unknown[] => [
  texts['place'],
  texts['partner.name'],
  texts['ties'],
  domains[0]?.title,
  domains[0]?.body,
  signatories[0]?.name,
  signatories[0]?.function,
]
const inBody = (text: string) => [{ kind: 'paragraph', runs: [{ text }] }]
const comment = (body: string) =>
  commandSchema.safeParse({ id: 'c1234567', kind: 'comment', thread: 't1234567', item: 'place', audience: 'all', body })
const ceremony = (name: string) =>
  commandSchema.safeParse({
    id: 'c1234567',
    kind: 'ceremony',
    seal: 1,
    place: name,
    date: '2018-03-01',
    signatories: [{ party: 'partner', name }],
    guests: [{ name, function: name }],
  })

test.each([
  ['a sign of direction from the phone’s contacts', '\u200EKalamu'],
  ['turning signs', '\u202AKalamu\u202C'],
  ['a space without width', 'Ka\u200Blamu'],
  ['a soft hyphen', 'Kala\u00ADmu'],
  ['a byte order mark', '\uFEFFKalamu'],
  ['an accent without a letter', '\u0301Kalamu'],
])('[LOCK5] %s is in no blank, title, body, name or comment', (_what, typed) => {
  const clean = ['Kalamu', 'Kalamu', 'Kalamu', 'Kalamu', inBody('Kalamu'), 'Kalamu', 'Kalamu']
  expect(read(writtenEverywhere(typed))).toEqual(clean)
  expect(comment(typed).data).toMatchObject({ body: 'Kalamu' })
  expect(ceremony(typed).data).toMatchObject({ place: 'Kalamu', guests: [{ name: 'Kalamu', function: 'Kalamu' }] })
})

test.each(['\u200B', '\u00AD', '\u0301', ' \u0301 ', '\u2060\uFEFF', '\u200E', '\u3164', '\u2800'])(
  '[LOCK5] what shows nothing is no answer, and nothing can be initialled or said with it: %j',
  (unseen) => {
    const answers = writtenEverywhere(unseen)
    expect(read(answers)).toEqual([undefined, undefined, undefined, '', [], '', ''])
    const filled = itemsOf(cic20172021, answers).filter((item) => item.filled && item.kind !== 'domains')
    expect(filled.map(({ id }) => id)).toEqual([])
    expect([comment(unseen).success, ceremony(unseen).success]).toEqual([false, false])
  },
)

test('[LOCK5] an unseen sign before an article does not change the French around it', () => {
  const doc = new Y.Doc()
  textOf(doc, 'belgian.name').insert(0, '\u200ELe Rœulx')
  const [name] = itemsOf(cic20172021, readAnswers(doc, cic20172021)).filter(({ text }) => text !== '')
  expect(name?.text).toBe('la Commune du Rœulx')
})

test('[LOCK5] words with and without an unseen sign are the same words: initials given on one hold for the other', () => {
  const hash = (words: string) => itemsOf(cic20172021, writtenEverywhere(words)).map((item) => item.hash)
  expect(hash('Kin\u200Bsha\u00ADsa\u200E')).toEqual(hash('Kinshasa'))
})

test('[LOCK5] an unseen sign in another style than its neighbours parts nothing', () => {
  const answers = (write: (text: Y.XmlText) => void): Answers => {
    const doc = new Y.Doc()
    addDomain(doc, 'd1', 'Titre')
    const paragraph = domainParts(doc, 'd1')?.body.get(0)
    if (paragraph instanceof Y.XmlElement) write(paragraph.get(0) as Y.XmlText)
    return readAnswers(doc, cic20172021)
  }
  const seen = answers((text) => text.insert(0, 'un mot'))
  const unseen = answers((text) => {
    text.insert(0, 'un ')
    text.insert(3, '\u200B', { bold: {} })
    text.insert(4, 'mot', { bold: null })
  })
  expect(unseen.domains[0]?.body).toEqual(seen.domains[0]?.body)
})
