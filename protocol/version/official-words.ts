/**
 * Whether the words of an official text stand in a version, letter for letter, whatever stands in its blanks and however a
 * program prints an answer ("du", "d’", a list, a mark): what both sides were given, told apart from how it is filled in today.
 */
import type { Answers } from '../answers/document.ts'
import { richTextLines } from '../answers/content.ts'
import type { Block, Inline, Template } from '../text/template.ts'

/** `line` counts from 1; `expected` has "…" where a blank is. */
export interface WordsFault {
  readonly line: number
  readonly stated: string
  readonly expected: string
}

/** The first line in which a word of the official text is missing, changed or has company; undefined when there is none. */
export function officialFault(text: string, template: Template): WordsFault | undefined {
  const stretches = text.replace(/\n$/u, '').split('\n\n')
  let line = 1
  for (const [index, block] of template.blocks.entries()) {
    const lines = (stretches[index] ?? '').split('\n')
    const fault = blockFault(patternsOf(block, lines), lines, isOpen(block))
    if (fault) return { line: line + fault.at, stated: lines[fault.at] ?? '', expected: fault.expected }
    line += lines.length + 1
  }
  const more = stretches[template.blocks.length]
  return more === undefined ? undefined : { line, stated: more.split('\n')[0] ?? '', expected: '' }
}

interface BlockFault {
  readonly at: number
  readonly expected: string
}
function blockFault(expected: readonly Pattern[], lines: readonly string[], isOpen: boolean): BlockFault | undefined {
  const at = expected.findIndex((pattern, index) => !fits(lines[index], pattern))
  if (at >= 0) return { at, expected: readable(expected[at] ?? []) }
  return isOpen || lines.length === expected.length ? undefined : { at: expected.length, expected: '' }
}

/** Whether lines of the communes' own follow in it. */
const isOpen = ({ kind }: Block): boolean => kind === 'domains' || kind === 'signatures'

/** Fixed words of a line in their order; `null` stands for what a blank prints there. */
type Pattern = readonly (string | null)[]
const readable = (parts: Pattern): string => parts.map((part) => part ?? '…').join('')

function patternsOf(block: Block, lines: readonly string[]): readonly Pattern[] {
  switch (block.kind) {
    case 'text':
      return [patternOf(block.content)]
    case 'definition':
      return [[`${block.term}: ${block.text}`]]
    case 'list':
      return block.items.map((item) => [`${block.marker} ${item}`])
    case 'domains':
      // On one line with its hint while there is none.
      return [lines.length > 1 ? [block.intro] : [block.intro, null, block.empty.hint + block.empty.after]]
    case 'signatures':
      return block.columns.map(({ heading }) => patternOf(heading))
  }
}
const patternOf = (content: readonly Inline[]): Pattern =>
  content.map((part) => (typeof part === 'string' ? part : null))

/** A blank takes any words, so the first place that fits is as good as any, but for the last fixed words: they end the line. */
function fits(line: string | undefined, parts: Pattern): boolean {
  if (line === undefined) return false
  let at = 0
  for (const [index, part] of parts.entries()) {
    if (part === null) continue
    const isLast = index === parts.length - 1
    const found = parts[index - 1] === null ? (isLast ? line.length - part.length : line.indexOf(part, at)) : at
    if (found < at || !line.startsWith(part, found)) return false
    at = found + part.length
  }
  return parts.at(-1) === null || at === line.length
}

/** Whether everything that was typed stands in the text. A name may have given its article to the preposition ("du Rœulx"). */
export function saysAnswers(text: string, answers: Answers): boolean {
  const names = Object.values(answers.texts).map((name) => name.replace(/^les?\s+/iu, ''))
  const domains = answers.domains.flatMap(({ title, body }) => [
    title,
    ...richTextLines(body).map((line) => line.trim()),
  ])
  return [...names, ...domains].every((words) => text.includes(words))
}
