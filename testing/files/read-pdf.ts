/**
 * What a reader gets out of a PDF: its words in their reading order with the tags around them, as assistive technology
 * takes them from the structure tree. Poppler's own view of the tree loses what follows a letter with `ActualText`, so
 * the tree is read here.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { execFileSync } from 'node:child_process'
import { operationsOf } from '../../server/export/content-stream.ts'
import type { Operand } from '../../server/export/content-stream.ts'
import { codesOf, contentOf, fontsOf } from '../../server/export/pdf-fonts.ts'
import type { KnownFonts, PdfFont } from '../../server/export/pdf-fonts.ts'

export const poppler = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] })

/** A block element of the structure tree; `text` is its own, inline elements included, in reading order. */
export interface Tagged {
  readonly tag: string
  readonly text: string
  readonly children: readonly Tagged[]
}

const name = PDFName.of
const inline = new Set(['Span', 'Strong', 'Em', 'Link'])

export async function structureOf(pdf: Uint8Array): Promise<readonly Tagged[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { context, catalog } = document
  const known: KnownFonts = new Map()
  const words = new Map(
    document.getPages().map((page) => [page.ref.toString(), wordsOfPage(contentOf(page), fontsOf(page, known))]),
  )
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict)
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict)
  const tagOf = (element: PDFDict): string => {
    const own = element.lookup(name('S'), PDFName)
    return (roles?.lookupMaybe(own, PDFName) ?? own).asString().slice(1)
  }
  const kidsOf = (element: PDFDict): readonly PDFObject[] => {
    const kids = element.lookup(name('K'))
    return kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids]
  }
  const read = (element: PDFDict): Tagged => {
    const page = (element.get(name('Pg')) as PDFRef | undefined)?.toString() ?? ''
    let text = ''
    const children: Tagged[] = []
    for (const kid of kidsOf(element)) {
      const found = kid instanceof PDFRef ? context.lookup(kid) : kid
      if (found instanceof PDFNumber) text += words.get(page)?.get(found.asNumber()) ?? ''
      if (!(found instanceof PDFDict)) continue
      const marked = found.lookupMaybe(name('MCID'), PDFNumber)
      if (marked) text += words.get(found.get(name('Pg'))?.toString() ?? page)?.get(marked.asNumber()) ?? ''
      if (!found.has(name('S'))) continue
      const inner = read(found)
      if (inline.has(inner.tag)) text += inner.text
      else children.push(inner)
    }
    return { tag: tagOf(element), text, children }
  }
  return kidsOf(root).flatMap((kid) => read(context.lookup(kid, PDFDict)).children)
}

/** The words of each marked stretch of a page, by its number, line by line; artefacts have none. */
function wordsOfPage(content: string, fonts: ReadonlyMap<string, PdfFont>): ReadonlyMap<number, string> {
  const words = new Map<number, string>()
  const spans: { readonly number: number | undefined; readonly instead: string | undefined }[] = []
  let font: PdfFont | undefined
  let height: number | undefined
  let line: number | undefined
  const say = (text: string): void => {
    const number = spans.findLast((span) => span.number !== undefined)?.number
    if (number !== undefined && text !== '')
      words.set(number, (words.get(number) ?? '') + (height === line ? '' : '\n') + text)
    if (text !== '') line = height
  }
  for (const { operator, operands } of operationsOf(content)) {
    const [first] = operands
    if (operator === 'Tf') font = first?.kind === 'name' ? fonts.get(first.value) : undefined
    else if (operator === 'cm') height = heightOf(operands)
    else if (operator === 'BMC' || operator === 'BDC') {
      const properties = operands.find((operand) => operand.kind === 'dictionary')?.entries
      const number = properties?.get('MCID')
      const instead = properties?.get('ActualText')
      spans.push({
        number: number?.kind === 'number' ? number.value : undefined,
        instead: instead === undefined ? undefined : textString(instead),
      })
      if (instead !== undefined) say(textString(instead))
    } else if (operator === 'EMC') spans.pop()
    else if ((operator === 'TJ' || operator === 'Tj') && spans.every(({ instead }) => instead === undefined))
      say(shownWords(first, font))
  }
  return words
}

/** A text string of PDF (ISO 32000-1, 7.9.2.2): UTF-16 behind its mark, and else one letter a byte. */
function textString(operand: Operand): string {
  const bytes = operand.kind === 'string' ? operand.bytes : []
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return String.fromCharCode(...codesOf(bytes.slice(2)))
  return String.fromCharCode(...bytes)
}

/** Of a matrix that moves to where something is drawn. */
const heightOf = (matrix: readonly Operand[]): number | undefined => {
  const last = matrix.at(5)
  return last?.kind === 'number' ? last.value : undefined
}

const shownWords = (shown: Operand | undefined, font: PdfFont | undefined): string =>
  (shown?.kind === 'array' ? shown.items : [shown])
    .flatMap((item) => (item?.kind === 'string' ? codesOf(item.bytes) : []))
    .map((code) => font?.letters.get(code) ?? '\uFFFD')
    .join('')
