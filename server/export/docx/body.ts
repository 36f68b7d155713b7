/** The official text as the body of a Word file. Fixed words are runs; each blank is a control. */
import type { Answers } from '../../../protocol/answers/document.ts'
import { blankAlias, domainsAlias, formOf } from '../../../protocol/print/form.ts'
import type { FormParagraph, FormPiece } from '../../../protocol/print/form.ts'
import type { Rendered } from '../../../protocol/print/rendered.ts'
import type { Template, TextRole } from '../../../protocol/text/template.ts'
import { domainsXml, paragraph } from './domains.ts'
import type { Anchors } from './domains.ts'
import type { Numbering } from './numbering.ts'
import { control, dayShown, lineBreak, run } from './text.ts'
import { declaration, xmlns } from './xml.ts'

export interface BodyRequest {
  readonly template: Template
  readonly answers: Answers
  /** With its fixed words as they are shown. */
  readonly rendered: Rendered
  readonly numbering: Numbering
  readonly anchors: Anchors
  /** Whether the blanks may be written in. */
  readonly open: boolean
}

const styleOf: Readonly<Record<TextRole, string>> = {
  programme: 'Programme',
  title: 'Titre',
  phase: 'Phase',
  subject: 'Objet',
  recital: 'Normal',
  separator: 'Separation',
  party: 'Normal',
  convened: 'Separation',
  article: 'Article',
  paragraph: 'Normal',
  'done-at': 'Normal',
  annex: 'Appendice',
  'annex-title': 'AppendiceObjet',
  'annex-section': 'Partie',
  principles: 'Principes',
}

const page =
  '<w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>'
const paper =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1474" w:bottom="1361" w:left="1474" w:header="624" w:footer="624" w:gutter="0"/><w:cols w:space="708"/>'
/** Under forms protection a section is closed, controls apart, unless it says otherwise: the domains' does. */
const section = (closed: boolean, type: 'continuous' | 'nextPage'): string =>
  `<w:sectPr>${page}<w:type w:val="${type}"/>${paper}<w:formProt w:val="${closed}"/></w:sectPr>`

export function bodyXml(request: BodyRequest): string {
  const { rendered, numbering, anchors, open } = request
  const print = printer(request)
  const form = formOf(rendered)
  const domains = rendered.find((block) => block.kind === 'domains')
  const parts = form.flatMap((entry, index): string[] => {
    switch (entry.kind) {
      case 'text':
        return [paragraph(styleOf[entry.role], print(entry.pieces, { ruled: entry.role === 'done-at' }))]
      case 'definition':
        return [paragraph('Normal', definition(entry))]
      case 'entry': {
        const marked = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbering.fixed(entry.marker)}"/></w:numPr>`
        return [paragraph('Liste', print(entry.pieces), marked)]
      }
      case 'intro': {
        const own =
          domains === undefined
            ? ''
            : domainsXml(
                domains,
                numbering,
                anchors,
                { alias: domainsAlias(request.template), id: domainsControl },
                open,
              )
        const intro = anchors.around('domains', print(entry.pieces))
        return open
          ? [
              paragraph('Normal', intro, section(true, 'nextPage')),
              own,
              paragraph('DomaineVide', '', section(false, 'continuous')),
            ]
          : [paragraph('Normal', intro), own]
      }
      case 'heading':
        return form[index - 1]?.kind === 'heading' ? [] : [signatureTable(form, print)]
      case 'signatory':
        return []
    }
  })
  return `${declaration}<w:document${xmlns('w', 'r')}><w:body>${parts.join('')}${section(true, 'continuous')}</w:body></w:document>`
}

/** Ids of controls: the domains' own, then the blanks from the next on. */
const domainsControl = 1000

interface Manner {
  readonly separator?: string
  /** On paper that is signed, what was left open is written by hand. */
  readonly ruled?: boolean
}
type Print = (pieces: readonly FormPiece[], manner?: Manner) => string

function printer({ template, answers, anchors, open }: BodyRequest): Print {
  let id = domainsControl
  return (pieces, { separator, ruled = false } = {}) =>
    pieces
      .map((piece) => {
        // A person's name, office and delegation stand one under the other; the commas of the sentence stay.
        if (piece.kind === 'fixed')
          return separator !== undefined && piece.text.startsWith(', ')
            ? run(',') + separator + (piece.text === ', ' ? '' : run(piece.text.slice(2), { italic: true }))
            : run(piece.text)
        const { field, item, filled, text } = piece
        const shown = !open
          ? run(text, ruled && !filled ? { ruled } : {})
          : control({
              alias: blankAlias(template, piece),
              tag: field,
              id: ++id,
              filled,
              text,
              spec: template.fields[field],
              day: dayShown(answers.dates[field], text),
            })
        return anchors.around(item, shown)
      })
      .join('')
}

function definition({ term, pieces }: Extract<FormParagraph, { kind: 'definition' }>): string {
  const words = pieces.map((piece) => piece.text).join('')
  return run(term, { bold: true }) + run(words.slice(term.length))
}

const columnWidth = 4479
function signatureTable(form: readonly FormParagraph[], print: Print): string {
  const headings = form.flatMap((entry) => (entry.kind === 'heading' ? [entry] : []))
  const cell = (content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${columnWidth}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
  const heads = headings.map(({ pieces }) => cell(paragraph('PourLaCommune', print(pieces)))).join('')
  const persons = headings
    .map(({ party }) =>
      cell(
        form
          .flatMap((entry) =>
            entry.kind === 'signatory' && entry.party === party
              ? [paragraph('Signataire', print(entry.pieces, { separator: lineBreak }))]
              : [],
          )
          .join(''),
      ),
    )
    .join('')
  return [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${columnWidth * 2}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    '<w:tblCaption w:val="Signatures"/><w:tblDescription w:val="Une colonne par commune: son nom, puis la place pour la signature et le cachet de chaque signataire."/></w:tblPr>',
    `<w:tblGrid><w:gridCol w:w="${columnWidth}"/><w:gridCol w:w="${columnWidth}"/></w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads}</w:tr>`,
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${persons}</w:tr>`,
    '</w:tbl>',
  ].join('')
}
