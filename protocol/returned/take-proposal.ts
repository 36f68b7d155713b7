/** Writes what a person takes of a returned file into the shared document: as their own edit, as little of it as will do. */
import * as Y from 'yjs'
import type { RichBlock, RichText, Run } from '../answers/content.ts'
import { richNodes } from '../answers/content.ts'
import type { BlankWish } from './blank-words.ts'
import {
  addDomain,
  addSignatory,
  choiceKeys,
  domainParts,
  moveDomain,
  removeDomain,
  removeSignatory,
  retainDomain,
  setChoice,
  signatoryParts,
  textOf,
} from '../answers/document.ts'
import { jointOf } from '../text/blanks.ts'
import type { Change } from './proposals.ts'
import type { FieldId, Template } from '../text/template.ts'

/** `newId` makes the id of a domain or a signatory that is added. Answers with the way back for an entry that was taken out. */
export function takeChange(
  doc: Y.Doc,
  template: Template,
  change: Change,
  newId: () => string,
): (() => void) | undefined {
  switch (change.kind) {
    case 'blank':
      takeBlank(doc, template, change.field, change.wish)
      return undefined
    case 'domain': {
      const parts = domainParts(doc, change.id)
      if (!parts) return undefined
      replaceText(parts.title, change.domain.title)
      replaceBody(parts.body, change.domain.body)
      retainDomain(doc, change.id, change.domain.retained)
      return undefined
    }
    case 'new-domain': {
      const id = newId()
      addDomain(doc, id, change.domain.title)
      const parts = domainParts(doc, id)
      if (parts) replaceBody(parts.body, change.domain.body)
      if (change.domain.retained) retainDomain(doc, id, true)
      moveDomain(doc, id, change.index)
      return undefined
    }
    case 'remove-domain':
      return removeDomain(doc, change.id)
    case 'order':
      for (const [index, id] of change.ids.entries()) moveDomain(doc, id, index)
      return undefined
    case 'signatory':
      return takeSignatory(doc, change, newId)
  }
}

function takeSignatory(
  doc: Y.Doc,
  { id, party, person }: Extract<Change, { kind: 'signatory' }>,
  newId: () => string,
): (() => void) | undefined {
  const parts = id === undefined ? undefined : signatoryParts(doc, id)
  if (!parts || id === undefined) {
    if (person.name !== '') addSignatory(doc, newId(), party, person.name, person.function)
    return undefined
  }
  if (person.name === '' && person.function === '') return removeSignatory(doc, id)
  replaceText(parts.name, person.name)
  replaceText(parts.function, person.function)
  return undefined
}

function takeBlank(doc: Y.Doc, template: Template, field: FieldId, wish: BlankWish): void {
  const spec = template.fields[field]
  switch (spec?.kind) {
    case 'text':
      replaceText(textOf(doc, field), wish.kind === 'text' ? wish.text : '')
      if (wish.kind === 'text' && jointOf(template, field)) setChoice(doc, choiceKeys.form(field), wish.form)
      return
    case 'date':
      return setChoice(doc, choiceKeys.value(field), wish.kind === 'date' ? wish.day : undefined)
    case 'choice':
      return setChoice(doc, choiceKeys.value(field), wish.kind === 'choice' ? wish.option : undefined)
    case 'selection':
      replaceText(textOf(doc, field), wish.kind === 'selection' ? wish.free : '')
      for (const option of spec.options) {
        const chosen = wish.kind === 'selection' && wish.words.includes(option)
        setChoice(doc, choiceKeys.selected(field, option), chosen ? true : undefined)
      }
      return
    case undefined:
  }
}

/** What both have at the two ends stays as it is, and with it what somebody writes there at the same moment. */
function replaceText(text: Y.Text, after: string): void {
  const before = text.toString()
  if (before === after) return
  const { head, tail } = ends(before, after)
  const removed = before.length - head - tail
  if (removed > 0) text.delete(head, removed)
  if (after.length > head + tail) text.insert(head, after.slice(head, after.length - tail))
}

/** Lengths in common at both ends; a pair of surrogates is kept or replaced whole. */
function ends(before: string, after: string): { head: number; tail: number } {
  const old = Array.from(before)
  const now = Array.from(after)
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return { head: old.slice(0, head).join('').length, tail: old.slice(old.length - tail).join('').length }
}

/** Blocks that read the same at both ends stay; a body always keeps a paragraph to write in. */
function replaceBody(body: Y.XmlFragment, after: RichText): void {
  const old = body.toArray()
  const now = after.map(nodeOf)
  const same = (node: unknown, block: RichBlock | undefined): boolean =>
    block !== undefined && JSON.stringify(shapeOf(node)) === JSON.stringify(blockShape(block))
  let head = 0
  while (head < old.length && same(old[head], after[head])) head++
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && same(old.at(-1 - tail), after.at(-1 - tail))) tail++
  const replaced = old.length - head - tail
  if (replaced > 0) body.delete(head, replaced)
  const fresh = now.slice(head, now.length - tail)
  if (fresh.length > 0) body.insert(head, fresh)
  if (body.length === 0) body.insert(0, [paragraphOf([])])
}

const nodeOf = (block: RichBlock): Y.XmlElement => {
  if (block.kind === 'paragraph') return paragraphOf(block.runs)
  const list = new Y.XmlElement(block.ordered ? richNodes.orderedList : richNodes.bulletList)
  list.insert(
    0,
    block.items.map((item) => {
      const entry = new Y.XmlElement(richNodes.listItem)
      // The editor's entries begin with a paragraph, even an empty one.
      const blocks = item[0]?.kind === 'paragraph' ? item.map(nodeOf) : [paragraphOf([]), ...item.map(nodeOf)]
      entry.insert(0, blocks)
      return entry
    }),
  )
  return list
}

function paragraphOf(runs: readonly Run[]): Y.XmlElement {
  const paragraph = new Y.XmlElement(richNodes.paragraph)
  const text = new Y.XmlText()
  let at = 0
  for (const { text: words, bold, italic } of runs) {
    text.insert(at, words, { ...(bold && { bold: {} }), ...(italic && { italic: {} }) })
    at += words.length
  }
  paragraph.insert(0, [text])
  return paragraph
}

/** What a node of the document comes down to: its elements, words and looks. */
function shapeOf(node: unknown): unknown {
  if (node instanceof Y.XmlText) return node.toDelta() as unknown
  return node instanceof Y.XmlElement ? [node.nodeName, node.toArray().map(shapeOf)] : undefined
}

function blockShape(block: RichBlock): unknown {
  const body = new Y.Doc().getXmlFragment('body')
  body.insert(0, [nodeOf(block)])
  return shapeOf(body.toArray()[0])
}
