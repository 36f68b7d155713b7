/** The protocol as a text file: the edition's own lines, the official text, nothing else. */
import { plainText } from '../../protocol/print/plain-text.ts'
import { displayed } from '../../protocol/print/render.ts'
import type { Rendered } from '../../protocol/print/rendered.ts'
import { sealedLines } from '../../protocol/version/sealed-text.ts'
import { draftMark, statusLines } from './edition.ts'
import type { Edition } from './edition.ts'

const rule = '—'.repeat(20)

/** UTF-8, lines of any length. A draft names itself before the text, a seal after it. */
export function textFile(rendered: Rendered, edition: Edition): string {
  const status = statusLines(edition).join('\n')
  return edition.kind === 'draft'
    ? `${draftMark}\n${status}\n${rule}\n\n${plainText(displayed(rendered))}`
    : `${sealedLines(edition.seal.document, rendered)}\n${rule}\n${status}\n`
}
