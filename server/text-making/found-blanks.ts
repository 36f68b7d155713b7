/** The blanks of one paragraph of a Word file: its content controls, and what is written as "…", "(nom)" or "[nom]". */
import type { ReadControl, ReadParagraph } from '../import/reading.ts'

/** `name`: what the blank is called in the file, as far as it says. */
export type FoundPart =
  | { readonly kind: 'fixed'; readonly text: string }
  /** Behind "de", which is the blank's. */
  | { readonly kind: 'of'; readonly name: string }
  /** Behind "à". */
  | { readonly kind: 'at'; readonly name: string; readonly hint: string }
  | { readonly kind: 'value'; readonly name: string; readonly hint: string }
  | { readonly kind: 'agent'; readonly titles: readonly string[]; readonly person: string; readonly office: string }
  | { readonly kind: 'selection'; readonly options: readonly string[]; readonly empty: string }

const dots = String.raw`(?:…|\.{3,}|_{3,})`
const patterns: readonly (readonly [RegExp, (match: RegExpExecArray, name: string) => FoundPart])[] = [
  [
    new RegExp(String.raw`(\p{Lu}[\p{L}.]*(?:/\p{Lu}[\p{L}.]*)+) ?${dots}\s*\(([^(),]+), ?([^()]+)\)`, 'u'),
    ([, titles = '', person = '', office = '']) => ({ kind: 'agent', titles: titles.split('/'), person, office }),
  ],
  [/\(([^()]+), etc\.\)/u, ([empty, words = '']) => ({ kind: 'selection', options: words.split(/, ?/u), empty })],
  [
    new RegExp(String.raw`\b([Dd]e|[Dd]u|[Dd][’'])\s?${dots}(?!\s*\((?:date|jour))`, 'u'),
    (_, name) => ({ kind: 'of', name }),
  ],
  [
    new RegExp(String.raw`(?<=^|\s)[Àà] ${dots}(?:\s*(\([^()]*\)))?`, 'u'),
    ([, hint = ''], name) => ({ kind: 'at', name: name || bare(hint), hint }),
  ],
  [
    new RegExp(String.raw`${dots}(?:\s*(\([^()]*\)))?`, 'u'),
    ([, hint = ''], name) => ({ kind: 'value', name: name || bare(hint), hint }),
  ],
  [
    /\[([^[\]]{1,60})\]|\(((?:pré)?nom|date|jour|lieu|fonction|titre|qualité|adresse|montant|durée)\)/iu,
    ([, square, round = ''], name) => ({
      kind: 'value',
      name: name || (square ?? round),
      hint: `(${square ?? round})`,
    }),
  ],
]

const bare = (hint: string): string => hint.replace(/[()]/gu, '').trim()

/** Words as a text file has them: one space where a word processor has any white space. */
export const evenWords = (text: string): string => text.replace(/[\s\u00A0\u202F]+/gu, ' ')

interface Stretch {
  readonly text: string
  readonly name: string
}

/** What stands in an empty control is the blank as the text has it, unless it is a word processor's own prompt: a sentence, in any language. */
const emptyWords = ({ prompt = '' }: ReadControl): string =>
  prompt === '' || (/\p{L}\.$/u.test(prompt.trim()) && / /u.test(prompt)) ? '…' : prompt

/** The paragraph as it is read on paper, with something at every blank. */
export const onPaper = (paragraph: ReadParagraph): ReadParagraph => ({
  ...paragraph,
  pieces: paragraph.pieces.map((piece) =>
    piece.control && piece.text.trim() === '' ? { ...piece, text: emptyWords(piece.control) } : piece,
  ),
})

/** Names of controls, stretch by stretch: "Commune (2)" is another place of "Commune". */
function stretchesOf({ pieces }: ReadParagraph): Stretch[] {
  const stretches: Stretch[] = []
  for (const { text, control } of pieces) {
    const name = (control?.alias ?? control?.tag ?? '').replace(/ \(\d+\)$/u, '')
    const last = stretches.at(-1)
    if (last && last.name === name) stretches[stretches.length - 1] = { name, text: last.text + text }
    else stretches.push({ name, text })
  }
  return stretches
}

export function foundIn(paragraph: ReadParagraph): FoundPart[] {
  const stretches = stretchesOf(paragraph)
  const whole = evenWords(stretches.map(({ text }) => text).join('')).trim()
  const parts: FoundPart[] = []
  let rest = whole
  let at = 0
  while (rest !== '') {
    const found = firstOf(rest)
    if (!found) break
    const { match, make } = found
    if (match.index > 0) parts.push({ kind: 'fixed', text: rest.slice(0, match.index) })
    parts.push(make(match, nameAt(stretches, at + match.index, match[0].length)))
    at += match.index + match[0].length
    rest = rest.slice(match.index + match[0].length)
  }
  if (rest !== '') parts.push({ kind: 'fixed', text: rest })
  return parts
}

/** The first of a paragraph's blanks, by the first pattern that fits there. */
function firstOf(text: string) {
  let first: { match: RegExpExecArray; make: (typeof patterns)[number][1] } | undefined
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(text)
    if (match && (first === undefined || match.index < first.match.index)) first = { match, make }
  }
  return first
}

/** The control that a stretch of the evened words lies in, if it has a name. */
function nameAt(stretches: readonly Stretch[], from: number, length: number): string {
  let at = 0
  for (const { text, name } of stretches) {
    const end = at + evenWords(text).length
    if (name !== '' && at < from + length && end > from) return name
    at = end
  }
  return ''
}
