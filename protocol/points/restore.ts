/**
 * A point put back to words it had before: a normal edit of the live document by whoever restores. Words that stand in
 * both wordings are left where they are, so that they keep their author and another's cursor.
 */
import * as Y from 'yjs'
import { richNodes } from '../answers/content.ts'
import type { RichBlock, RichText, Run } from '../answers/content.ts'
import {
  addDomain,
  addSignatory,
  choiceKeys,
  domainParts,
  moveDomain,
  readAnswers,
  removeDomain,
  removeSignatory,
  retainDomain,
  setChoice,
  setDelegation,
  textOf,
} from '../answers/document.ts'
import type { Answers, Domain } from '../answers/document.ts'
import { domainOfItem, domainsItem, signatoriesItem } from './items.ts'
import type { ItemId } from './items.ts'
import { jointOf } from '../text/blanks.ts'
import { parties } from '../party.ts'
import type { Party } from '../party.ts'
import { redline } from '../redline/words.ts'
import type { FieldId, Template } from '../text/template.ts'

/** `origin`: of the transaction, for undo. `newId`: for signatories named anew. */
export interface RestoreRequest {
  readonly doc: Y.Doc
  readonly template: Template
  readonly item: ItemId
  /** The answers of the moment whose wording comes back. */
  readonly past: Answers
  readonly origin: unknown
  readonly newId: () => string
}

export function restoreItem({ doc, template, item, past, origin, newId }: RestoreRequest): void {
  doc.transact(() => {
    const domain = domainOfItem(item)
    const party = parties.find((party) => item === signatoriesItem(party))
    if (domain !== undefined) restoreDomain(doc, domain, past)
    else if (item === domainsItem) restoreList(doc, template, past)
    else if (party) restoreSignatories(doc, template, party, past, newId)
    else
      for (const field of template.items.find(({ id }) => id === item)?.fields ?? [])
        restoreField(doc, template, field, past)
  }, origin)
}

function restoreField(doc: Y.Doc, template: Template, field: FieldId, past: Answers): void {
  const spec = template.fields[field]
  if (spec?.kind === 'text' || spec?.kind === 'selection') rewrite(textOf(doc, field), past.texts[field] ?? '')
  if (spec?.kind === 'date') setChoice(doc, choiceKeys.value(field), past.dates[field])
  if (spec?.kind === 'choice') setChoice(doc, choiceKeys.value(field), past.choices[field])
  if (spec?.kind === 'selection') {
    for (const word of spec.options)
      setChoice(doc, choiceKeys.selected(field, word), past.selections[field]?.includes(word) === true || undefined)
  }
  if (jointOf(template, field)) setChoice(doc, choiceKeys.form(field), past.forms[field])
}

/** Replaces what differs, word by word. */
function rewrite(text: Y.Text, words: string): void {
  let at = 0
  for (const change of redline(text.toString(), words)) {
    if (change.kind === 'removed') text.delete(at, change.text.length)
    else {
      if (change.kind === 'added') text.insert(at, change.text)
      at += change.text.length
    }
  }
}

// ——— domains ———

function restoreDomain(doc: Y.Doc, id: string, past: Answers): void {
  const domain = past.domains.find((one) => one.id === id)
  if (!domain) {
    removeDomain(doc, id)
    return
  }
  if (!domainParts(doc, id)) {
    addDomain(doc, id, domain.title)
    moveDomain(doc, id, past.domains.indexOf(domain))
  }
  fillDomain(doc, domain)
}

function fillDomain(doc: Y.Doc, { id, title, retained, body }: Domain): void {
  const parts = domainParts(doc, id)
  if (!parts) return
  rewrite(parts.title, title)
  retainDomain(doc, id, retained)
  rewriteBody(parts.body, body)
}

/** The same domains in the same order: those added since go, those removed since come back as they were then. */
function restoreList(doc: Y.Doc, template: Template, past: Answers): void {
  const kept = new Set(past.domains.map(({ id }) => id))
  for (const { id } of readAnswers(doc, template).domains) if (!kept.has(id)) removeDomain(doc, id)
  for (const domain of past.domains) {
    if (domainParts(doc, domain.id)) continue
    addDomain(doc, domain.id, domain.title)
    fillDomain(doc, domain)
  }
  for (const [index, { id }] of past.domains.entries()) {
    if (readAnswers(doc, template).domains[index]?.id !== id) moveDomain(doc, id, index)
  }
}

/** Blocks that are the same at both ends stay; what is between them is written anew, inside a paragraph word by word. */
function rewriteBody(body: Y.XmlFragment, wanted: RichText): void {
  const nodes = wanted.map(nodeOf)
  const now = body.toArray()
  let head = 0
  while (head < now.length && head < nodes.length && isSame(now[head], nodes[head])) head++
  let tail = 0
  while (
    tail < now.length - head &&
    tail < nodes.length - head &&
    isSame(now[now.length - 1 - tail], nodes[nodes.length - 1 - tail])
  )
    tail++
  const gone = now.slice(head, now.length - tail)
  const come = wanted.slice(head, wanted.length - tail)
  const [before] = gone
  const [after] = come
  if (
    gone.length === 1 &&
    come.length === 1 &&
    after &&
    before instanceof Y.XmlElement &&
    rewriteParagraph(before, after)
  )
    return
  body.delete(head, gone.length)
  body.insert(head, come.map(elementOf))
}

/** A paragraph of plain words becomes another in place; false when either is more than that. */
function rewriteParagraph(element: Y.XmlElement, block: RichBlock): boolean {
  const text: unknown = element.length === 1 ? element.get(0) : undefined
  const run = block.kind === 'paragraph' && block.runs.length <= 1 ? (block.runs[0] ?? { text: '' }) : undefined
  if (element.nodeName !== richNodes.paragraph || !(text instanceof Y.XmlText) || !run || run.bold || run.italic)
    return false
  const pieces = text.toDelta() as { readonly attributes?: object }[]
  if (pieces.some(({ attributes }) => attributes !== undefined)) return false
  let at = 0
  for (const change of redline(plainOf(text), run.text)) {
    if (change.kind === 'removed') text.delete(at, change.text.length)
    else {
      if (change.kind === 'added') text.insert(at, change.text)
      at += change.text.length
    }
  }
  return true
}

const plainOf = (text: Y.XmlText): string =>
  (text.toDelta() as { readonly insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')

/** A node of the editor's schema as plain data: what two nodes are compared by. */
type Node =
  | { readonly name: string; readonly runs: readonly Run[] }
  | { readonly name: string; readonly children: readonly Node[] }

function nodeOf(block: RichBlock): Node {
  if (block.kind === 'paragraph') return { name: richNodes.paragraph, runs: block.runs }
  const children = block.items.map((item): Node => ({ name: richNodes.listItem, children: item.map(nodeOf) }))
  return { name: block.ordered ? richNodes.orderedList : richNodes.bulletList, children }
}

function isSame(live: unknown, wanted: Node | undefined): boolean {
  if (!(live instanceof Y.XmlElement) || !wanted || live.nodeName !== wanted.name) return false
  const children: readonly unknown[] = live.toArray()
  if ('runs' in wanted) return JSON.stringify(children.flatMap(runsIn)) === JSON.stringify(wanted.runs)
  return (
    children.length === wanted.children.length &&
    children.every((child, index) => isSame(child, wanted.children[index]))
  )
}

const runsIn = (text: unknown): Run[] =>
  text instanceof Y.XmlText
    ? (text.toDelta() as { insert: unknown; attributes?: Readonly<Record<string, unknown>> }[]).map((piece) => ({
        text: String(piece.insert),
        ...(piece.attributes?.['bold'] ? { bold: true } : {}),
        ...(piece.attributes?.['italic'] ? { italic: true } : {}),
      }))
    : []

function elementOf(block: RichBlock): Y.XmlElement {
  if (block.kind === 'paragraph') {
    const paragraph = new Y.XmlElement(richNodes.paragraph)
    const text = new Y.XmlText()
    paragraph.insert(0, [text])
    let at = 0
    for (const run of block.runs) {
      text.insert(at, run.text, { ...(run.bold ? { bold: {} } : {}), ...(run.italic ? { italic: {} } : {}) })
      at += run.text.length
    }
    return paragraph
  }
  const list = new Y.XmlElement(block.ordered ? richNodes.orderedList : richNodes.bulletList)
  list.insert(
    0,
    block.items.map((item) => {
      const entry = new Y.XmlElement(richNodes.listItem)
      entry.insert(0, item.map(elementOf))
      return entry
    }),
  )
  return list
}

// ——— signatories ———

/** Named persons are named anew in their order; without any, the representative signs again. */
function restoreSignatories(doc: Y.Doc, template: Template, party: Party, past: Answers, newId: () => string): void {
  const ofParty = (answers: Answers) => answers.signatories.filter((signatory) => signatory.party === party)
  for (const { id } of ofParty(readAnswers(doc, template))) removeSignatory(doc, id)
  for (const { name, function: office, delegation } of ofParty(past)) {
    const id = newId()
    addSignatory(doc, id, party, name, office)
    if (delegation) setDelegation(doc, id, true)
  }
}
