/**
 * A person's edits taken apart, point by point, so that one word that may not stand never costs the others: each part is an
 * edit of its own on the document as the server has it, under a client id of its own, with its words cleaned.
 */
import * as Y from 'yjs'
import { newDocument, readAnswers } from '../answers/document.ts'
import type { Answers } from '../answers/document.ts'
import type { Template } from '../text/template.ts'
import { domainsItem, itemsOf } from './items.ts'
import type { Item, ItemId } from './items.ts'
import { restoreItem } from './restore.ts'

export interface Part {
  readonly item: ItemId
  readonly update: Uint8Array
}

/** More than this is another document, not what somebody wrote without a line. */
const mostParts = 60

/** `theirs`: the server's document. `mine`: the same with this person's edits, whatever became of them. */
export function takeApart(template: Template, theirs: Uint8Array, mine: Y.Doc, newId: () => string): readonly Part[] {
  const base = documentWith(theirs)
  const wanted = readAnswers(mine, template)
  const now = readAnswers(base, template)
  const known = new Set(now.domains.map(({ id }) => id))
  const hashes = new Map(itemsOf(template, now).map(({ id, hash }) => [id, hash]))
  return changed(template, wanted, now)
    .slice(0, mostParts)
    .flatMap(({ id }): Part[] => {
      const past =
        id === domainsItem ? { ...wanted, domains: wanted.domains.filter((one) => known.has(one.id)) } : wanted
      const doc = documentWith(theirs)
      restoreItem({ doc, template, item: id, past, origin: undefined, newId })
      // A list that differs by new domains only is made whole by these.
      const same = itemsOf(template, readAnswers(doc, template)).find((item) => item.id === id)?.hash === hashes.get(id)
      return same ? [] : [{ item: id, update: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(base)) }]
    })
}

/** The list of domains last: its order is that of domains that are there. */
function changed(template: Template, wanted: Answers, now: Answers): readonly Item[] {
  const hashes = new Map(itemsOf(template, now).map(({ id, hash }) => [id, hash]))
  const different = itemsOf(template, wanted).filter(({ id, hash }) => hashes.get(id) !== hash)
  return [...different.filter((item) => !isList(item)), ...different.filter(isList)]
}

const isList = ({ id }: Item): boolean => id === domainsItem

function documentWith(update: Uint8Array): Y.Doc {
  const doc = newDocument()
  Y.applyUpdate(doc, update)
  return doc
}
