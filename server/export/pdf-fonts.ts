/** What a PDF says of the fonts it embeds: which letters each code stands for, and how far it moves the pen. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib'
import type { PDFPage } from '@cantoo/pdf-lib'
import { operationsOf } from './content-stream.ts'
import type { Operand } from './content-stream.ts'

export interface PdfFont {
  /** By two-byte code. */
  readonly letters: ReadonlyMap<number, string>
  /** In thousandths of the size; a code that is not here has the width `otherwise`. */
  readonly widths: ReadonlyMap<number, number>
  readonly otherwise: number
}

const name = PDFName.of

/** What pages share, read once. */
export type KnownFonts = Map<PDFDict, PdfFont>

/** The page's fonts by the names its operations use. */
export function fontsOf(page: PDFPage, known: KnownFonts): ReadonlyMap<string, PdfFont> {
  const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict)
  return new Map(
    (fonts?.entries() ?? []).map(([key]) => {
      const dictionary = fonts?.lookup(key, PDFDict) as PDFDict
      const font = known.get(dictionary) ?? readFont(dictionary)
      known.set(dictionary, font)
      return [key.asString().slice(1), font]
    }),
  )
}

/** The operations of a page, as text with one character per byte. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => page.doc.context.lookup(ref)) : [contents]
  return streams
    .map((stream) => (stream instanceof PDFRawStream ? latin1(decodePDFRawStream(stream).decode()) : ''))
    .join('\n')
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

function readFont(dictionary: PDFDict): PdfFont {
  const map = dictionary.lookup(name('ToUnicode'))
  const descendant = dictionary.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  return {
    letters:
      map instanceof PDFRawStream ? readLetters(latin1(decodePDFRawStream(map).decode())) : new Map<number, string>(),
    widths: readWidths(descendant.lookupMaybe(name('W'), PDFArray)),
    otherwise: descendant.lookupMaybe(name('DW'), PDFNumber)?.asNumber() ?? 1000,
  }
}

/** A ToUnicode map: `<code> <letters>` one by one, or `<first> <last> <letters of the first>`. */
function readLetters(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  for (const { operator, operands } of operationsOf(map)) {
    const strings = operands.flatMap((operand) => (operand.kind === 'string' ? [operand] : []))
    if (operator === 'endbfchar')
      for (let at = 0; at + 1 < strings.length; at += 2) letters.set(codeOf(strings[at]), wordsOf(strings[at + 1]))
    if (operator === 'endbfrange')
      for (let at = 0; at + 2 < strings.length; at += 3) {
        const first = codeOf(strings[at])
        const start = wordsOf(strings[at + 2])
        for (let code = first; code <= codeOf(strings[at + 1]); code += 1)
          letters.set(code, start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first))
      }
  }
  return letters
}

const bytesOf = (operand: Operand | undefined): readonly number[] => (operand?.kind === 'string' ? operand.bytes : [])
const codeOf = (operand: Operand | undefined): number => bytesOf(operand).reduce((code, byte) => code * 256 + byte, 0)
/** UTF-16, big end first. */
const wordsOf = (operand: Operand | undefined): string => String.fromCharCode(...codesOf(bytesOf(operand)))

/** The two-byte codes of a shown string. */
export const codesOf = (bytes: readonly number[]): readonly number[] =>
  Array.from({ length: bytes.length >> 1 }, (_, at) => ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0))

/** `c [w w …]` or `first last w`. */
function readWidths(list: PDFArray | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const items = list?.asArray() ?? []
  const value = (at: number): number => {
    const item = items[at]
    return item instanceof PDFNumber ? item.asNumber() : 0
  }
  for (let at = 0; at < items.length;) {
    const run = items[at + 1]
    if (run instanceof PDFArray) {
      for (const [index, width] of run.asArray().entries())
        if (width instanceof PDFNumber) widths.set(value(at) + index, width.asNumber())
      at += 2
    } else {
      for (let code = value(at); code <= value(at + 1); code += 1) widths.set(code, value(at + 2))
      at += 3
    }
  }
  return widths
}
