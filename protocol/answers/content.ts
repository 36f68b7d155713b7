/** The rich text of a domain of action: paragraphs, lists, bold and italic; read from the shared document without ever failing. */
import * as Y from 'yjs'
import { isBlank, printablePieces } from '../text/printable.ts'

export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
}
export type RichBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] }
export type RichText = readonly RichBlock[]

/** Node names of the editor's schema, as they stand in the shared document. */
export const richNodes = {
  paragraph: 'paragraph',
  bulletList: 'bulletList',
  orderedList: 'orderedList',
  listItem: 'listItem',
} as const
/** Marks of the editor's schema, as formatting keys of the shared text. */
export const richMarks = ['bold', 'italic'] as const
/** Lists within lists deeper than this are not read; the guard refuses them. */
export const deepestList = 4

/**
 * Reads a body as it should be printed: runs with equal marks joined, texts in NFC, empty paragraphs at both ends and
 * empty lists left out. Anything that is not in the model is passed over, so a malformed fragment never stops a page.
 */
export function readRichText(fragment: Y.XmlFragment): RichText {
  return trimEmpty(readBlocks(fragment.toArray(), 0))
}

function readBlocks(nodes: readonly unknown[], depth: number): RichBlock[] {
  return nodes.flatMap((node): RichBlock[] => {
    if (!(node instanceof Y.XmlElement)) return []
    const { nodeName } = node
    if (nodeName === richNodes.paragraph) return [{ kind: 'paragraph', runs: readRuns(node.toArray()) }]
    if ((nodeName !== richNodes.bulletList && nodeName !== richNodes.orderedList) || depth >= deepestList) return []
    const items = node
      .toArray()
      .flatMap((item): RichText[] =>
        item instanceof Y.XmlElement && item.nodeName === richNodes.listItem
          ? [trimEmpty(readBlocks(item.toArray(), depth + 1))]
          : [],
      )
    const filled = items.filter((item) => item.length > 0)
    return filled.length === 0 ? [] : [{ kind: 'list', ordered: nodeName === richNodes.orderedList, items: filled }]
  })
}

function readRuns(nodes: readonly unknown[]): Run[] {
  const typed: Run[] = []
  for (const node of nodes) {
    if (!(node instanceof Y.XmlText)) continue
    for (const piece of node.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[]) {
      if (typeof piece.insert === 'string') append(typed, { text: piece.insert, ...marksOf(piece.attributes) })
    }
  }
  return printableRuns(typed)
}

/** One line of typed words as it is printed. A stretch that nobody sees parts nothing: its neighbours are joined. */
export function printableRuns(typed: readonly Run[]): Run[] {
  const runs: Run[] = []
  for (const [index, text] of printablePieces(typed.map((run) => run.text)).entries())
    if (text !== '') append(runs, { ...typed[index], text })
  return runs
}

const marksOf = (attributes: Readonly<Record<string, unknown>> = {}): Pick<Run, 'bold' | 'italic'> => ({
  ...(isOn(attributes['bold']) ? { bold: true } : {}),
  ...(isOn(attributes['italic']) ? { italic: true } : {}),
})

const isOn = (mark: unknown): boolean => mark !== undefined && mark !== null && mark !== false

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && last.bold === run.bold && last.italic === run.italic)
    runs[runs.length - 1] = { ...last, text: last.text + run.text }
  else runs.push(run)
}

const isEmptyBlock = (block: RichBlock): boolean => block.kind === 'paragraph' && isBlank(runsText(block.runs))

function trimEmpty(blocks: readonly RichBlock[]): RichText {
  const first = blocks.findIndex((block) => !isEmptyBlock(block))
  if (first < 0) return []
  return blocks.slice(first, blocks.findLastIndex((block) => !isEmptyBlock(block)) + 1)
}

const runsText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

/** The body as plain lines: one per paragraph; list entries behind "- " or "1. ", indented by depth. */
export function richTextLines(body: RichText, indent = ''): string[] {
  return body.flatMap((block) => {
    if (block.kind === 'paragraph') return [indent + runsText(block.runs)]
    return block.items.flatMap((item, index) => {
      const marker = block.ordered ? `${index + 1}. ` : '- '
      const [first = '', ...rest] = richTextLines(item)
      return [indent + marker + first, ...rest.map((line) => `${indent}  ${line}`)]
    })
  })
}
