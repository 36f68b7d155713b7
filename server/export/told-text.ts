/**
 * Where what a PDF draws is not what it should tell a reader, a search or a copy, the text is stated beside the drawing.
 * - An accent that stands higher or lower than usual (Ɔ̀, ɛ̃́) is drawn by Typst as a piece of its own that claims the whole
 *   letter as its text, so that the letter comes twice: the piece is given no text, the letter keeps the whole of it.
 * - N’Ko and Adlam are drawn from the left, last letter first, and readers do not turn them about as they do with Arabic.
 * - A sign of the private area is carried by another one (stand-ins.ts).
 */
import { PDFName } from '@cantoo/pdf-lib'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { operationsOf } from './content-stream.ts'
import type { Operand, Operation } from './content-stream.ts'
import { codesOf, contentOf, fontsOf } from './pdf-fonts.ts'
import type { KnownFonts, PdfFont } from './pdf-fonts.ts'

const leftward = /[\p{Script=Nko}\p{Script=Adlam}]/u
/** Whether a text has signs this concerns. */
export const needsTelling = (text: string): boolean =>
  /[\p{M}\u{10600}-\u{1077F}\p{Script=Nko}\p{Script=Adlam}]/u.test(text.normalize('NFC'))

/** `carried`: signs by what carries them. */
export function tellText(document: PDFDocument, carried: ReadonlyMap<string, string>): void {
  const known: KnownFonts = new Map()
  for (const page of document.getPages()) {
    const content = contentOf(page)
    const changes = changesOf(content, fontsOf(page, known), carried)
    if (changes.length === 0) continue
    const stream = document.context.flateStream(Buffer.from(applied(content, changes), 'latin1'))
    page.node.set(PDFName.of('Contents'), document.context.register(stream))
  }
}

/** In the order of the stream; none overlaps another. Put together at the end, when it is known what each part tells. */
interface Change {
  readonly start: number
  readonly end: number
  readonly by: () => string
}
/** A marked stretch; `text` is what it says of itself instead of its letters. */
interface Span {
  readonly text: Extract<Operand, { kind: 'string' }> | undefined
  readonly shown: number[]
}
/** A part of words that are drawn last letter first. */
interface Leftward {
  /** In the order of reading. */
  told: string
}

function changesOf(
  content: string,
  fonts: ReadonlyMap<string, PdfFont>,
  carried: ReadonlyMap<string, string>,
): readonly Change[] {
  const changes: Change[] = []
  const spans: Span[] = []
  let line: Leftward[] = []
  let font: PdfFont | undefined
  for (const operation of operationsOf(content)) {
    const [first] = operation.operands
    switch (operation.operator) {
      case 'Tf':
        font = first?.kind === 'name' ? fonts.get(first.value) : undefined
        break
      case 'BMC':
      case 'BDC':
        spans.push(spanOf(operation))
        break
      case 'EMC':
        changes.push(...closed(spans.pop(), font, carried, line))
        break
      case 'TJ':
      case 'Tj': {
        const span = spans.find(({ text }) => text !== undefined)
        if (span)
          span.shown.push(...piecesOf(operation).flatMap((piece) => (typeof piece === 'number' ? [] : piece.code)))
        else changes.push(...retold(operation, font, carried, line))
        break
      }
      // The words of one font on one line.
      case 'ET':
        readTogether(line)
        line = []
        break
    }
  }
  return changes
}

/** Words drawn in several parts are told whole by the first: each part by itself would come in drawn order. */
function readTogether(line: readonly Leftward[]): void {
  const words = line
    .map(({ told }) => told)
    .toReversed()
    .join('')
  for (const [at, part] of line.entries()) part.told = at === 0 ? words : ''
}

/** A stretch for which Typst states a text. */
function closed(
  span: Span | undefined,
  font: PdfFont | undefined,
  carried: ReadonlyMap<string, string>,
  line: Leftward[],
): readonly Change[] {
  if (!span?.text || span.shown.length === 0) return []
  const { start, end, bytes } = span.text
  if (span.shown.every((code) => isAccent(font, code))) return [{ start, end, by: () => '()' }]
  const words = Buffer.from(bytes.slice(2)).swap16().toString('utf16le')
  if (meant(words, carried) !== words) return [{ start, end, by: () => stated(meant(words, carried)) }]
  if (!leftward.test(words)) return []
  const part = { told: words }
  line.push(part)
  return [{ start, end, by: () => stated(part.told) }]
}

function spanOf({ operands }: Operation): Span {
  const properties = operands.find((operand) => operand.kind === 'dictionary')
  const text = properties?.entries.get('ActualText')
  return { text: text?.kind === 'string' ? text : undefined, shown: [] }
}

/** A piece that moves the pen by nothing and stands for more than one sign: the letter under it tells them all. */
function isAccent(font: PdfFont | undefined, code: number): boolean {
  const letters = font?.letters.get(code) ?? ''
  return Array.from(letters).length > 1 && /\p{M}/u.test(letters) && (font?.widths.get(code) ?? font?.otherwise) === 0
}

/** A shown string is codes, and adjustments of the pen between them. */
type Piece = { readonly code: number } | number

const piecesOf = ({ operands: [shown] }: Operation): readonly Piece[] =>
  (shown?.kind === 'array' ? shown.items : [shown]).flatMap((item): readonly Piece[] => {
    if (item?.kind === 'number') return [item.value]
    return item?.kind === 'string' ? codesOf(item.bytes).map((code) => ({ code })) : []
  })

/** What a piece must tell instead of what its font says: nothing, a sign it carries, letters that stand in drawn order. */
type Telling = 'as drawn' | 'nothing' | 'carried' | 'leftward'

function retold(
  operation: Operation,
  font: PdfFont | undefined,
  carried: ReadonlyMap<string, string>,
  line: Leftward[],
): readonly Change[] {
  const letters = (piece: Piece): string => (typeof piece === 'number' ? '' : (font?.letters.get(piece.code) ?? ''))
  const carries = (words: string): boolean => meant(words, carried) !== words
  const telling = (piece: Piece): Telling | undefined => {
    if (typeof piece === 'number') return undefined
    if (isAccent(font, piece.code)) return 'nothing'
    return carries(letters(piece)) ? 'carried' : leftward.test(letters(piece)) ? 'leftward' : 'as drawn'
  }
  const stretches: { readonly telling: Telling; readonly pieces: Piece[] }[] = []
  for (const piece of piecesOf(operation)) {
    const now = telling(piece)
    const last = stretches.at(-1)
    // A move of the pen goes with what stands before it.
    if (last && (now === undefined || now === last.telling)) last.pieces.push(piece)
    else stretches.push({ telling: now ?? 'as drawn', pieces: [piece] })
  }
  if (stretches.every((stretch) => stretch.telling === 'as drawn')) return []
  const parts = stretches.map((stretch): (() => string) => {
    const shown = `[${stretch.pieces.map((piece) => (typeof piece === 'number' ? piece : `<${hexadecimal(piece.code)}>`)).join(' ')}] TJ`
    const under = (text: string): string => `/Span <</ActualText ${stated(text)}>> BDC ${shown} EMC`
    switch (stretch.telling) {
      case 'as drawn':
        return () => shown
      case 'nothing':
        return () => under('')
      case 'carried':
        return () => under(meant(stretch.pieces.map(letters).join(''), carried))
      case 'leftward': {
        const part = { told: stretch.pieces.map(letters).toReversed().join('') }
        line.push(part)
        return () => under(part.told)
      }
    }
  })
  return [{ start: operation.start, end: operation.end, by: () => parts.map((part) => part()).join(' ') }]
}

const meant = (words: string, carried: ReadonlyMap<string, string>): string =>
  Array.from(words, (sign) => carried.get(sign) ?? sign).join('')

const stated = (text: string): string =>
  text === ''
    ? '()'
    : `<FEFF${Array.from({ length: text.length }, (_, at) => hexadecimal(text.charCodeAt(at))).join('')}>`

const hexadecimal = (code: number): string => code.toString(16).padStart(4, '0')

function applied(content: string, changes: readonly Change[]): string {
  const kept = changes.map(({ start, by }, at) => content.slice(changes[at - 1]?.end ?? 0, start) + by())
  return kept.join('') + content.slice(changes.at(-1)?.end ?? 0)
}
