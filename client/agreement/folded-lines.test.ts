import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedLines } from './folded-lines.ts'

const isChanged = (line: string): boolean => line === 'x'
const shown = (text: string): string =>
  foldedLines(text.split(''), isChanged)
    .map(({ folded, lines }) => (folded ? `(${lines.join('')})` : lines.join('')))
    .join('')

describe('long unchanged stretches', () => {
  it('are folded away from the changes, one line of context kept', () => {
    expect(shown('aaaaxbbbbb')).toBe('(aaa)axb(bbbb)')
  })
  it('are left alone when they are short', () => {
    expect(shown('aaxbbbbxcc')).toBe('aaxbbbbxcc')
  })
  it('never lose a line, and never hide a changed one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'x')), (lines) => {
        const stretches = foldedLines(lines, isChanged)
        expect(stretches.flatMap((stretch) => stretch.lines)).toEqual(lines)
        expect(stretches.some(({ folded, lines: some }) => folded && some.some((line) => isChanged(line)))).toBe(false)
      }),
    )
  })
})
