import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redline } from './words.ts'

const without = (kind: 'removed' | 'added', before: string, after: string): string =>
  redline(before, after)
    .filter((change) => change.kind !== kind)
    .map((change) => change.text)
    .join('')
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('la', 'commune', 'l’', 'état', 'civil', ' ', ', ', '\n', '👍🏽', 'ɔ̀'), { maxLength: 60 })
    .map((words) => words.join('')),
)

describe('a redline', () => {
  test('gives both wordings back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(without('added', before, after)).toBe(before)
        expect(without('removed', before, after)).toBe(after)
      }),
    )
  })

  test('never puts two stretches of one kind side by side, nor added words before the removed ones', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kinds = redline(before, after).map((change) => change.kind)
        expect(
          kinds.every(
            (kind, index) => kind !== kinds[index + 1] && !(kind === 'added' && kinds[index + 1] === 'removed'),
          ),
        ).toBe(true)
      }),
    )
  })

  test('of equal wordings changes nothing', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(redline(same, same).every((change) => change.kind === 'kept')).toBe(true)
      }),
    )
  })

  test('names the changed word only', () => {
    expect(redline('Former les agents de l’état civil.', 'Former dix agents de l’état civil.')).toEqual([
      { kind: 'kept', text: 'Former ' },
      { kind: 'removed', text: 'les' },
      { kind: 'added', text: 'dix' },
      { kind: 'kept', text: ' agents de l’état civil.' },
    ])
  })

  test('replaces one phrase by another as a whole, the spaces between included', () => {
    expect(redline('Former dix agents.', 'Équiper deux bureaux.')).toEqual([
      { kind: 'removed', text: 'Former dix agents' },
      { kind: 'added', text: 'Équiper deux bureaux' },
      { kind: 'kept', text: '.' },
    ])
  })

  test('of two long texts without a word in common ends soon', () => {
    const long = (word: string): string => Array.from({ length: 8000 }, (_, index) => `${word}${index}`).join(' ')
    expect(without('added', long('a'), long('b'))).toBe(long('a'))
  })
})
