import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, hashOf, hashOfText } from './canonical.ts'
import type { Json } from './canonical.ts'

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json)

test('canonical JSON says the same as the value', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(value)
    }),
  )
})

test('the order in which members were written leaves no trace', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(canonicalJson(value))
    }),
  )
})

test('members stand in the order of their UTF-16 units, as in the example of RFC 8785', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  expect(canonicalJson(value)).toBe(
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  )
})

test('numbers have their ECMAScript form and absent members are left out', () => {
  expect(canonicalJson({ b: [1e21, 0.000_001, -0, 10], a: undefined })).toBe('{"b":[1e+21,0.000001,0,10]}')
})

test('[SEAL3] the hash is the SHA-256 anybody else computes', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(hashOf(value)).toBe(createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex'))
      expect(hashOf(value)).toBe(hashOfText(canonicalJson(value)))
    }),
  )
})
