/**
 * Lays the paragraphs of a file beside those of the official form, so that each blank is found even where a word
 * processor has forgotten its name, and every other difference is seen.
 */
import { blankAlias } from '../../protocol/print/form.ts'
import type { BlankPiece, FormParagraph } from '../../protocol/print/form.ts'
import type { Template } from '../../protocol/text/template.ts'
import type { ReadControl, ReadParagraph } from './reading.ts'
import { wordsOf } from './reading.ts'

const wordsIn = (text: string): string[] => text.replaceAll("'", '’').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const fixedWords = ({ pieces }: FormParagraph): string[] =>
  pieces.flatMap((piece) => (piece.kind === 'fixed' ? wordsIn(piece.text) : []))

/** How often each word of one is found in the other, from 0 (nothing) to the number of its words. */
function shared(words: readonly string[], counts: ReadonlyMap<string, number>): number {
  const left = new Map(counts)
  let found = 0
  for (const word of words) {
    const rest = left.get(word) ?? 0
    if (rest > 0) {
      found++
      left.set(word, rest - 1)
    }
  }
  return found
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * The order in both that agrees on the most fixed words. Paragraphs without a blank that stand unchanged are found first:
 * what is left between two of them is a few paragraphs. Those less than half alike are not held for the same.
 */
export function lineUp(form: readonly FormParagraph[], paragraphs: readonly ReadParagraph[]): (number | undefined)[] {
  const places: (number | undefined)[] = form.map(() => undefined)
  let row = 0
  let column = 0
  for (const [anchor, place] of [...unchanged(form, paragraphs), [form.length, paragraphs.length] as const]) {
    const between = lineUpAll(form.slice(row, anchor), paragraphs.slice(column, place))
    for (const [index, found] of between.entries()) if (found !== undefined) places[row + index] = column + found
    if (anchor < form.length) places[anchor] = place
    row = anchor + 1
    column = place + 1
  }
  return places
}

/** Rows and places that read the same, once in each, as many as stand in one order. */
function unchanged(
  form: readonly FormParagraph[],
  paragraphs: readonly ReadParagraph[],
): (readonly [number, number])[] {
  const key = (text: string): string => wordsIn(text).join(' ')
  const once = (keys: readonly string[]): ReadonlyMap<string, number> => {
    const first = new Map<string, number>()
    for (const [index, own] of keys.entries()) first.set(own, first.has(own) ? -1 : index)
    return first
  }
  const rows = once(
    form.map(({ pieces }) =>
      pieces.some((piece) => piece.kind === 'blank') ? '' : key(pieces.map((piece) => piece.text).join('')),
    ),
  )
  const there = once(paragraphs.map((paragraph) => key(wordsOf(paragraph))))
  const pairs = [...rows].flatMap(([own, row]) => {
    const place = there.get(own) ?? -1
    return own === '' || row < 0 || place < 0 ? [] : [[row, place] as const]
  })
  return longestRise(pairs)
}

/** The most pairs whose places rise with their rows. */
function longestRise(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const length = pairs.map(() => 1)
  const before = pairs.map(() => -1)
  for (const [index, [, place]] of pairs.entries())
    for (let earlier = 0; earlier < index; earlier++)
      if ((pairs[earlier]?.[1] ?? 0) < place && (length[earlier] ?? 0) >= (length[index] ?? 0)) {
        length[index] = (length[earlier] ?? 0) + 1
        before[index] = earlier
      }
  const rise: (readonly [number, number])[] = []
  for (let at = length.indexOf(Math.max(...length, 0)); at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) rise.unshift(pair)
  }
  return rise
}

function lineUpAll(form: readonly FormParagraph[], paragraphs: readonly ReadParagraph[]): (number | undefined)[] {
  const fixed = form.map(fixedWords)
  const found = paragraphs.map((paragraph) => {
    const words = wordsIn(wordsOf(paragraph))
    return { size: words.length, counts: countsOf(words) }
  })
  const width = paragraphs.length + 1
  const best = new Float32Array((form.length + 1) * width)
  const likeness = (row: number, column: number): number => {
    const expected = fixed[row] ?? []
    const there = found[column]
    if (!there || expected.length === 0 || form[row]?.kind === 'signatory') return 0
    const common = shared(expected, there.counts)
    if (common * 2 < expected.length) return 0
    return common * (0.5 + common / (expected.length + there.size))
  }
  const alike = new Float32Array(form.length * paragraphs.length)
  for (let row = form.length - 1; row >= 0; row--) {
    for (let column = paragraphs.length - 1; column >= 0; column--) {
      const score = likeness(row, column)
      alike[row * paragraphs.length + column] = score
      const both = score > 0 ? score + (best[(row + 1) * width + column + 1] ?? 0) : 0
      best[row * width + column] = Math.max(
        both,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      )
    }
  }
  const places: (number | undefined)[] = form.map(() => undefined)
  let row = 0
  let column = 0
  while (row < form.length && column < paragraphs.length) {
    const here = best[row * width + column] ?? 0
    const score = alike[row * paragraphs.length + column] ?? 0
    if (score > 0 && Math.abs(score + (best[(row + 1) * width + column + 1] ?? 0) - here) < 1e-3)
      places[row++] = column++
    else if ((best[(row + 1) * width + column] ?? 0) >= here - 1e-3) row++
    else column++
  }
  return places
}

/** Which blank of the form a control of the file is: by its tag and its place among those with that tag, else by its alias. */
export type Identify = (control: ReadControl) => BlankPiece | undefined

export function identifier(template: Template, blanks: readonly BlankPiece[]): Identify {
  const byAlias = new Map(blanks.map((blank) => [blankAlias(template, blank), blank]))
  const byTag = new Map<string, BlankPiece>(
    blanks.flatMap((blank) => (blank.place === 0 ? [[blank.field, blank]] : [])),
  )
  return ({ tag, alias }) => {
    const named = alias === undefined ? undefined : byAlias.get(alias)
    const tagged = tag === undefined ? undefined : byTag.get(tag)
    // The tag says which answer, the alias which of its places.
    return tagged === undefined ? named : named?.field === tagged.field ? named : tagged
  }
}
