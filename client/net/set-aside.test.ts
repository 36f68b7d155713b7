import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { toBase64 } from 'lib0/buffer'
import { cic20172021 as template } from '../../testing/texts/cic-2017-2021.ts'
import { readAnswers, textOf } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import { asidesOf, dropAside, itemsInUpdate, keepAside, wordsAside } from './set-aside.ts'

/** A device that keeps strings, like the browser's own. */
function device(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

function written(place: string) {
  const doc = new Y.Doc()
  textOf(doc, 'place').insert(0, place)
  return { items: itemsOf(template, readAnswers(doc, template)), update: toBase64(Y.encodeStateAsUpdate(doc)) }
}

const nothing = written('').items
const kinshasa = { label: 'Lieu de la signature', mine: 'à Kinshasa', theirs: 'à Bruxelles' }

test('[KEEP2] the points whose words the server does not have are set aside, beside what stands there now', () => {
  const theirs = itemsInUpdate(template, written('Bruxelles').update)
  expect(wordsAside(written('Kinshasa').items, nothing, theirs)).toEqual([kinshasa])
})

test('nothing is set aside where both have the same words', () => {
  const theirs = itemsInUpdate(template, written('Kinshasa').update)
  expect(wordsAside(written('Kinshasa').items, nothing, theirs)).toEqual([])
})

test('[TELL1] words that were saved and that the others changed since are not called refused', () => {
  const { items: saved } = written('Kinshasa')
  expect(wordsAside(saved, saved, written('Bruxelles').items)).toEqual([])
})

test('[TELL2] what is set aside stays, each with its reason, until the person has done with it', () => {
  const storage = device()
  const lieu = (mine: string) => ({ label: 'Lieu', mine, theirs: '' })
  keepAside(storage, 'p1', 'anne', { reason: 'too-long', words: [lieu('a')] })
  keepAside(storage, 'p1', 'anne', { reason: 'sealed', words: [lieu('b')] })
  keepAside(storage, 'p1', 'anne', { reason: 'sealed', words: [lieu('b'), lieu('c')] })
  expect(asidesOf(storage, 'p1', 'anne')).toEqual([
    { reason: 'too-long', words: [lieu('a')] },
    { reason: 'sealed', words: [lieu('b'), lieu('c')] },
  ])
  expect(asidesOf(storage, 'p1', 'paul')).toEqual([])
  dropAside(storage, 'p1', 'anne')
  expect(asidesOf(storage, 'p1', 'anne')).toEqual([])
})

test('a device that keeps nothing is not believed to have kept the words', () => {
  const full = device()
  full.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  for (const storage of [full, undefined])
    expect(keepAside(storage, 'p1', 'anne', { reason: 'sealed', words: [kinshasa] })).toBe(false)
})

test.each(['', '{', '[]', '[{"reason":"nonsense","words":[]}]', '{"reason":"sealed"}', '[{"reason":"sealed"}]'])(
  'what somebody else left under its name is passed over: %s',
  (left) => {
    const storage = device()
    storage.setItem('paraphe:aside:p1:anne', left)
    expect(asidesOf(storage, 'p1', 'anne')).toEqual([])
  },
)
