import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incoming, incomingLines, isBlank, printable, printablePieces } from './printable.ts'

const sign = fc.oneof(
  fc.constantFrom(
    'a',
    'é',
    'e',
    ' ',
    '\u00A0',
    '\u0301',
    '\u0323',
    '\u0308',
    'ɔ',
    'آ',
    'ب',
    '\u064B',
    '😀',
    '👩',
    '1',
    '北',
  ),
  fc.constantFrom(
    '\u200B',
    '\u200C',
    '\u200D',
    '\u200E',
    '\u200F',
    '\u061C',
    '\uFE0F',
    '\u{E0101}',
    '\u20E3',
    '\uFEFF',
  ),
  fc.constantFrom('\u00AD', '\u2060', '\u202E', '\u2066', '\u0002', '\t', '\n', '\u2028', '\uFFFE', '\uFFFC', '\uD800'),
)
const words = fc.array(sign, { maxLength: 14 }).map((signs) => signs.join(''))

describe('what words become', () => {
  test.each([
    ['the hyphen that ends a line in a PDF', 'coopé\u0002ration', 'coopération'],
    ['the same in other readers', 'coopé\uFFFEration', 'coopération'],
    ['a soft hyphen', 'Kin\u00ADshasa', 'Kinshasa'],
    ['a space without width', 'Ka\u200Blamu', 'Kalamu'],
    ['a tab between two cells', 'Registre\tfoncier', 'Registre foncier'],
    ['a line break of a slide', 'deux agents\u000Bpar an', 'deux agents par an'],
    ['a line separator', 'deux\u2028agents', 'deux agents'],
    ['turning signs of a phone’s contacts', '\u202AKalamu\u202C', 'Kalamu'],
    ['a sign of direction before a name', '\u200ELe Rœulx', 'Le Rœulx'],
    ['the place of a picture that was not copied', 'Kalamu\uFFFC', 'Kalamu'],
    ['letters of a Mac, in parts', 'The\u0301', 'Thé'],
    ['a sign between a letter and its accent', 'e\u200B\u0301', 'é'],
    ['an accent without a letter', '\u0301Kalamu', 'Kalamu'],
    ['accents heaped on a letter', `a${'\u0323'.repeat(280)}`, `ạ${'\u0323'.repeat(3)}`],
    ['a joiner that joins nothing', 'Ka\u200Dla\u200Cmu', 'Kalamu'],
  ])('%s: %j becomes %j', (_what, typed, expected) => {
    expect(printable(typed)).toBe(expected)
  })

  test('letters of every script, pictures made of several and what their look depends on stay as they are', () => {
    const kept = [
      'Kpɔ̀mɛ̀ Gbɛ̀tɔ́',
      'ɛ̃̀',
      'آيت باها',
      'می\u200Cخواهم',
      '١٤٤٠ه\u200D',
      'ⴰⴳⴰⴷⵉⵔ',
      'क्\u200Dष',
      '👩‍👩‍👧 👍🏽 ❤️ 1️⃣ 🇧🇪',
      'n°\u00A01',
      '10\u2007000',
    ]
    expect(kept.map(printable)).toEqual(kept.map((text) => text.normalize('NFC')))
  })

  test('a backspace that an input method let through is not taken in', () => {
    expect(incoming('For\u0008mer')).toBe('Former')
  })

  test('a comment keeps its lines, cleaned one by one', () => {
    expect(incomingLines('un\r\nde\u200Bux\u2028trois')).toBe('un\ndeux\ntrois')
  })

  test('what is only spaces, unseen signs and accents without letters is no answer; one visible sign is', () => {
    const blank = ['', ' ', '\u00A0', '\u200B', '\u00AD', '\u0301', ' \u0301', '\u2800', '\u3164', '\uFEFF\u2060', '\t']
    expect(blank.filter((text) => !isBlank(printable(text)))).toEqual([])
    expect(['…', '-', 'a', '北', '😀', '\uF0B7', '➢'].filter((text) => isBlank(printable(text)))).toEqual([])
  })

  test('words that were cleaned are clean, as they come in or as they are read', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(printable(printable(text))).toBe(printable(text))
        expect(printable(incoming(text))).toBe(
          printable(
            text
              .replaceAll('\u0002', '\u00AD')
              .replace(/[\u00AD\uFFFE]\r?\n/g, '')
              .replace(/\r\n/g, ' '),
          ),
        )
        expect(printable(text.trim()).trim()).toBe(printable(text).trim())
      }),
      { numRuns: 2000 },
    )
  })

  test('no more than three marks stand on a letter, and none without one', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(printable(text)).not.toMatch(/(?!\uFE0F)\p{M}{4}|(?:^|\p{Z})\p{M}/u)
      }),
    )
  })

  test('a line of several styles becomes what the same line in one style becomes', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (pieces) => {
        fc.pre(!/\p{M}{4}/u.test(pieces.join('').replace(/\p{Default_Ignorable_Code_Point}|\p{C}|\uFFFC/gu, '')))
        expect(printablePieces(pieces).join('').normalize('NFC')).toBe(
          printable(pieces.map((piece) => piece.toWellFormed()).join('')),
        )
      }),
      { numRuns: 2000 },
    )
  })
})
