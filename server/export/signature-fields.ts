/**
 * Two empty signature fields on an agreed version, in the spaces for ink of the first persons who sign: who prefers an
 * electronic signature to ink finds its place. Typst makes no form fields, so they are added to its PDF, tags included.
 */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { PDFContext, PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import type { Party } from '../../protocol/party.ts'

/** Where protocol.typ left room: lengths in points from the top left corner of the page, pages from 1. */
export interface FieldPlace {
  readonly party: Party
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly pageHeight: number
}
export interface SignatureField {
  readonly place: FieldPlace
  /** Read aloud when the field is reached. */
  readonly label: string
}

const name = PDFName.of

/** Everything else stays as it was. */
export function addSignatureFields(document: PDFDocument, fields: readonly SignatureField[]): void {
  const { context, catalog } = document
  const tags = new Tags(context, catalog.lookup(name('StructTreeRoot'), PDFDict))
  const cells = tags.signatureCells()
  const widgets = fields.map(({ place, label }, index) => {
    const page = document.getPage(place.page - 1)
    const cell = cells[index]
    if (cell === undefined) throw new Error(`the signature table has no cell for the field of ${place.party}`)
    const key = tags.nextKey()
    const widget = context.register(widgetOf(context, page, place, label, key))
    page.node.addAnnot(widget)
    page.node.set(name('Tabs'), name('S'))
    tags.add(cell, widget, page.ref, key, label)
    return widget
  })
  // 1: there are signature fields. No signature is in them yet.
  catalog.set(name('AcroForm'), context.obj({ Fields: widgets, SigFlags: 1 }))
}

function widgetOf(context: PDFContext, page: PDFPage, place: FieldPlace, label: string, key: number): PDFDict {
  const { x, y, width, height, pageHeight } = place
  const appearance = context.register(
    context.stream(new Uint8Array(), { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] }),
  )
  return context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of(`signature-${place.party}`),
    TU: PDFHexString.fromText(label),
    // Printed with the page, as a file for archives demands.
    F: 4,
    Rect: [x, pageHeight - y - height, x + width, pageHeight - y],
    P: page.ref,
    AP: { N: appearance },
    StructParent: key,
  })
}

/** The logical structure of a tagged PDF (ISO 32000-1, 14.7), as far as two fields need it. */
class Tags {
  readonly #context: PDFContext
  readonly #root: PDFDict

  constructor(context: PDFContext, root: PDFDict) {
    this.#context = context
    this.#root = root
  }

  /** The first cell of each column below the headings. The text has no other table. */
  signatureCells(): readonly PDFRef[] {
    const cells: PDFRef[] = []
    const walk = (ref: PDFRef): void => {
      const element = this.#context.lookup(ref, PDFDict)
      if (element.get(name('S')) === name('TD')) cells.push(ref)
      else this.#childrenOf(element).forEach(walk)
    }
    this.#childrenOf(this.#root).forEach(walk)
    return cells
  }

  #childrenOf(element: PDFDict): readonly PDFRef[] {
    const kids = element.lookup(name('K'))
    const all = kids instanceof PDFArray ? kids.asArray() : [element.get(name('K'))]
    return all.filter(
      (kid) => kid instanceof PDFRef && this.#context.lookupMaybe(kid, PDFDict)?.get(name('S')) !== undefined,
    ) as PDFRef[]
  }

  nextKey(): number {
    return this.#root.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber()
  }

  /** The field is the first thing read in its cell. */
  add(cell: PDFRef, widget: PDFRef, page: PDFRef, key: number, label: string): void {
    const form = this.#context.register(
      this.#context.obj({
        Type: 'StructElem',
        S: 'Form',
        P: cell,
        Pg: page,
        Alt: PDFHexString.fromText(label),
        K: [{ Type: 'OBJR', Obj: widget, Pg: page }],
      }),
    )
    const element = this.#context.lookup(cell, PDFDict)
    const kids = element.lookup(name('K'))
    const rest = kids instanceof PDFArray ? kids.asArray() : [element.get(name('K'))]
    element.set(name('K'), this.#context.obj([form, ...rest.filter((kid) => kid !== undefined)]))
    const numbers = this.#root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray)
    numbers.push(PDFNumber.of(key))
    numbers.push(form)
    this.#root.set(name('ParentTreeNextKey'), PDFNumber.of(key + 1))
  }
}
