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
import { codeOf } from '../../protocol/redline/unseen.ts'
import { familyNames, fontFiles } from './fonts.ts'
import { addSignatureFields } from './signature-fields.ts'
import type { FieldPlace, SignatureField } from './signature-fields.ts'
import { standInFont } from './stand-in-font.ts'
import { withStandIns } from './stand-ins.ts'
import { needsTelling, tellText } from './told-text.ts'

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
const fonts = fontFiles.map((file) => readFileSync(file))

/** `standIns`: the font for what no other draws. */
async function openCompiler(standIns: Uint8Array): Promise<NodeCompiler> {
  const library = await import('@myriaddreamin/typst-ts-node-compiler')
  return library.NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [...fonts, Buffer.from(standIns)] }],
  })
}

/** How often words are set anew because of signs that turned out not to be drawn where they stand. */
const mostTries = 4

/** A person has agreed on these words: whatever sign is among them, they are set. */
async function setPdf(compiler: NodeCompiler, order: PressOrder): Promise<PressAnswer> {
  const undrawn = new Set<string>()
  for (let tries = 1; ; tries += 1) {
    const standing = withStandIns(order.data, undrawn)
    try {
      if (!standing) return await setWith(compiler, order, new Map())
      const own = await openCompiler(standing.font)
      return await setWith(own, { ...order, data: standing.data }, standing.carried)
    } catch (error) {
      const known = undrawn.size
      for (const sign of signsNotDrawn(messageOf(error), undrawn)) undrawn.add(sign)
      if (tries === mostTries || undrawn.size === known) throw error
    }
  }
}

async function setWith(
  compiler: NodeCompiler,
  order: PressOrder,
  carried: ReadonlyMap<string, string>,
): Promise<PressAnswer> {
  const compiled = compiler.compile({
    mainFilePath: join(folder, `${order.sheet}.typ`),
    inputs: { data: order.data, fonts: familyNames },
  })
  if (!compiled.result) return { ok: false, detail: diagnosis(compiled.takeError()) }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: order.standard })
  const fields = fieldPlaces(compiler, compiled.result).flatMap((place) => {
    const label = order.fields[place.party]
    return label === undefined ? [] : [{ place, label }]
  })
  compiler.evictCache(2)
  return { ok: true, pdf: await finished(pdf, fields, needsTelling(order.data) ? carried : undefined) }
}

/**
 * What Typst leaves to be done, if anything. The same bytes for the same document. All at a time: nothing else waits in
 * this process, and the library's pauses took half of it. `carried`: where some text has to be told otherwise than drawn.
 */
async function finished(
  pdf: Uint8Array,
  fields: readonly SignatureField[],
  carried: ReadonlyMap<string, string> | undefined,
): Promise<Uint8Array> {
  if (fields.length === 0 && !carried) return pdf
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  if (carried) tellText(document, carried)
  if (fields.length > 0) addSignatureFields(document, fields)
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity })
}

const fieldPlaces = (compiler: NodeCompiler, document: NodeTypstDocument): readonly FieldPlace[] =>
  (compiler.query(document, { selector: '<signature-field>' }) as { value: FieldPlace }[]).map(({ value }) => value)

function diagnosis(error: NodeError | null): string {
  const [first] = (error?.shortDiagnostics ?? []) as { message?: string }[]
  return first?.message ?? 'the page could not be set'
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A PDF for archives refuses what its fonts cannot show, and says which text: accents first, their letters when that was not enough. */
function signsNotDrawn(message: string, known: ReadonlySet<string>): readonly string[] {
  const texts = Array.from(message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu), ([, text = '']) =>
    Array.from(
      text.replace(/\\+u\{([0-9a-f]+)\}/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
    ),
  )
  return texts.flatMap((signs) => {
    const accents = signs.filter((sign) => /\p{M}/u.test(sign) && !known.has(sign))
    return accents.length > 0 ? accents : signs
  })
}

/** For whoever asked; the sign is what a person needs to know. */
function explain(error: unknown): string {
  const message = messageOf(error)
  const signs = signsNotDrawn(message, new Set())
  return signs.length === 0
    ? message
    : `no font can print ${signs.map((sign) => `"${sign}" (${codeOf(sign)})`).join(', ')}`
}

const compiler = openCompiler(standInFont([]))
compiler.catch(() => undefined)

process.on('message', (order: PressOrder) => {
  void compiler
    .then((ready) => setPdf(ready, order))
    .catch((error: unknown): PressAnswer => ({ ok: false, detail: explain(error) }))
    .then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit())
