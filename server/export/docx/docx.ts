/**
 * The protocol as a Word file (WordprocessingML written directly): fixed words locked by forms protection, each blank a
 * control, the domains open. An agreed version is read-only. The same edition gives the same bytes.
 */
import type { Answers } from '../../../protocol/answers/document.ts'
import { itemsOf } from '../../../protocol/points/items.ts'
import { displayed, render } from '../../../protocol/print/render.ts'
import { isParty } from '../../../protocol/party.ts'
import type { Side } from '../../../protocol/party.ts'
import type { Template } from '../../../protocol/text/template.ts'
import { sealedText } from '../../../protocol/version/sealed-text.ts'
import { momentOf, titleOf } from '../edition.ts'
import type { Edition } from '../edition.ts'
import { zipOf } from '../zip.ts'
import { bodyXml } from './body.ts'
import { newNumbering } from './numbering.ts'
import { originParts } from './origin.ts'
import type { Origin } from './origin.ts'
import {
  contentTypes,
  corePart,
  documentRelations,
  footerPart,
  headerPart,
  rootRelations,
  settingsPart,
} from './parts.ts'
import { stylesXml } from './styles.ts'
import { commentsOf } from './talk.ts'
import type { Talk } from './talk.ts'

export interface DocxRequest {
  readonly template: Template
  readonly answers: Answers
  readonly edition: Edition
  /** Which state of which protocol the file was made of, so that it can be read back. */
  readonly origin: Origin
  /** {@link noTalk} unless it was asked for. */
  readonly talk: Talk
}

/** Stands on every page of a file that holds what one side says among itself. */
function internalLine(own: Side | undefined, { texts }: Answers): string | undefined {
  if (own === undefined) return undefined
  const owner = isParty(own) ? texts[`${own}.name`] : 'l’accompagnement'
  return `DOCUMENT INTERNE${owner === undefined ? '' : ` (${owner})`}: contient des échanges « entre nous », à ne pas transmettre`
}

export function docxFile({ template, answers, edition, origin, talk }: DocxRequest): Uint8Array {
  // An agreed version is what was sealed, whatever would be printed of its answers today.
  const sealed = edition.kind === 'sealed' ? edition.seal.document : undefined
  const rendered = displayed(sealed ? sealedText(sealed, template) : render(template, answers))
  const numbering = newNumbering()
  const items = new Set((sealed?.items ?? itemsOf(template, answers)).map((item) => item.id))
  const comments = commentsOf(talk, items, 'domains')
  const body = bodyXml({ template, answers, rendered, numbering, anchors: comments, open: edition.kind === 'draft' })
  const title = titleOf(rendered, edition)
  const at = momentOf(edition)
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(comments.any)],
    ['_rels/.rels', rootRelations],
    ['word/document.xml', body],
    ['word/_rels/document.xml.rels', documentRelations(comments.any)],
    ['word/styles.xml', stylesXml()],
    ['word/numbering.xml', numbering.xml()],
    ['word/settings.xml', settingsPart(edition)],
    ['word/header1.xml', headerPart(edition, internalLine(talk.own, answers))],
    ['word/footer1.xml', footerPart(edition)],
    ...(comments.any
      ? ([
          ['word/comments.xml', comments.xml],
          ['word/commentsExtended.xml', comments.extendedXml],
        ] as const)
      : []),
    ['docProps/core.xml', corePart(title, at)],
    ...originParts(origin),
  ]
  const encoder = new TextEncoder()
  return zipOf(
    parts.map(([name, xml]) => ({ name, bytes: encoder.encode(xml) })),
    at,
  )
}
