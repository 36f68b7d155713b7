/** The whole text in lines, as it is read aloud, hashed into a seal or kept as a .txt file. */
import { richTextLines } from '../answers/content.ts'
import { blank } from './render.ts'
import type { Rendered, RenderedBlock, RenderedColumn, RenderedDomain, Segment } from './rendered.ts'
import type { RenderedSignatory } from '../points/items.ts'

/** Blocks stand apart by an empty line; the signature columns follow each other row by row. */
export const plainText = (rendered: Rendered): string =>
  `${rendered.map((block) => linesOf(block).join('\n')).join('\n\n')}\n`

export const segmentsText = (segments: readonly Segment[]): string => segments.map((segment) => segment.text).join('')

function linesOf(block: RenderedBlock): string[] {
  switch (block.kind) {
    case 'text':
      return [segmentsText(block.segments)]
    case 'definition':
      return [`${block.term}: ${block.text}`]
    case 'list':
      return block.items.map((item) => `${block.marker} ${item}`)
    case 'domains':
      return block.domains.length === 0
        ? [`${block.intro} ${blank} ${block.empty.hint}${block.empty.after}`]
        : closed(
            [block.intro, ...block.domains.flatMap((domain) => domainLines(domain, block.retainedMark))],
            block.closing,
          )
    case 'signatures':
      return [
        ...block.columns.map((column) => segmentsText(column.heading)),
        ...block.columns.flatMap((column) => signatoryLines(column, block.delegation)),
      ]
  }
}

const closed = (lines: readonly string[], closing: string): string[] => [
  ...lines.slice(0, -1),
  (lines.at(-1) ?? '') + closing,
]

function domainLines(domain: RenderedDomain, mark: string): string[] {
  const head = [`${domain.number}.`, domain.title, domain.retained ? mark : ''].filter((part) => part !== '').join(' ')
  return [head, ...richTextLines(domain.body, '   ')]
}

const signatoryLines = (column: RenderedColumn, delegation: string): string[] =>
  column.signatories.length === 0
    ? [column.hint]
    : column.signatories.map((signatory) => signatoryLine(signatory, delegation))

/** "Béa Diallo, Échevine, par délégation"; a person without a name yet is the blank. */
const signatoryLine = (signatory: RenderedSignatory, delegation: string): string =>
  [signatory.name || blank, signatory.function, signatory.delegation ? delegation : '']
    .filter((part) => part !== '')
    .join(', ')
