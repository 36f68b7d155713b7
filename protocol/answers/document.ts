/**
 * The shared document: the only file that names its roots. Reading is total (a malformed entry is passed over, never
 * thrown at a page); writing is what the page of this app does, and what the guard allows.
 *
 * | root | type | content |
 * | `text:<fieldId>` | Y.Text, plain | every text blank, and the free words of a selection |
 * | `choices` | Y.Map of scalars, last writer wins | see {@link choiceKeys} |
 * | `domains` | Y.Map `<id>` → Y.Map | `position` string, `retained` boolean, `title` Y.Text, `body` Y.XmlFragment |
 * | `signatories` | Y.Map `<id>` → Y.Map | `party`, `position`, `name` Y.Text, `function` Y.Text, `delegation` boolean |
 */
import * as Y from 'yjs'
import { readRichText, richNodes } from './content.ts'
import type { RichText } from './content.ts'
import { evenPositions, isPosition, newPositions } from './positions.ts'
import { parties } from '../party.ts'
import type { Party } from '../party.ts'
import { formsFor } from '../text/blanks.ts'
import { atPlace, isPlaceForm, nameForms, ofName, placeForms } from '../text/french.ts'
import type { NameForm, PlaceForm } from '../text/french.ts'
import { incoming, incomingLines, isBlank, printable } from '../text/printable.ts'
import { plainSelection } from '../text/selection.ts'
import type { Selection } from '../text/selection.ts'
import type { FieldId, SelectionField, Template } from '../text/template.ts'

/**
 * A document that changes by edits alone. Where an edit makes a format superfluous, Yjs takes it out in every replica that
 * hears of it, by a transaction of that replica's own and by how it heard (yjs/yjs#492); undo and redo across another's
 * formats then end differently from one replica to the next. A superfluous format shows nowhere, so it may stand.
 */
export function newDocument(): Y.Doc {
  const doc = new Y.Doc()
  doc.on('afterTransaction', (transaction) => {
    // Looked at behind this event; a transaction of this replica's own never sets it.
    transaction._needFormattingCleanup = false
  })
  return doc
}

export const roots = { choices: 'choices', domains: 'domains', signatories: 'signatories' } as const
const textPrefix = 'text:'
export const textRoot = (field: FieldId): string => textPrefix + field
/** The field a root name belongs to, or undefined for a root that is not a text. */
export const fieldOfRoot = (root: string): FieldId | undefined =>
  root.startsWith(textPrefix) ? root.slice(textPrefix.length) : undefined

export const domainKeys = ['position', 'retained', 'title', 'body'] as const
export const signatoryKeys = ['party', 'position', 'name', 'function', 'delegation'] as const

/** Keys of `choices`: `<field>` for dates and civilities, `<field>:<word>` = true for a selected word, `<field>:form` for the preposition. */
export const choiceKeys = {
  value: (field: FieldId): string => field,
  selected: (field: FieldId, word: string): string => `${field}:${word}`,
  form: (field: FieldId): string => `${field}:form`,
} as const

export interface Domain {
  readonly id: string
  readonly position: string
  readonly retained: boolean
  readonly title: string
  readonly body: RichText
}
export interface Signatory {
  readonly id: string
  readonly party: Party
  readonly position: string
  readonly name: string
  readonly function: string
  readonly delegation: boolean
}

/**
 * What both sides have written so far. Texts are in NFC and trimmed; a blank without an answer has none here. What prints
 * the same is the same ([SAY2]): a form that the rule gives anyway is no form, listed words that were typed are chosen ones.
 */
export interface Answers {
  readonly texts: Readonly<Record<FieldId, string>>
  readonly dates: Readonly<Record<FieldId, string>>
  readonly choices: Readonly<Record<FieldId, string>>
  readonly selections: Readonly<Record<FieldId, readonly string[]>>
  readonly forms: Readonly<Record<FieldId, NameForm | PlaceForm>>
  /** In the order to be printed. */
  readonly domains: readonly Domain[]
  readonly signatories: readonly Signatory[]
}

export const noAnswers: Answers = {
  texts: {},
  dates: {},
  choices: {},
  selections: {},
  forms: {},
  domains: [],
  signatories: [],
}

/** Words as an answer: none when nothing of them can be seen. */
export function tidy(text: string): string {
  const words = printable(text).trim()
  return isBlank(words) ? '' : words
}
/** The same for words that have lines, as a comment has. */
export function tidyLines(text: string): string {
  const words = incomingLines(text).trim()
  return isBlank(words) ? '' : words
}
const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
/** A real day of the calendar in ISO form. */
export function isCalendarDay(value: unknown): value is string {
  if (typeof value !== 'string' || !isoDate.test(value)) return false
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}
const isForm = (value: unknown): value is NameForm | PlaceForm =>
  [...nameForms, ...placeForms].some((form) => form === value)

export const textOf = (doc: Y.Doc, field: FieldId): Y.Text => doc.getText(textRoot(field))
const choicesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(roots.choices)
const domainsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(roots.domains)
const signatoriesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(roots.signatories)

/** What a person's undo of words and choices reaches: never the entries of domains and signatories themselves. */
export function undoableTypes(doc: Y.Doc, template: Template): Y.AbstractType<unknown>[] {
  const texts = Object.entries(template.fields).flatMap(([field, spec]) =>
    spec.kind === 'text' || spec.kind === 'selection' ? [textOf(doc, field)] : [],
  )
  return [choicesOf(doc), ...texts] as Y.AbstractType<unknown>[]
}

/** The form somebody chose, also where it is the usual one: then nobody need be asked again. */
export function writtenForm(doc: Y.Doc, field: FieldId): NameForm | PlaceForm | undefined {
  const form = choicesOf(doc).get(choiceKeys.form(field))
  return isForm(form) ? form : undefined
}

/** What is ticked and typed, as it is. */
export const writtenSelection = (doc: Y.Doc, field: FieldId, { options }: SelectionField): Selection => ({
  words: options.filter((word) => choicesOf(doc).get(choiceKeys.selected(field, word)) === true),
  free: tidy(textOf(doc, field).toString()),
})

function printsOtherwise(
  template: Template,
  field: FieldId,
  text: string | undefined,
  form: NameForm | PlaceForm,
): boolean {
  if (!formsFor(template, field).includes(form)) return false
  // Chosen before the name is written: nobody can have initialled the empty blank.
  if (text === undefined) return true
  const join = isPlaceForm(form) ? atPlace : ofName
  const [usual, chosen] = [join(text), join(text, form)]
  return usual.preposition !== chosen.preposition || usual.rest !== chosen.rest
}

/** Everything the page and the server look at, read in one pass. */
export function readAnswers(doc: Y.Doc, template: Template): Answers {
  const texts: Record<FieldId, string> = {}
  const dates: Record<FieldId, string> = {}
  const choices: Record<FieldId, string> = {}
  const selections: Record<FieldId, readonly string[]> = {}
  const forms: Record<FieldId, NameForm | PlaceForm> = {}
  const map = choicesOf(doc)
  for (const [field, spec] of Object.entries(template.fields)) {
    if (spec.kind === 'text') {
      const text = tidy(textOf(doc, field).toString())
      if (text !== '') texts[field] = text
    }
    const value = map.get(choiceKeys.value(field))
    if (spec.kind === 'date' && isCalendarDay(value)) dates[field] = value
    if (spec.kind === 'choice' && spec.options.some((option) => option === value)) choices[field] = String(value)
    if (spec.kind === 'selection') {
      const { words, free } = plainSelection(spec.options, writtenSelection(doc, field, spec))
      if (words.length > 0) selections[field] = words
      if (free !== '') texts[field] = free
    }
    const form = writtenForm(doc, field)
    if (form && printsOtherwise(template, field, texts[field], form)) forms[field] = form
  }
  return { texts, dates, choices, selections, forms, domains: readDomains(doc), signatories: readSignatories(doc) }
}

/** Ties on `position` (two sides adding at once) are broken by id, so every replica shows one order. */
const byPosition = (a: { position: string; id: string }, b: { position: string; id: string }): number =>
  compare(a.position, b.position) || compare(a.id, b.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function readDomains(doc: Y.Doc): Domain[] {
  const domains: Domain[] = []
  for (const [id, entry] of domainsOf(doc).entries()) {
    if (!(entry instanceof Y.Map)) continue
    const title: unknown = entry.get('title')
    const body: unknown = entry.get('body')
    domains.push({
      id,
      position: positionOf(entry),
      retained: entry.get('retained') === true,
      title: title instanceof Y.Text ? tidy(title.toString()) : '',
      body: body instanceof Y.XmlFragment ? readRichText(body) : [],
    })
  }
  return domains.sort(byPosition)
}

function readSignatories(doc: Y.Doc): Signatory[] {
  const signatories: Signatory[] = []
  for (const [id, entry] of signatoriesOf(doc).entries()) {
    if (!(entry instanceof Y.Map)) continue
    const party = parties.find((known) => known === entry.get('party'))
    if (!party) continue
    signatories.push({
      id,
      party,
      position: positionOf(entry),
      name: nestedText(entry, 'name'),
      function: nestedText(entry, 'function'),
      delegation: entry.get('delegation') === true,
    })
  }
  return signatories.sort(byPosition)
}

/** A position that is none stands before all others, so that new ones can still be made between. */
function positionOf(entry: Y.Map<unknown>): string {
  const position = entry.get('position')
  return isPosition(position) ? position : ''
}
function nestedText(entry: Y.Map<unknown>, key: string): string {
  const text = entry.get(key)
  return text instanceof Y.Text ? tidy(text.toString()) : ''
}

// ——— writing ———

/** Sets or clears a date, a civility, a selected word or a form. */
export function setChoice(doc: Y.Doc, key: string, value: string | true | undefined): void {
  if (value === undefined) choicesOf(doc).delete(key)
  else choicesOf(doc).set(key, value)
}

/** The live texts of an entry, for an input or an editor to bind to; undefined once the entry is gone. */
export function domainParts(doc: Y.Doc, id: string): { title: Y.Text; body: Y.XmlFragment } | undefined {
  const entry = domainsOf(doc).get(id)
  if (!(entry instanceof Y.Map)) return undefined
  const title: unknown = entry.get('title')
  const body: unknown = entry.get('body')
  return title instanceof Y.Text && body instanceof Y.XmlFragment ? { title, body } : undefined
}

export function signatoryParts(doc: Y.Doc, id: string): { name: Y.Text; function: Y.Text } | undefined {
  const entry = signatoriesOf(doc).get(id)
  if (!(entry instanceof Y.Map)) return undefined
  const name: unknown = entry.get('name')
  const office: unknown = entry.get('function')
  return name instanceof Y.Text && office instanceof Y.Text ? { name, function: office } : undefined
}

/**
 * Adds a domain at the end. Its body is seeded with an empty paragraph and that paragraph's empty text in the same
 * transaction: two first typists would otherwise each make their own, and one would lose words.
 */
export function addDomain(doc: Y.Doc, id: string, title: string): void {
  doc.transact(() => {
    const entry = new Y.Map<unknown>()
    const body = new Y.XmlFragment()
    const paragraph = new Y.XmlElement(richNodes.paragraph)
    paragraph.insert(0, [new Y.XmlText()])
    body.insert(0, [paragraph])
    entry.set('position', positionBehind(domainsOf(doc), readDomains(doc)))
    entry.set('retained', false)
    entry.set('title', new Y.Text(incoming(title)))
    entry.set('body', body)
    domainsOf(doc).set(id, entry)
  })
}

/**
 * Moves a domain so that it stands at `index` (0 = first) among the others. Domains added at once by both sides may share
 * a position; those that stood on the same one right behind the new place are moved along, or there would be no place.
 */
export function moveDomain(doc: Y.Doc, id: string, index: number): void {
  const entries = domainsOf(doc)
  const others = readDomains(doc).filter((domain) => domain.id !== id)
  if (!(entries.get(id) instanceof Y.Map)) return
  const at = Math.max(0, Math.min(index, others.length))
  const behind = others.slice(at)
  const firstLater = behind.findIndex((domain) => domain.position > (others[at - 1]?.position ?? ''))
  const moved = behind.slice(0, firstLater < 0 ? behind.length : firstLater)
  const between = newPositions(others[at - 1]?.position, behind[firstLater]?.position, moved.length + 1)
  doc.transact(() => {
    if (between) putInOrder(entries, [id, ...moved.map((domain) => domain.id)], between)
    else
      putInOrder(entries, [...others.slice(0, at).map((domain) => domain.id), id, ...behind.map((domain) => domain.id)])
  })
}

/** Gives entries these positions; without any, positions all anew. */
function putInOrder(entries: Y.Map<unknown>, ids: readonly string[], positions = evenPositions(ids.length)): void {
  for (const [step, id] of ids.entries()) {
    const entry = entries.get(id)
    if (entry instanceof Y.Map) entry.set('position', positions[step])
  }
}

/** A position behind all of these; when none can be made there, they are positioned anew. */
function positionBehind(entries: Y.Map<unknown>, listed: readonly { id: string; position: string }[]): string {
  const [behind] = newPositions(listed.at(-1)?.position, undefined, 1) ?? []
  if (behind !== undefined) return behind
  const positions = evenPositions(listed.length + 1)
  putInOrder(
    entries,
    listed.map(({ id }) => id),
    positions,
  )
  return positions.at(-1) ?? ''
}

export function retainDomain(doc: Y.Doc, id: string, retained: boolean): void {
  const entry = domainsOf(doc).get(id)
  if (entry instanceof Y.Map) entry.set('retained', retained)
}

/**
 * Takes a domain out. The answer puts it back, once, as it was and under the same id, so its initials and threads still
 * mean it; it does nothing while a domain stands under that id.
 */
export const removeDomain = (doc: Y.Doc, id: string): (() => void) => takeOut(domainsOf(doc), id)

function takeOut(entries: Y.Map<unknown>, id: string): () => void {
  const entry = entries.get(id)
  if (!(entry instanceof Y.Map)) return () => undefined
  const kept = entry.clone()
  entries.delete(id)
  return () => {
    if (!entries.has(id)) entries.set(id, kept)
  }
}

export function addSignatory(doc: Y.Doc, id: string, party: Party, name: string, office: string): void {
  const own = readSignatories(doc).filter((signatory) => signatory.party === party)
  doc.transact(() => {
    const entry = new Y.Map<unknown>()
    entry.set('party', party)
    entry.set('position', positionBehind(signatoriesOf(doc), own))
    entry.set('name', new Y.Text(incoming(name)))
    entry.set('function', new Y.Text(incoming(office)))
    entry.set('delegation', false)
    signatoriesOf(doc).set(id, entry)
  })
}

export function setDelegation(doc: Y.Doc, id: string, delegation: boolean): void {
  const entry = signatoriesOf(doc).get(id)
  if (entry instanceof Y.Map) entry.set('delegation', delegation)
}

/** Takes a signatory out; the answer puts them back, as with a domain. */
export const removeSignatory = (doc: Y.Doc, id: string): (() => void) => takeOut(signatoriesOf(doc), id)
