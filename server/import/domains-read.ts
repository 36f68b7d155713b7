/** The domains as they stand in a file: which paragraphs are a domain's title, which its body, and which domain each one is. */
import type { RichBlock, RichText, Run } from '../../protocol/answers/content.ts'
import { deepestList, printableRuns } from '../../protocol/answers/content.ts'
import type { Domain } from '../../protocol/answers/document.ts'
import { tidy } from '../../protocol/answers/document.ts'
import { displayed, render } from '../../protocol/print/render.ts'
import type { RenderedBlock } from '../../protocol/print/rendered.ts'
import { sameBody } from '../../protocol/returned/returned-limits.ts'
import type { ReturnedDomain } from '../../protocol/returned/returned.ts'
import type { Template } from '../../protocol/text/template.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { domainBookmark } from '../export/docx/domains.ts'
import { even } from './filled-in.ts'
import type { ReadParagraph, ReadPiece } from './reading.ts'
import { styleKey, wordsOf } from './reading.ts'

type DomainsBlock = Extract<RenderedBlock, { kind: 'domains' }>

const titleStyle = styleKey('Domaine (titre)')
const laterStyle = /^domainesuite(\d)$/

interface Found {
  readonly bookmarks: readonly string[]
  readonly title: string
  readonly body: RichText
}

/** `before` are the answers the file was made of, as far as anybody knows. */
export function readDomains(
  template: Template,
  before: Answers,
  paragraphs: readonly ReadParagraph[],
): ReturnedDomain[] {
  const block = displayed(render(template, before)).find((entry) => entry.kind === 'domains')
  if (block?.kind !== 'domains') return []
  const filled = paragraphs.filter((paragraph) => !isPlaceholder(paragraph, block))
  const first = filled.findIndex((paragraph) => wordsOf(paragraph).trim() !== '')
  const last = filled.findLastIndex((paragraph) => wordsOf(paragraph).trim() !== '')
  if (first < 0) return []
  const found = split(filled.slice(first, last + 1), template)
  return named(found, before.domains, block)
}

const isPlaceholder = (paragraph: ReadParagraph, { empty }: DomainsBlock): boolean =>
  even(wordsOf(paragraph)).trim() === even(`… ${empty.hint}${empty.after}`).trim()

/** Titles are in the style of titles, or carry the mark of one; where nobody used them, each line is a domain. */
function split(paragraphs: readonly ReadParagraph[], { limits }: Template): Found[] {
  const isTitle = (paragraph: ReadParagraph): boolean =>
    paragraph.style === titleStyle || paragraph.bookmarks.some((name) => name.startsWith(domainBookmark('')))
  const styled = paragraphs.some(isTitle)
  const found: { bookmarks: readonly string[]; title: string; body: ReadParagraph[] }[] = []
  for (const paragraph of paragraphs) {
    const words = wordsOf(paragraph)
    const opens = styled ? isTitle(paragraph) : words.trim() !== '' && words.length <= limits.domainTitle
    const current = found.at(-1)
    if (opens && words.trim() === '') continue
    if (opens) {
      const title = styled ? words : words.replace(/^\s*(?:\d{1,2}[.)]|[-–•·*])\s+/u, '')
      found.push({ bookmarks: paragraph.bookmarks, title: tidy(title), body: [] })
    } else if (current) current.body.push(paragraph)
    else if (words.trim() !== '') found.push({ bookmarks: [], title: '', body: [paragraph] })
  }
  return found.map(({ bookmarks, title, body }) => ({ bookmarks, title, body: richText(body) }))
}

/** Paragraphs and lists as they are kept; what is deeper than a list may be comes up. */
function richText(paragraphs: readonly ReadParagraph[]): RichText {
  const top: RichBlock[] = []
  const open: { ordered: boolean; key: string; items: RichBlock[][] }[] = []
  const blocksAt = (depth: number): RichBlock[] => (depth === 0 ? top : (open[depth - 1]?.items.at(-1) ?? top))
  for (const paragraph of paragraphs) {
    for (const own of lines(paragraph)) {
      const later = Number(laterStyle.exec(paragraph.style)?.[1] ?? 0)
      if (!own.list) {
        open.length = Math.min(open.length, later)
        blocksAt(open.length).push({ kind: 'paragraph', runs: runsOf(own.pieces) })
        continue
      }
      const { key, ordered } = own.list
      const depth = Math.min(own.list.level, open.length, deepestList - 1)
      const same = open[depth]
      open.length = same && same.ordered === ordered && same.key === key ? depth + 1 : depth
      if (open.length === depth) {
        const items: RichBlock[][] = []
        blocksAt(depth).push({ kind: 'list', ordered, items })
        open.push({ ordered, key, items })
      }
      open[depth]?.items.push([{ kind: 'paragraph', runs: runsOf(own.pieces) }])
    }
  }
  return trimmed(top)
}

const isEmpty = (block: RichBlock): boolean =>
  block.kind === 'paragraph' ? block.runs.every((run) => run.text.trim() === '') : block.items.length === 0
function trimmed(blocks: readonly RichBlock[]): RichText {
  const own = blocks.map((block): RichBlock =>
    block.kind === 'paragraph'
      ? block
      : { ...block, items: block.items.map(trimmed).filter((item) => item.length > 0) },
  )
  const first = own.findIndex((block) => !isEmpty(block))
  return first < 0 ? [] : own.slice(first, own.findLastIndex((block) => !isEmpty(block)) + 1)
}

interface Line {
  readonly list: ReadParagraph['list']
  readonly pieces: readonly ReadPiece[]
}

/** A line break inside a paragraph is a paragraph of its own here. */
function lines({ pieces, list }: ReadParagraph): Line[] {
  const split: { list: ReadParagraph['list']; pieces: ReadPiece[] }[] = [{ list, pieces: [] }]
  for (const piece of pieces)
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) split.push({ list: undefined, pieces: [] })
      split.at(-1)?.pieces.push({ ...piece, text })
    }
  return split
}

const runsOf = (pieces: readonly ReadPiece[]): Run[] =>
  printableRuns(
    pieces.map(({ text, bold, italic }) => ({
      text,
      ...(bold ? { bold: true } : {}),
      ...(italic ? { italic: true } : {}),
    })),
  )

/** Which domain each one is: by its mark, by its title, else the one that is left at the same place. */
function named(found: readonly Found[], before: readonly Domain[], block: DomainsBlock): ReturnedDomain[] {
  const left = new Set(before)
  const take = (is: (domain: Domain) => boolean): Domain | undefined => {
    const domain = [...left].find(is)
    if (domain) left.delete(domain)
    return domain
  }
  const plain = found.map((entry) => ({ entry, ...withoutMark(entry.title, block.retainedMark) }))
  const was = plain.map(({ entry }) => take(({ id }) => entry.bookmarks.includes(domainBookmark(id))))
  for (const [index, { title }] of plain.entries())
    was[index] ??= take((domain) => even(domain.title) === even(title) || even(`${domain.title}.`) === even(title))
  // One that lost its mark and its title keeps its place, when nothing else was added or taken out.
  if (found.length === before.length)
    for (const [index] of plain.entries()) was[index] ??= take((domain) => before[index] === domain)
  return plain.map(({ entry, title, retained }, index) => {
    const last = index === plain.length - 1
    const domain = was[index]
    return settled({ id: domain?.id, title, retained, body: entry.body }, entry.title, domain, block, last)
  })
}

function withoutMark(title: string, mark: string): { title: string; retained: boolean } {
  const bare = title.replace(/\.$/u, '')
  return even(bare).endsWith(even(mark))
    ? { title: tidy(bare.slice(0, bare.length - mark.length)), retained: true }
    : { title, retained: false }
}

/** The full stop that closes the article is printed, not written: nobody has changed a domain that only has it, or has lost it. */
function settled(
  read: ReturnedDomain,
  printedTitle: string,
  was: Domain | undefined,
  block: DomainsBlock,
  last: boolean,
): ReturnedDomain {
  if (was) {
    const mark = was.retained ? `${was.title === '' ? '' : ' '}${block.retainedMark}` : ''
    const title = even(was.title + mark)
    const titles = even(printedTitle).replace(/\.$/u, '') === title.replace(/\.$/u, '')
    const bodies =
      sameBody(read.body, was.body) || sameBody(read.body, stopped(was.body)) || sameBody(stopped(read.body), was.body)
    if (titles && bodies) return { id: was.id, title: was.title, retained: was.retained, body: was.body }
    if (titles)
      return { ...read, title: was.title, retained: was.retained, body: last ? unstopped(read.body) : read.body }
  }
  if (!last) return read
  return read.body.length === 0
    ? { ...read, title: read.title.replace(/\.$/u, '') }
    : { ...read, body: unstopped(read.body) }
}

const stopped = (body: RichText): RichText => endingWith(body, (text) => `${text}.`)
const unstopped = (body: RichText): RichText => endingWith(body, (text) => text.replace(/(?<!\.)\.$/u, ''))

/** The same body with its very last words changed. */
function endingWith(body: RichText, change: (text: string) => string): RichText {
  const last = body.at(-1)
  if (!last) return body
  const before = body.slice(0, -1)
  if (last.kind === 'list')
    return [
      ...before,
      {
        ...last,
        items: last.items.map((item, index) => (index === last.items.length - 1 ? endingWith(item, change) : item)),
      },
    ]
  const run = last.runs.at(-1)
  if (!run) return body
  const text = change(run.text)
  return [
    ...before,
    { ...last, runs: text === '' ? last.runs.slice(0, -1) : [...last.runs.slice(0, -1), { ...run, text }] },
  ]
}
