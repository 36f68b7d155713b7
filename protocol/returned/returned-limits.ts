/** Whether a body out of a file is the one we have, and whether one has room here. */
import type { RichBlock, RichText, Run } from '../answers/content.ts'
import { richTextLines } from '../answers/content.ts'
import type { ReturnedDomain } from './returned.ts'
import type { Template } from '../text/template.ts'

/** Bytes of a file that comes back. LibreOffice saves a long protocol in 60 KB; the rest is for photographs of stamps and pages. */
export const returnedFileLimit = 15 * 1024 * 1024

export function limitOf({ limits }: Template, { title, body }: ReturnedDomain): 'too-long' | undefined {
  const length = richTextLines(body).reduce((sum, line) => sum + line.length, 0)
  return title.length > limits.domainTitle || length > limits.domainBody ? 'too-long' : undefined
}

/** Word processors join lists that stand behind each other and cut runs as they like: neither is a change. */
export const sameBody = (one: RichText, other: RichText): boolean =>
  JSON.stringify(one) === JSON.stringify(other) ||
  JSON.stringify(settledBody(one)) === JSON.stringify(settledBody(other))

function settledBody(body: RichText): unknown[] {
  const blocks: RichBlock[] = []
  for (const block of body) {
    const last = blocks.at(-1)
    if (block.kind === 'list' && last?.kind === 'list' && last.ordered === block.ordered)
      blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] }
    else blocks.push(block)
  }
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? settledRuns(block.runs)
      : { ordered: block.ordered, items: block.items.map(settledBody) },
  )
}

/** Letters with their looks, white space and the bold of a space apart. */
function settledRuns(runs: readonly Run[]): unknown[] {
  const words: [string, boolean, boolean][] = []
  for (const { text, bold, italic } of runs) {
    for (const piece of text.match(/\s+|\S+/gu) ?? []) {
      const space = piece.trim() === ''
      const look: [boolean, boolean] = space ? [false, false] : [bold === true, italic === true]
      const said = space ? ' ' : piece
      const last = words.at(-1)
      if (last && !space && last[0] !== ' ' && last[1] === look[0] && last[2] === look[1]) last[0] += said
      else if (!(space && last?.[0] === ' ')) words.push([said, ...look])
    }
  }
  while (words.at(-1)?.[0] === ' ') words.pop()
  while (words[0]?.[0] === ' ') words.shift()
  return words
}
