/**
 * The grammar of the shared document: every place something may stand in, and what may stand there. It knows nothing of
 * who writes or when (that is ledger/guard.ts), nor of how an update is encoded (that is the server's admission).
 */
import { deepestList, richMarks, richNodes } from './content.ts'
import { choiceKeys, domainKeys, fieldOfRoot, isCalendarDay, roots, signatoryKeys, textRoot } from './document.ts'
import { isPosition } from './positions.ts'
import { parties } from '../party.ts'
import { accepted, refused } from '../refusal.ts'
import type { Outcome } from '../refusal.ts'
import { formsFor } from '../text/blanks.ts'
import type { FieldId, Template } from '../text/template.ts'

/** A list or map of the shared document. Lengths in UTF-16 units. */
export type Place =
  | { readonly kind: 'field'; readonly field: FieldId; readonly limit: number }
  | { readonly kind: 'choices' }
  | { readonly kind: 'domains' }
  | { readonly kind: 'signatories' }
  | { readonly kind: 'domain' }
  | { readonly kind: 'signatory' }
  /** Title of a domain, name or function of a signatory. */
  | { readonly kind: 'line'; readonly limit: number }
  | { readonly kind: 'body'; readonly limit: number }
  /** `depth` counts the lists around, this one included. */
  | { readonly kind: 'list'; readonly depth: number }
  | { readonly kind: 'list-item'; readonly depth: number }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'rich-text' }

/** Kinds of Yjs types that the model uses. */
export type TypeName = 'map' | 'text' | 'element' | 'fragment' | 'rich-text'
export type Scalar = string | number | boolean

/** Something that is put into a place. `node` is an element's name, empty for other types; `value` of a format is its JSON. */
export type Piece =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'format'; readonly key: string; readonly value: string }
  | { readonly kind: 'type'; readonly type: TypeName; readonly node: string }
  | { readonly kind: 'values'; readonly values: readonly Scalar[] }

/** What a root may hold; undefined for a root that may not exist. */
export type RootSpec =
  | { readonly kind: 'text'; readonly field: FieldId; readonly limit: number }
  | { readonly kind: 'choices' }
  | { readonly kind: 'domains' }
  | { readonly kind: 'signatories' }

export function rootSpec(template: Template, root: string): RootSpec | undefined {
  if (root === roots.choices) return { kind: 'choices' }
  if (root === roots.domains) return { kind: 'domains' }
  if (root === roots.signatories) return { kind: 'signatories' }
  const field = fieldOfRoot(root)
  const spec = field === undefined || !Object.hasOwn(template.fields, field) ? undefined : template.fields[field]
  return field !== undefined && (spec?.kind === 'text' || spec?.kind === 'selection')
    ? { kind: 'text', field, limit: spec.limit }
    : undefined
}

/** The field a key of `choices` belongs to and whether `value` may stand there; undefined for a key that may not exist. */
export function choiceSpec(
  template: Template,
  key: string,
): { readonly field: FieldId; readonly allows: (value: unknown) => boolean } | undefined {
  for (const [field, spec] of Object.entries(template.fields)) {
    if (key === choiceKeys.value(field) && spec.kind === 'date') return { field, allows: isCalendarDay }
    if (key === choiceKeys.value(field) && spec.kind === 'choice')
      return { field, allows: (value) => spec.options.some((option) => option === value) }
    if (key === choiceKeys.form(field) && formsFor(template, field).length > 0)
      return { field, allows: (value) => formsFor(template, field).some((form) => form === value) }
    if (spec.kind === 'selection' && spec.options.some((word) => key === choiceKeys.selected(field, word)))
      return { field, allows: (value) => value === true }
  }
  return undefined
}

const isDomainKey = (key: string): key is (typeof domainKeys)[number] => domainKeys.some((known) => known === key)
const isSignatoryKey = (key: string): key is (typeof signatoryKeys)[number] =>
  signatoryKeys.some((known) => known === key)

/** Elements (paragraphs, lists, entries, texts) one body may be made of: far more than its length allows to be of use. */
export const mostNodes = 4000
const longestId = 64

/** Line breaks of any sort, control signs, and signs that would turn the official words around a blank. */
const notInLine = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
/** Paragraphs of their own keep what comes with pasted words and prints as a space or not at all. */
const notInBody = /(?![\t\n\v\f\r\u0085])\p{Cc}/u
export const isOneLine = (text: string): boolean => !notInLine.test(text)
export const isBodyText = (text: string): boolean => !notInBody.test(text)

/** Ids are made by the page; names that every JavaScript object inherits are not ids. */
export const isEntryId = (id: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(id) && !(id in Object.prototype)

const isMark = (key: string, value: string): boolean =>
  richMarks.some((mark) => mark === key) && (value === '{}' || value === 'true' || value === 'null')

const formatRefused = refused('wrong-kind', 'format')
const nothingInside: Outcome<Place | undefined> = accepted(undefined)

/** Places where things stand under keys; in all others they stand in a row. */
const keyed: ReadonlySet<Place['kind']> = new Set(['choices', 'domains', 'signatories', 'domain', 'signatory'] as const)

/** Keys that an entry has from its first to its last moment. */
export const keysOfEntry = (place: { readonly kind: 'domain' | 'signatory' }): readonly string[] =>
  place.kind === 'domain' ? domainKeys : signatoryKeys
/** Keys of an entry that keep their first value for ever. */
export const isFixedKey = (key: string): boolean =>
  key === 'title' || key === 'body' || key === 'name' || key === 'function' || key === 'party'

/** The grammar of one template. Places are the same objects at every call. */
export class Places {
  readonly #template: Template
  readonly #roots = new Map<string, Place>()
  readonly #choices = new Map<string, NonNullable<ReturnType<typeof choiceSpec>>>()
  readonly #domain: Place = { kind: 'domain' }
  readonly #signatory: Place = { kind: 'signatory' }
  readonly #title: Place
  readonly #name: Place
  readonly #function: Place
  readonly #body: Place
  readonly #paragraph: Place = { kind: 'paragraph' }
  readonly #richText: Place = { kind: 'rich-text' }
  readonly #lists: readonly Place[]
  readonly #listItems: readonly Place[]

  constructor(template: Template) {
    const { limits } = template
    this.#template = template
    this.#title = { kind: 'line', limit: limits.domainTitle }
    this.#name = { kind: 'line', limit: limits.signatoryName }
    this.#function = { kind: 'line', limit: limits.signatoryFunction }
    this.#body = { kind: 'body', limit: limits.domainBody }
    const depths = Array.from({ length: deepestList }, (_, index) => index + 1)
    this.#lists = depths.map((depth) => ({ kind: 'list', depth }))
    this.#listItems = depths.map((depth) => ({ kind: 'list-item', depth }))
    for (const name of this.rootNames()) {
      const spec = rootSpec(template, name)
      if (spec)
        this.#roots.set(name, spec.kind === 'text' ? { kind: 'field', field: spec.field, limit: spec.limit } : spec)
    }
  }

  /** Every root of the shared document. */
  rootNames(): string[] {
    const texts = Object.keys(this.#template.fields)
      .map(textRoot)
      .filter((name) => rootSpec(this.#template, name))
    return [roots.choices, roots.domains, roots.signatories, ...texts]
  }

  root(name: string): Place | undefined {
    return this.#roots.get(name)
  }

  /** The field a key of `choices` belongs to. */
  fieldOfChoice(key: string): FieldId | undefined {
    return this.#choice(key)?.field
  }

  #choice(key: string): ReturnType<typeof choiceSpec> {
    const known = this.#choices.get(key)
    if (known) return known
    const spec = choiceSpec(this.#template, key)
    if (spec) this.#choices.set(key, spec)
    return spec
  }

  /** Why nothing may hang under this key (null: in the list) of a place, whatever it is; for content that is already deleted. */
  admitsKey(place: Place, key: string | null): Outcome<true> {
    if (!keyed.has(place.kind)) return key === null ? accepted(true) : refused('wrong-kind', place.kind, 'attribute')
    if (key === null) return refused('wrong-kind', place.kind, 'list entry in a map')
    switch (place.kind) {
      case 'choices':
        return this.#choice(key) ? accepted(true) : refused('unknown-field', key.slice(0, longestId))
      case 'domains':
      case 'signatories':
        return isEntryId(key) ? accepted(true) : refused('bad-value', place.kind, 'id')
      case 'domain':
        return isDomainKey(key) ? accepted(true) : refused('unknown-field', 'domains')
      case 'signatory':
        return isSignatoryKey(key) ? accepted(true) : refused('unknown-field', 'signatories')
      default:
        return refused('wrong-kind', place.kind)
    }
  }

  /** The place a piece opens when it may stand there, undefined when nothing can stand inside it; or why it may not. */
  holds(place: Place, key: string | null, piece: Piece): Outcome<Place | undefined> {
    const slot = this.admitsKey(place, key)
    if (!slot.ok) return slot
    switch (place.kind) {
      case 'field':
        return piece.kind !== 'string'
          ? refused('wrong-kind', place.field)
          : isOneLine(piece.text)
            ? nothingInside
            : refused('bad-value', place.field)
      case 'line':
        return piece.kind !== 'string'
          ? refused('wrong-kind', 'line')
          : isOneLine(piece.text)
            ? nothingInside
            : refused('bad-value', 'line')
      case 'rich-text':
        if (piece.kind === 'format') return isMark(piece.key, piece.value) ? nothingInside : formatRefused
        return piece.kind !== 'string'
          ? refused('wrong-kind', 'body')
          : isBodyText(piece.text)
            ? nothingInside
            : refused('bad-value', 'body')
      case 'choices':
        return scalars(piece, key ?? '', (value) => this.#choice(key ?? '')?.allows(value) === true)
      case 'domains':
        return opens(piece, 'map', 'domains', this.#domain)
      case 'signatories':
        return opens(piece, 'map', 'signatories', this.#signatory)
      case 'domain':
        return this.#inDomain(key, piece)
      case 'signatory':
        return this.#inSignatory(key, piece)
      case 'body':
        return this.#block(piece, 1)
      case 'list':
        return isElement(piece, richNodes.listItem)
          ? accepted(this.#listItems[place.depth - 1])
          : refused('wrong-kind', 'body')
      case 'list-item':
        return this.#block(piece, place.depth + 1)
      case 'paragraph':
        return opens(piece, 'rich-text', 'body', this.#richText)
    }
  }

  #inDomain(key: string | null, piece: Piece): Outcome<Place | undefined> {
    switch (key) {
      case 'position':
        return scalars(piece, 'domains', isPosition)
      case 'retained':
        return scalars(piece, 'domains', isBoolean)
      case 'title':
        return opens(piece, 'text', 'domains', this.#title)
      default:
        return opens(piece, 'fragment', 'domains', this.#body)
    }
  }

  #inSignatory(key: string | null, piece: Piece): Outcome<Place | undefined> {
    switch (key) {
      case 'party':
        return scalars(piece, 'signatories', (value) => parties.some((party) => party === value))
      case 'position':
        return scalars(piece, 'signatories', isPosition)
      case 'delegation':
        return scalars(piece, 'signatories', isBoolean)
      case 'name':
        return opens(piece, 'text', 'signatories', this.#name)
      default:
        return opens(piece, 'text', 'signatories', this.#function)
    }
  }

  /** A paragraph, or a list that would be the `depth`th around its entries. */
  #block(piece: Piece, depth: number): Outcome<Place | undefined> {
    if (isElement(piece, richNodes.paragraph)) return accepted(this.#paragraph)
    if (!isElement(piece, richNodes.bulletList) && !isElement(piece, richNodes.orderedList))
      return refused('wrong-kind', 'body')
    const list = this.#lists[depth - 1]
    return list ? accepted(list) : refused('wrong-kind', 'body', 'too many lists within lists')
  }
}

const isBoolean = (value: unknown): boolean => typeof value === 'boolean'
const isElement = (piece: Piece, node: string): boolean =>
  piece.kind === 'type' && piece.type === 'element' && piece.node === node

function scalars(piece: Piece, at: string, allows: (value: Scalar) => boolean): Outcome<Place | undefined> {
  if (piece.kind !== 'values') return refused('wrong-kind', at)
  return piece.values.every(allows) ? nothingInside : refused('bad-value', at)
}

function opens(piece: Piece, type: TypeName, at: string, place: Place): Outcome<Place | undefined> {
  return piece.kind === 'type' && piece.type === type ? accepted(place) : refused('wrong-kind', at)
}
