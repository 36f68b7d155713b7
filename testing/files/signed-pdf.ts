/** A PDF as a signing program leaves it: its bytes as they were, and behind them the field with its signature, as ISO 32000-1, 7.5.6 appends. */
import { PDFDocument, PDFDict, PDFName } from '@cantoo/pdf-lib'

/** The signature itself is empty: what it is worth is for a PDF reader to say. */
export async function signedInItsField(pdf: Uint8Array): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const field = document.context
    .enumerateIndirectObjects()
    .find(([, object]) => object instanceof PDFDict && object.get(PDFName.of('FT')) === PDFName.of('Sig'))
  if (!field) throw new Error('the PDF has no field for a signature')
  const [reference, widget] = field
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(Buffer.from(pdf.subarray(-200)).toString('latin1'))?.[1]
  const next = document.context.largestObjectNumber + 1
  let file = Buffer.concat([pdf, Buffer.from('\n')])
  const places: string[] = []
  const append = (number: number, text: string): void => {
    places.push(`${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`)
    file = Buffer.concat([file, Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, 'latin1')])
  }
  append(reference.objectNumber, widget.toString().replace(/>>\s*$/u, `/V ${next} 0 R >>`))
  append(
    next,
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 ${pdf.length} ${pdf.length + 900} 99] /Contents <${'00'.repeat(200)}> >>`,
  )
  const root = document.context.trailerInfo.Root?.toString() ?? ''
  const table = `xref\n${places.join('')}trailer\n<< /Size ${next + 1} /Prev ${previous} /Root ${root} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(table, 'latin1')])
}

/** The same content, packed otherwise, as a program on the way of a mail does. */
export async function packedAnew(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}
