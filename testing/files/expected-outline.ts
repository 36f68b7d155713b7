/**
 * What a file must hold: every block of the protocol with its words, as lines such as `H2|Article 1 - Principes` or
 * `L/P|une administration efficace;`. Written from the rendered text alone, to be compared with what a reader of the
 * file finds.
 */
import type { RichText } from '../../protocol/answers/content.ts'
import { segmentsText } from '../../protocol/print/plain-text.ts'
import { blank } from '../../protocol/print/render.ts'
import type { Rendered, RenderedBlock, RenderedColumn, RenderedDomain } from '../../protocol/print/rendered.ts'
import type { RenderedSignatory } from '../../protocol/points/items.ts'

/** How a kind of file shows what is not words of the protocol. */
export interface Manner {
  /** What stands in front of the entries of a domain's lists; undefined where the reader's program sets it. */
  readonly marks: { readonly bullet: string; readonly number: (at: number) => string } | undefined
  /** The signature columns in their reading order. */
  readonly signatures: (block: Extract<RenderedBlock, { kind: 'signatures' }>) => readonly string[]
}

/**
 * The rule by which words are compared: letters in NFC; white space, places where a line may break (U+200B) and hyphens of
 * a broken line (U+00AD) do not count, nor do the invisible signs that say in which direction a name is written.
 */
export const lettersOf = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')

export const outlineOf = (rendered: Rendered, manner: Manner): readonly string[] =>
  rendered.flatMap((block) => blockLines(block, manner)).map(lettersOf)

const tags: Readonly<Record<string, string>> = { title: 'H1', article: 'H2', annex: 'H2', 'annex-section': 'H3' }

function blockLines(block: RenderedBlock, manner: Manner): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [`${tags[block.role] ?? 'P'}|${segmentsText(block.segments)}`]
    case 'definition':
      return [`P|${block.term}: ${block.text}`]
    case 'list':
      return block.items.flatMap((item) => [`L/Lbl|${block.marker}`, `L/P|${item}`])
    case 'domains':
      if (block.domains.length === 0) return [`P|${block.intro} ${blank} ${block.empty.hint}${block.empty.after}`]
      return closed(
        [`P|${block.intro}`, ...block.domains.flatMap((domain) => domainLines(domain, block.retainedMark, manner))],
        block.closing,
      )
    case 'signatures':
      return manner.signatures(block)
  }
}

const closed = (lines: readonly string[], closing: string): readonly string[] =>
  lines.map((line, at) => (at === lines.length - 1 ? line + closing : line))

const label = (text: string | undefined, depth: string): readonly string[] =>
  text === undefined ? [] : [`${depth}/Lbl|${text}`]

function domainLines(
  { number, title, retained, body }: RenderedDomain,
  mark: string,
  manner: Manner,
): readonly string[] {
  return [
    ...label(manner.marks?.number(number), 'L'),
    `L/P|${title}${retained ? ` ${mark}` : ''}`,
    ...bodyLines(body, 'L', manner),
  ]
}

const bodyLines = (body: RichText, depth: string, manner: Manner): readonly string[] =>
  body.flatMap((block) => {
    if (block.kind === 'paragraph') return [`${depth}/P|${block.runs.map((run) => run.text).join('')}`]
    const deeper = `${depth}/L`
    return block.items.flatMap((item, at) => [
      ...label(block.ordered ? manner.marks?.number(at + 1) : manner.marks?.bullet, deeper),
      ...bodyLines(item, deeper, manner),
    ])
  })

/** The person's lines: name, office, delegation. */
export const personLines = (person: RenderedSignatory, delegation: string): readonly string[] =>
  [person.name || blank, person.function, person.delegation ? delegation : ''].filter((line) => line !== '')

export const headingOf = (column: RenderedColumn): string => segmentsText(column.heading)

/** The words alone, one after the other. */
export const wordsOf = (outline: readonly string[]): string =>
  outline.map((line) => line.slice(line.indexOf('|') + 1)).join('')
