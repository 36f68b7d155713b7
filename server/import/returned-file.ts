/** A file that came back, from its bytes to what it says: judged, laid beside the official text, its blanks read. */
import type { Answers } from '../../protocol/answers/document.ts'
import { tidy } from '../../protocol/answers/document.ts'
import { formOf } from '../../protocol/print/form.ts'
import type { BlankPiece, FormParagraph } from '../../protocol/print/form.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import { displayed, render } from '../../protocol/print/render.ts'
import type { FixedDifference, Remark, Returned } from '../../protocol/returned/returned.ts'
import type { FieldId, Template } from '../../protocol/text/template.ts'
import { openArchive } from './archive.ts'
import { readDomains } from './domains-read.ts'
import { fillIn } from './filled-in.ts'
import { identifier, lineUp } from './lining-up.ts'
import { readOdtFile } from './odt-file.ts'
import type { Reading, ReadParagraph } from './reading.ts'
import { wordsOf } from './reading.ts'
import { readWordFile } from './word-file.ts'

/** The official text has 75 paragraphs, a domain a few; more is another document. */
const mostParagraphs = 4000
const mostLetters = 400_000

export function readReturnedFile(bytes: Uint8Array): Outcome<Reading> {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const reading = archive.value.has('content.xml') ? readOdtFile(archive.value) : readWordFile(archive.value)
  if (!reading.ok) return reading
  const { paragraphs } = reading.value
  const letters = paragraphs.reduce((sum, paragraph) => sum + wordsOf(paragraph).length, 0)
  return paragraphs.length > mostParagraphs || letters > mostLetters ? refused('file-foreign') : reading
}

/** `base`: the answers the file was made of; `now`: those of today, which stand in for them when nobody knows. */
export function compareReturned(
  template: Template,
  reading: Reading,
  base: Answers | undefined,
  now: Answers,
): Outcome<Returned> {
  const before = base ?? now
  const form = formOf(displayed(render(template, before)))
  const { paragraphs } = reading
  const places = lineUp(form, paragraphs)
  const expected = form.filter((entry) => entry.kind !== 'signatory').length
  if (places.filter((place) => place !== undefined).length * 2 < expected) return refused('file-foreign')

  const read = new BlankReader(template, form)
  const fixed: FixedDifference[] = []
  const used = new Set<number>()
  for (const [index, place] of places.entries()) {
    const entry = form[index]
    const paragraph = place === undefined ? undefined : paragraphs[place]
    if (!entry || entry.kind === 'signatory') continue
    if (place === undefined || !paragraph) {
      fixed.push({ official: textOf(entry), found: '' })
      continue
    }
    used.add(place)
    const difference = read.take(entry, paragraph)
    if (difference) fixed.push(difference)
  }
  const article = domainsRegion(form, places, paragraphs.length)
  for (const place of article ?? []) used.add(place)
  for (const [entry, place] of signatoryPlaces(form, places, paragraphs)) {
    used.add(place)
    const paragraph = paragraphs[place]
    const difference = paragraph && read.take(entry, paragraph)
    if (difference) fixed.push(difference)
  }
  for (const [place, paragraph] of paragraphs.entries()) {
    const found = wordsOf(paragraph).trim()
    if (!used.has(place) && found !== '') fixed.push({ official: '', found })
  }
  const { blanks, remarks } = read.result()
  return accepted({
    format: reading.format,
    base: base ?? null,
    blanks,
    domains:
      article === undefined
        ? null
        : readDomains(
            template,
            before,
            article.flatMap((place) => paragraphs[place] ?? []),
          ),
    fixed,
    remarks: [
      ...[...reading.remarks].map((code): Remark => ({ code })),
      ...(base === undefined ? [{ code: 'no-origin' } as const] : []),
      ...remarks,
    ],
  })
}

const textOf = ({ pieces }: FormParagraph): string =>
  pieces.map((piece) => (piece.kind === 'fixed' ? piece.text : '[…]')).join('')

/** Everything between the introduction of the domains and the official words behind it. */
function domainsRegion(
  form: readonly FormParagraph[],
  places: readonly (number | undefined)[],
  end: number,
): readonly number[] | undefined {
  const intro = form.findIndex((entry) => entry.kind === 'intro')
  const from = places[intro]
  if (from === undefined) return undefined
  const to = places.slice(intro + 1).find((place) => place !== undefined) ?? end
  return Array.from({ length: to - from - 1 }, (_unused, index) => from + 1 + index)
}

/** Signatories stand in the column of their commune, in their order, under the headings. */
function signatoryPlaces(
  form: readonly FormParagraph[],
  places: readonly (number | undefined)[],
  paragraphs: readonly ReadParagraph[],
): (readonly [FormParagraph, number])[] {
  const heading = form.findLastIndex((entry) => entry.kind === 'heading')
  const from = places[heading]
  if (from === undefined) return []
  const to = places.slice(heading + 1).find((place) => place !== undefined) ?? paragraphs.length
  const sides = form.flatMap((entry) => (entry.kind === 'heading' ? [entry.party] : []))
  return sides.flatMap((party, column) => {
    const persons = form.filter((entry) => entry.kind === 'signatory' && entry.party === party)
    const here = paragraphs.flatMap((paragraph, place) =>
      place > from && place < to && paragraph.column === column && isWritten(paragraph) ? [place] : [],
    )
    return persons.flatMap((entry, index) => {
      const place = here[index]
      return place === undefined ? [] : [[entry, place] as const]
    })
  })
}
const isWritten = (paragraph: ReadParagraph): boolean =>
  wordsOf(paragraph).trim() !== '' || paragraph.pieces.some((piece) => piece.control !== undefined)

/** Gathers the words of every blank; an answer with several places has one answer. */
class BlankReader {
  readonly #identify: ReturnType<typeof identifier>
  readonly #blanks: readonly BlankPiece[]
  readonly #words = new Map<BlankPiece, string>()

  constructor(template: Template, form: readonly FormParagraph[]) {
    this.#blanks = form.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'blank' ? [piece] : [])))
    this.#identify = identifier(template, this.#blanks)
  }

  take(entry: FormParagraph, paragraph: ReadParagraph): FixedDifference | undefined {
    const { blanks, difference } = fillIn(entry.pieces, paragraph, this.#identify)
    for (const [blank, words] of blanks) this.#words.set(blank, answerAt(blank, words))
    return difference
  }

  result(): { readonly blanks: Readonly<Record<FieldId, string>>; readonly remarks: readonly Remark[] } {
    const blanks: Record<FieldId, string> = {}
    const remarks: Remark[] = []
    for (const field of new Set(this.#blanks.map((blank) => blank.field))) {
      const places = this.#blanks.filter((blank) => blank.field === field)
      const said = places.flatMap((blank) => {
        const words = this.#words.get(blank)
        return words === undefined ? [] : [{ blank, words }]
      })
      const changed = new Set(
        said.filter(({ blank, words }) => words !== (blank.filled ? blank.text : '')).map(({ words }) => words),
      )
      const [first] = said
      if (!first) remarks.push({ code: 'blank-missing', at: field })
      else blanks[field] = [...changed][0] ?? first.words
      if (changed.size > 1) remarks.push({ code: 'places-differ', at: field })
    }
    return { blanks, remarks }
  }
}

/** Nothing, where what stands for an empty blank still stands; somebody may have typed beside its dots. */
function answerAt({ filled, text }: BlankPiece, words: string): string {
  const said = tidy(words)
  if (filled) return said === tidy(text) ? text : said
  return said === tidy(text) || said === '…'
    ? ''
    : said.includes('…') && text.includes('…')
      ? tidy(said.replace('…', ''))
      : said
}
