/**
 * An accent that stands higher or lower than usual (Ɔ̀, ɛ̃́) is drawn by Typst as a piece of its own that claims the whole
 * letter as its text, so that a reader, a search and a copy get the letter twice. Such pieces are given no text here: the
 * letter keeps the whole of it.
 */
import { PDFName } from '@cantoo/pdf-lib'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { operationsOf } from './content-stream.ts'
import type { Operand, Operation } from './content-stream.ts'
import { codesOf, contentOf, fontsOf } from './pdf-fonts.ts'
import type { KnownFonts, PdfFont } from './pdf-fonts.ts'

/** Whether a text has letters this concerns. */
export const hasAccentsOfTheirOwn = (text: string): boolean => /\p{M}/u.test(text.normalize('NFC'))

export function silenceStackedAccents(document: PDFDocument): void {
  const known: KnownFonts = new Map()
  for (const page of document.getPages()) {
    const content = contentOf(page)
    const changes = changesOf(content, fontsOf(page, known))
    if (changes.length === 0) continue
    const stream = document.context.flateStream(Buffer.from(applied(content, changes), 'latin1'))
    page.node.set(PDFName.of('Contents'), document.context.register(stream))
  }
}

/** In the order of the stream; none overlaps another. */
interface Change {
  readonly start: number
  readonly end: number
  readonly by: string
}
/** A marked stretch; `text` is what it says of itself instead of its letters. */
interface Span {
  readonly text: Extract<Operand, { kind: 'string' }> | undefined
  readonly shown: number[]
}

function changesOf(content: string, fonts: ReadonlyMap<string, PdfFont>): readonly Change[] {
  const changes: Change[] = []
  const spans: Span[] = []
  let font: PdfFont | undefined
  for (const operation of operationsOf(content)) {
    const [first] = operation.operands
    if (operation.operator === 'Tf') font = first?.kind === 'name' ? fonts.get(first.value) : undefined
    else if (operation.operator === 'BMC' || operation.operator === 'BDC') spans.push(spanOf(operation))
    else if (operation.operator === 'EMC') {
      const span = spans.pop()
      if (span?.text && span.shown.length > 0 && span.shown.every((code) => isAccent(font, code)))
        changes.push({ start: span.text.start, end: span.text.end, by: '()' })
    } else if (operation.operator === 'TJ' || operation.operator === 'Tj') {
      const span = spans.find(({ text }) => text !== undefined)
      if (span)
        span.shown.push(...piecesOf(operation).flatMap((piece) => (typeof piece === 'number' ? [] : piece.code)))
      else changes.push(...withoutText(operation, font))
    }
  }
  return changes
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

function withoutText(operation: Operation, font: PdfFont | undefined): readonly Change[] {
  const pieces = piecesOf(operation)
  const silent = (piece: Piece): boolean => typeof piece !== 'number' && isAccent(font, piece.code)
  if (!pieces.some(silent)) return []
  const stretches: Piece[][] = []
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1]
    if (before === undefined || silent(piece) !== silent(before)) stretches.push([])
    stretches.at(-1)?.push(piece)
  }
  const by = stretches.map((stretch) => {
    const shown = `[${stretch.map((piece) => (typeof piece === 'number' ? piece : `<${hexadecimal(piece.code)}>`)).join(' ')}] TJ`
    return stretch.some(silent) ? `/Span <</ActualText ()>> BDC ${shown} EMC` : shown
  })
  return [{ start: operation.start, end: operation.end, by: by.join(' ') }]
}

const hexadecimal = (code: number): string => code.toString(16).padStart(4, '0')

function applied(content: string, changes: readonly Change[]): string {
  const kept = changes.map(({ start, by }, at) => content.slice(changes[at - 1]?.end ?? 0, start) + by)
  return kept.join('') + content.slice(changes.at(-1)?.end ?? 0)
}
