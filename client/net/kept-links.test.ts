import { expect, test } from 'vitest'
import { dropLinks, keepLinks, keptLinks } from './kept-links.ts'

/** A tab's store. */
function tab(refuse: () => void = () => {}): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      refuse()
      kept.set(key, value)
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}
const created = { id: 'kalamu', invitations: { belgian: 'b', partner: 'p', observer: 'o' } }

test('links just made are there after a reload, and gone when the page was left', () => {
  const store = tab()
  expect(keepLinks(store, created)).toBe(true)
  expect(keptLinks(store, 'kalamu')).toEqual(created.invitations)
  expect(keptLinks(store, 'another')).toBeUndefined()
  dropLinks(store, 'kalamu')
  expect(keptLinks(store, 'kalamu')).toBeUndefined()
})

test('a tab that keeps nothing, or something else, is none that does', () => {
  const closed = tab((): never => {
    throw new Error('full')
  })
  expect([keepLinks(undefined, created), keepLinks(closed, created)]).toEqual([false, false])
  const store = tab()
  for (const rubbish of ['{', 'null', '[]', '{"belgian":1}']) {
    store.setItem('paraphe:links:kalamu', rubbish)
    expect(keptLinks(store, 'kalamu')).toBeUndefined()
  }
})
