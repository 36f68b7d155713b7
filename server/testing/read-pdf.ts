/** What a reader gets out of a PDF: its words in their reading order, and the tags around them. By poppler, not by what made it. */
import { execFileSync } from 'node:child_process'

export const poppler = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] })

/** An element of the structure tree. Inline elements are not told apart from the words around them. */
export interface Tagged {
  readonly tag: string
  readonly text: string
  readonly children: readonly Tagged[]
}

interface Open {
  readonly tag: string
  readonly depth: number
  text: string
  readonly children: Open[]
}

const inline = new Set(['Span', 'Strong', 'Em', 'Link'])

/** The structure tree as `pdfinfo -struct-text` tells it: elements by indentation, their words in quotes. */
export function structureOf(file: string): readonly Tagged[] {
  const root: Open = { tag: 'Document', depth: -1, text: '', children: [] }
  const open = [root]
  for (const line of poppler('pdfinfo', '-struct-text', file).split('\n')) {
    const depth = line.search(/\S/u)
    if (depth < 0) continue
    const words = /^"(.*)"$/su.exec(line.trim())?.[1]
    const [, tag] = /^([A-Z][A-Za-z0-9]*)(?: |:|$)/u.exec(line.trim()) ?? []
    if (words === undefined && (tag === undefined || tag === 'Object')) continue
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const parent = open.at(-1) ?? root
    if (words !== undefined) parent.text += words
    else if (tag !== undefined && inline.has(tag)) continue
    else if (tag !== undefined) {
      const element: Open = { tag, depth, text: '', children: [] }
      parent.children.push(element)
      open.push(element)
    }
  }
  return root.children
}
