/**
 * What is kept of words pasted from Word, LibreOffice, a web page or a mail: paragraphs, lists, bold and italic. Line
 * breaks, of whatever editor, become paragraphs and table cells are set apart by a space; they would otherwise run words together.
 */
import { deepestList } from '../../protocol/answers/content.ts'
import type { RichBlock, RichText, Run } from '../../protocol/answers/content.ts'

/** The part of a DOM node that is looked at. */
export interface Markup {
  readonly nodeName: string
  readonly nodeValue?: string | null
  readonly childNodes: ArrayLike<Markup>
  readonly getAttribute?: (name: string) => string | null
}

interface Marks {
  readonly bold: boolean
  readonly italic: boolean
  /** Ends of lines in the words are meant. */
  readonly lines: boolean
}
/** Word writes a list as paragraphs, and Word for the web as lists of one entry each; both carry their level. */
interface WordItem {
  readonly level: number
  readonly ordered: boolean
  readonly runs: readonly Run[]
}
/** `start`: the number that a numbered list goes on with. */
type Piece =
  | { readonly kind: 'block'; readonly block: RichBlock; readonly start?: number }
  | ({ readonly kind: 'word-item' } & WordItem)

const plain: Marks = { bold: false, italic: false, lines: false }
const silent = new Set(['#comment', 'STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'HEAD', 'TEMPLATE'])
const blocks = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'SECTION',
  'ARTICLE',
  'HEADER',
  'FOOTER',
  'MAIN',
  'ASIDE',
  'PRE',
  'TABLE',
  'TR',
  'DL',
  'DT',
  'DD',
  'FIGURE',
  'FIGCAPTION',
  'ADDRESS',
  'HR',
  'LI',
])

/**
 * Pasted HTML whose styles and handlers are plain data: a strict content policy would report each of them, even where
 * nothing is ever shown or run.
 */
export const inertMarkup = (html: string): string =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)\s*=/gi, ' data-$1='))

export function readMarkup(root: Markup, depth = 0): RichText {
  const pieces: Piece[] = []
  let runs: Run[] = []
  const close = (): void => {
    const trimmed = trimRuns(runs)
    if (trimmed.length > 0) pieces.push({ kind: 'block', block: { kind: 'paragraph', runs: trimmed } })
    runs = []
  }
  const walk = (node: Markup, marks: Marks): void => {
    const name = node.nodeName.toUpperCase()
    if (silent.has(node.nodeName) || silent.has(name)) return
    if (name === '#TEXT') {
      for (const [at, line] of linesOf(node.nodeValue ?? '', marks).entries()) {
        if (at > 0) close()
        append(runs, line.replace(/[\t\n\r\f ]+/g, ' '), marks)
      }
      return
    }
    if (name === 'BR') return close()
    if (name === 'UL' || name === 'OL') {
      close()
      pieces.push(...readList(node, name === 'OL', depth))
      return
    }
    if (name === 'TD' || name === 'TH') append(runs, ' ', plain)
    const item = wordItem(node)
    const inside = marksOf(node, name, marks)
    if (item || blocks.has(name)) close()
    each(node, (child) => {
      if (!isWordMarker(child)) walk(child, inside)
    })
    if (item) {
      pieces.push({ kind: 'word-item', ...item, runs: trimRuns(runs) })
      runs = []
    } else if (blocks.has(name)) close()
  }
  each(root, (child) => walk(child, plain))
  close()
  return joinWordItems(pieces, depth)
}

/** Entries of a list; a list that stands directly in a list (as some mail programs write it) belongs to the entry before it. */
function readList(list: Markup, ordered: boolean, depth: number): Piece[] {
  if (webLevel(list) !== undefined) return readWebList(list, ordered, depth)
  const items: RichText[] = []
  each(list, (child) => {
    const name = child.nodeName.toUpperCase()
    const nested = name === 'UL' || name === 'OL'
    const content = readMarkup({ nodeName: 'DIV', childNodes: [child] }, depth + 1)
    if (content.length === 0) return
    const last = items.at(-1)
    if (nested && last) items[items.length - 1] = [...last, ...content]
    else items.push(content)
  })
  if (items.length === 0) return []
  // Deeper than the model goes: the entries stay, as plain lines.
  if (depth >= deepestList) return items.flat().map((block) => ({ kind: 'block', block }))
  const start = Number(list.getAttribute?.('start') ?? 1)
  return [{ kind: 'block', block: { kind: 'list', ordered, items }, ...(ordered && start > 1 ? { start } : {}) }]
}

/** Word for the web says at each entry how deep it stands, for it nests nothing. */
function webLevel(list: Markup): number | undefined {
  const levels = Array.from(list.childNodes, (child) => Number(child.getAttribute?.('data-aria-level') ?? 0))
  return levels.find((level) => level > 0)
}

const readWebList = (list: Markup, ordered: boolean, depth: number): Piece[] =>
  Array.from(list.childNodes).flatMap((child): Piece[] => {
    const content = readMarkup({ nodeName: 'DIV', childNodes: [child] }, depth + 1)
    const runs = content.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    const level = Number(child.getAttribute?.('data-aria-level') ?? 1)
    return runs.length === 0 ? [] : [{ kind: 'word-item', level, ordered, runs }]
  })

/** Slides, PDFs and notes part lines by signs of their own; the ends of lines of the markup itself mean nothing unless it says so. */
const linesOf = (text: string, { lines }: Marks): string[] =>
  text.split(lines ? /\r\n|[\n\r\v\u0085\u2028\u2029]/u : /[\v\u0085\u2028\u2029]/u)

function joinWordItems(pieces: readonly Piece[], depth: number): RichText {
  const joined: RichBlock[] = []
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]
    if (piece?.kind === 'block') {
      if (!goesOn(joined, piece)) joined.push(piece.block)
      at += 1
      continue
    }
    const items: WordItem[] = []
    for (let next = pieces[at]; next?.kind === 'word-item'; next = pieces[at]) {
      items.push(next)
      at += 1
    }
    joined.push(...nestItems(items, depth))
  }
  return joined
}

/**
 * Google Docs and Word end a numbered list at a paragraph between two entries and begin another with the next number: it is
 * one list, and the paragraph belongs to the entry before it.
 */
function goesOn(joined: RichBlock[], { block, start = 1 }: Extract<Piece, { kind: 'block' }>): boolean {
  const at = joined.findLastIndex(({ kind }) => kind === 'list')
  const list = joined[at]
  if (block.kind !== 'list' || list?.kind !== 'list' || !list.ordered || list.items.length !== start - 1) return false
  const [last = [], ...others] = list.items.toReversed()
  const between = joined.splice(at + 1)
  joined[at] = { ...list, items: [...others.toReversed(), [...last, ...between], ...block.items] }
  return true
}

/** Neighbouring Word entries as lists, each deeper level inside the entry before it. */
function nestItems(items: readonly WordItem[], depth: number): RichBlock[] {
  const first = items[0]
  if (!first) return []
  const entries: RichText[] = []
  let at = 0
  while (at < items.length) {
    const item = items[at]
    if (!item || (item.level <= first.level && item.ordered !== first.ordered)) break
    const end = items.findIndex((other, index) => index > at && other.level <= first.level)
    const deeper = items.slice(at + 1, end < 0 ? items.length : end)
    const lines: RichBlock[] =
      depth + 1 < deepestList ? nestItems(deeper, depth + 1) : deeper.map(({ runs }) => ({ kind: 'paragraph', runs }))
    entries.push([{ kind: 'paragraph', runs: item.runs }, ...lines])
    at += 1 + deeper.length
  }
  return [{ kind: 'list', ordered: first.ordered, items: entries }, ...nestItems(items.slice(at), depth)]
}

const styleOf = (node: Markup): string => node.getAttribute?.('data-style') ?? ''
const isWordMarker = (node: Markup): boolean => /mso-list:\s*ignore/i.test(styleOf(node))

function wordItem(node: Markup): Omit<WordItem, 'runs'> | undefined {
  const level = /mso-list:[^;]*level(\d)/i.exec(styleOf(node))?.[1]
  if (level === undefined) return undefined
  return { level: Number(level), ordered: /^\s*\(?(?:\d+|[a-z]{1,4})[.)]/i.test(wordMarker(node)) }
}

function wordMarker(node: Markup): string {
  if (isWordMarker(node)) return wordsOf(node)
  let marker = ''
  each(node, (child) => {
    marker ||= wordMarker(child)
  })
  return marker
}
function wordsOf(node: Markup): string {
  let words = node.nodeValue ?? ''
  each(node, (child) => {
    words += wordsOf(child)
  })
  return words
}

function marksOf(node: Markup, name: string, marks: Marks): Marks {
  const style = styleOf(node)
  const weight = /font-weight:\s*([a-z0-9]+)/i.exec(style)?.[1]
  const slant = /font-style:\s*([a-z]+)/i.exec(style)?.[1]
  return {
    bold:
      weight === undefined
        ? marks.bold || name === 'B' || name === 'STRONG'
        : /^(?:bold|bolder|[6-9]00)$/i.test(weight),
    italic: slant === undefined ? marks.italic || name === 'I' || name === 'EM' : /^(?:italic|oblique)$/i.test(slant),
    lines: marks.lines || name === 'PRE' || /white-space:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b/i.test(style),
  }
}

function append(runs: Run[], text: string, { bold, italic }: Marks): void {
  if (text !== '') runs.push({ text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) })
}

/** One space between words across runs, none at the ends; a no-break space inside is the writer's. */
function trimRuns(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  let spaced = true
  for (const run of runs) {
    const text: string = spaced ? run.text.replace(/^ +/, '') : run.text
    if (text === '') continue
    kept.push({ ...run, text })
    spaced = text.endsWith(' ')
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text: string = last.text.replace(/[  ]+$/, '')
    if (text !== '') {
      kept[kept.length - 1] = { ...last, text }
      break
    }
    kept.pop()
  }
  return kept
}

function each(node: Markup, visit: (child: Markup) => void): void {
  for (const child of Array.from(node.childNodes)) visit(child)
}

/** The kept words as the plain markup an editor reads; an entry of a list always begins with a paragraph. */
export function markupOf(body: RichText): string {
  return body
    .map((block) => {
      if (block.kind === 'paragraph') return `<p>${block.runs.map(runMarkup).join('')}</p>`
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map(
        (item) => `<li>${item[0]?.kind === 'paragraph' ? '' : '<p></p>'}${markupOf(item)}</li>`,
      )
      return `<${tag}>${items.join('')}</${tag}>`
    })
    .join('')
}

function runMarkup(run: Run): string {
  const text = run.text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const italic = run.italic ? `<em>${text}</em>` : text
  return run.bold ? `<strong>${italic}</strong>` : italic
}
