import { expect, test } from 'vitest'
import { cic20172021 as template } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import { keepReading, lastReading } from './last-reading.ts'

const items = itemsOf(template, noAnswers)
/** A device that keeps one string, or one that refuses. */
function device(kept: string | undefined, full = false): Storage {
  let value = kept
  return {
    length: 0,
    clear: () => undefined,
    key: () => null,
    getItem: () => value ?? null,
    setItem: (_key, next) => {
      if (full) throw new Error('full')
      value = next
    },
    removeItem: () => undefined,
  }
}

test('a reading comes back with the words that were in front of the reader', () => {
  const storage = device(undefined)
  keepReading(storage, 'protocol', 'me', items, 5)
  expect(lastReading(storage, 'protocol', 'me')).toEqual({
    at: 5,
    hashes: Object.fromEntries(items.map(({ id, hash }) => [id, hash])),
  })
})

test('what is no reading counts as none: never less is asked to be read again', () => {
  for (const kept of [undefined, 'nonsense', '{"at":"x"}', '[]'])
    expect(lastReading(device(kept), 'protocol', 'me')).toBeUndefined()
  expect(() => keepReading(device(undefined, true), 'protocol', 'me', items, 5)).not.toThrow()
})
