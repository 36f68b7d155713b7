import { expect, test } from 'vitest'
import { counterpart, spelled } from './unseen.ts'
import { redline } from './words.ts'

/** What a reader is told of each changed stretch: the words themselves, or the names of what cannot be seen. */
const told = (before: string, after: string): unknown[] =>
  redline(before, after).flatMap(({ kind, text }, index, all) =>
    kind === 'kept' ? [] : [[kind, spelled(text, counterpart(all, index)?.text)]],
  )

test.each([
  [
    'a no-break space for a space',
    'Kinshasa\u00A0Gombe',
    [
      ['removed', [{ kind: 'space' }]],
      ['added', [{ kind: 'no-break-space' }]],
    ],
  ],
  ['two spaces for one', 'Kinshasa  Gombe', [['added', [{ kind: 'space' }]]]],
  [
    'a narrow space',
    'Kinshasa\u202FGombe',
    [
      ['removed', [{ kind: 'space' }]],
      ['added', [{ kind: 'narrow-no-break-space' }]],
    ],
  ],
  [
    'a space of a figure’s width',
    'Kinshasa\u2007Gombe',
    [
      ['removed', [{ kind: 'space' }]],
      ['added', [{ kind: 'other-space' }]],
    ],
  ],
  [
    'a joiner',
    'Kin\u200Dshasa Gombe',
    [
      ['removed', ['Kinshasa']],
      ['added', ['Kin', { kind: 'sign', code: 'U+200D' }, 'shasa']],
    ],
  ],
])('[LOCK5] a change that nobody could see is named: %s', (_what, after, expected) => {
  expect(told('Kinshasa Gombe', after)).toEqual(expected)
})

test('a joiner between letters that join is named by its code', () => {
  expect(told('می خواهم', 'می\u200C خواهم')).toEqual([['added', [{ kind: 'sign', code: 'U+200C' }]]])
})

test('words that a reader can tell apart stand as they are, whatever signs are in them', () => {
  expect(told('un budget', 'un budget de 10\u202F000 €.')).toEqual([['added', [' de 10\u202F000 €.']]])
  expect(told('Fait', 'Fait\n')).toEqual([['added', ['\n']]])
})
