import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [undefined, undefined, 'fr'],
  [undefined, 'nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
  [undefined, 'de-DE,de;q=0.9,en;q=0.8', 'en'],
  [undefined, 'en;q=0.2, fr-BE;q=0.9', 'fr'],
  [undefined, 'nl;q=0, en;q=0.1', 'en'],
  [undefined, 'ar-MA, *;q=0.5', 'fr'],
  [undefined, ';;q=,,=;q=9', 'fr'],
  ['nl', 'en', 'nl'],
  ['tlh', 'en', 'en'],
] as const)('the choice %s and the browser’s %s give %s', (chosen, asked, expected) => {
  expect(languageOf(chosen, asked)).toBe(expected)
})
