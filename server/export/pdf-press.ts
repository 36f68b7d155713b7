/**
 * The process that sets PDFs. Every compilation keeps some memory for good, and a native library may take its process
 * with it: so it works apart, one order at a time, and is replaced by pdf.ts now and then.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument, ParseSpeeds } from '@cantoo/pdf-lib'
import type { NodeCompiler, NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Party } from '../../protocol/party.ts'
import { addSignatureFields } from './signature-fields.ts'
import type { FieldPlace, SignatureField } from './signature-fields.ts'
import { hasAccentsOfTheirOwn, silenceStackedAccents } from './stacked-accents.ts'

/**
 * `sheet`: the template, beside this file. `data`: what it prints, see pdf-data.ts. `standard`: PDF/A-3a for people, `ua-1` to check accessibility. `fields`: what each column’s
 * signature field is called; none on a draft.
 */
export interface PressOrder {
  readonly sheet: 'protocol' | 'minutes'
  readonly data: string
  readonly standard: PdfStandard
  readonly fields: Readonly<Partial<Record<Party, string>>>
}
export type PdfStandard = 'a-3a' | 'ua-1'
export type PressAnswer =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly detail: string }

const folder = dirname(fileURLToPath(import.meta.url))
/** Serifs for every Latin letter of the five countries, and Arabic whose letters come out whole when copied. */
const fonts = [
  import.meta.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf'),
  import.meta.resolve('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf'),
]

async function openCompiler(): Promise<NodeCompiler> {
  const library = await import('@myriaddreamin/typst-ts-node-compiler')
  return library.NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(fileURLToPath(font))) }],
  })
}

async function setPdf(compiler: NodeCompiler, order: PressOrder): Promise<PressAnswer> {
  const compiled = compiler.compile({ mainFilePath: join(folder, `${order.sheet}.typ`), inputs: { data: order.data } })
  if (!compiled.result) return { ok: false, detail: messageOf(compiled.takeError()) }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: order.standard })
  const fields = fieldPlaces(compiler, compiled.result).flatMap((place) => {
    const label = order.fields[place.party]
    return label === undefined ? [] : [{ place, label }]
  })
  compiler.evictCache(2)
  return { ok: true, pdf: await finished(pdf, fields, hasAccentsOfTheirOwn(order.data)) }
}

/**
 * What Typst leaves to be done, if anything. The same bytes for the same document. All at a time: nothing else waits in
 * this process, and the library's pauses took half of it.
 */
async function finished(pdf: Uint8Array, fields: readonly SignatureField[], accents: boolean): Promise<Uint8Array> {
  if (fields.length === 0 && !accents) return pdf
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  if (accents) silenceStackedAccents(document)
  if (fields.length > 0) addSignatureFields(document, fields)
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity })
}

const fieldPlaces = (compiler: NodeCompiler, document: NodeTypstDocument): readonly FieldPlace[] =>
  (compiler.query(document, { selector: '<signature-field>' }) as { value: FieldPlace }[]).map(({ value }) => value)

function messageOf(error: NodeError | null): string {
  const [first] = (error?.shortDiagnostics ?? []) as { message?: string }[]
  return first?.message ?? 'the page could not be set'
}

/** A PDF for archives refuses what its fonts cannot show; the character is what a person needs to know. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [, unprintable] = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(message) ?? []
  if (unprintable === undefined) return message
  const codes = Array.from(
    unprintable,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return `no font can print "${unprintable}" (${codes.join(' ')})`
}

const compiler = openCompiler()
compiler.catch(() => undefined)

process.on('message', (order: PressOrder) => {
  void compiler
    .then((ready) => setPdf(ready, order))
    .catch((error: unknown): PressAnswer => ({ ok: false, detail: explain(error) }))
    .then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit())
