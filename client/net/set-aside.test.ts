import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { toBase64 } from 'lib0/buffer'
import { cic20172021 as template } from '../../protocol/cic-2017-2021.ts'
import { readAnswers, textOf } from '../../protocol/document.ts'
import { itemsOf } from '../../protocol/items.ts'
import { asideOf, dropAside, itemsInUpdate, keepAside, wordsAside } from './set-aside.ts'

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

test('[KEEP2] the points whose words the server does not have are set aside, beside what stands there now', () => {
  const words = wordsAside(written('Kinshasa').items, itemsInUpdate(template, written('Bruxelles').update))
  expect(words).toEqual([{ label: 'Lieu de la signature', mine: 'à Kinshasa', theirs: 'à Bruxelles' }])
})

test('nothing is set aside where both have the same words', () => {
  expect(wordsAside(written('Kinshasa').items, itemsInUpdate(template, written('Kinshasa').update))).toEqual([])
})

test('[TELL2] what is set aside stays, with its reason, until the person has done with it', () => {
  const storage = device()
  keepAside(storage, 'p1', 'anne', { code: 'too-long', words: [{ label: 'Lieu', mine: 'a', theirs: '' }] })
  keepAside(storage, 'p1', 'anne', { code: 'sealed', words: [{ label: 'Lieu', mine: 'b', theirs: '' }] })
  expect(asideOf(storage, 'p1', 'anne')?.code).toBe('sealed')
  expect(asideOf(storage, 'p1', 'anne')?.words.map(({ mine }) => mine)).toEqual(['a', 'b'])
  expect(asideOf(storage, 'p1', 'paul')).toBeUndefined()
  dropAside(storage, 'p1', 'anne')
  expect(asideOf(storage, 'p1', 'anne')).toBeUndefined()
})
