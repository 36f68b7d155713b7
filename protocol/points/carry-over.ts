/**
 * Words that never left a device, carried into the document as it now stands: it began anew meanwhile, so they cannot be
 * sent as the edits they were. A point that only this person changed is written as they had it; where others wrote too,
 * nobody's words are touched.
 */
import type * as Y from 'yjs'
import { readAnswers } from '../answers/document.ts'
import type { Answers } from '../answers/document.ts'
import type { Template } from '../text/template.ts'
import { domainsItem, itemsOf } from './items.ts'
import type { Item } from './items.ts'
import { restoreItem } from './restore.ts'

/** `before`: the answers as the service was known to have them; `mine`: with this person's words. `newId`: as for restoring. */
export interface Carried {
  readonly doc: Y.Doc
  readonly template: Template
  readonly before: Answers
  readonly mine: Answers
  readonly origin: unknown
  readonly newId: () => string
}

/** Writes what it can; answers with the points of `mine` that were left, because others changed them. */
export function carryOver({ doc, template, before, mine, origin, newId }: Carried): readonly Item[] {
  const known = new Map(itemsOf(template, before).map((item) => [item.id, item]))
  const changed = itemsOf(template, mine).filter(({ id, hash }) => known.get(id)?.hash !== hash)
  // The list first: it brings new domains, whole.
  const inOrder = [...changed.filter(isList), ...changed.filter((item) => !isList(item))]
  return inOrder.filter((item) => {
    const now = itemsOf(template, readAnswers(doc, template)).find(({ id }) => id === item.id)
    if (now?.hash === item.hash) return false
    if (!isOnlyTheirs(known.get(item.id), now, item)) return true
    restoreItem({ doc, template, item: item.id, past: mine, origin, newId })
    return false
  })
}

const isList = ({ id }: Item): boolean => id === domainsItem

/** What stands there is what stood before, or a part of this person's own words that had arrived. */
function isOnlyTheirs(before: Item | undefined, now: Item | undefined, mine: Item): boolean {
  if (now?.hash === before?.hash) return true
  if (!before || !now || isList(mine)) return false
  const [first, middle, last] = [before.text, now.text, mine.text]
  return (
    (extendsText(first, middle) && extendsText(middle, last)) ||
    (extendsText(middle, first) && extendsText(last, middle))
  )
}

/** Whether one text is the other with something put in at one place. */
function extendsText(short: string, long: string): boolean {
  if (short.length > long.length) return false
  let head = 0
  while (head < short.length && short[head] === long[head]) head += 1
  return long.endsWith(short.slice(head))
}
