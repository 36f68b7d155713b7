/**
 * The official text as data: a list of semantic blocks made of fixed words and of blanks, in the form of the files in
 * `texts/`; another text is another file, never other code. Nothing of it ever enters the shared document. What a blank
 * is to the text (a commune's name, where it is signed …) is never told by its id: blanks.ts reads it off the blocks.
 */
import type { Party } from '../party.ts'

/** How something is called on the page, by the language of the page. */
export interface InLanguages {
  readonly fr: string
  readonly nl: string
  readonly en: string
}

/** Id of a blank; which exist is the text's business. */
export type FieldId = string

interface AnyField {
  /** Who writes it: one side, or both. */
  readonly owner: Party | 'shared'
  /** Its name, shown while it is empty. */
  readonly label: InLanguages
}
/** Free text on one line; `limit` in UTF-16 units. */
export interface TextField extends AnyField {
  readonly kind: 'text'
  readonly limit: number
}
/** A day, kept as ISO `2018-03-01`. */
export interface DateField extends AnyField {
  readonly kind: 'date'
}
/** One of the listed words. */
export interface ChoiceField extends AnyField {
  readonly kind: 'choice'
  readonly options: readonly string[]
}
/** Any of the listed words, and free text of at most `limit` UTF-16 units. */
export interface SelectionField extends AnyField {
  readonly kind: 'selection'
  readonly options: readonly string[]
  readonly limit: number
}
export type FieldSpec = TextField | DateField | ChoiceField | SelectionField

/** Words inside a block: fixed words, or a place where an answer is printed. */
export type Inline =
  | string
  /** "de …": the linked name with its French agreement (de, d’, du, des). */
  | { readonly of: FieldId }
  /** "à … (lieu)": the linked place with its agreement (à, au, aux). */
  | { readonly at: FieldId; readonly hint: string }
  /** "… (date)": an answer, or "…" and its hint. */
  | { readonly value: FieldId; readonly hint: string }
  /** "civilities … (nom, fonction)": civility, name and function of the person who acts for a commune. */
  | {
      readonly agent: { readonly civility: FieldId; readonly name: FieldId; readonly function: FieldId }
      readonly hints: { readonly name: string; readonly function: string }
    }
  /** "(historiques, …, etc.)": the selection as a French list, or the bracket as printed while empty. */
  | { readonly selection: FieldId; readonly empty: string }

/** What a paragraph-like block means; heading levels follow from it. */
export const textRoles = [
  'programme',
  'title',
  'phase',
  'subject',
  'recital',
  'separator',
  'party',
  'convened',
  'article',
  'paragraph',
  'done-at',
  'annex',
  'annex-title',
  'annex-section',
  'principles',
] as const
export type TextRole = (typeof textRoles)[number]
/** The number of a heading is part of its words. */
export interface TextBlock {
  readonly kind: 'text'
  readonly role: TextRole
  readonly content: readonly Inline[]
}
/** A definition, as an annex has them: its term stands before the colon. */
export interface DefinitionBlock {
  readonly kind: 'definition'
  readonly term: string
  readonly text: string
}
/** A list of fixed words with the text's own marker ("·" or "-"). */
export interface ListBlock {
  readonly kind: 'list'
  readonly marker: string
  readonly items: readonly string[]
}
/** The introduction, then the domains of action, or the blank and its hint as printed (`empty`). */
export interface DomainsBlock {
  readonly kind: 'domains'
  readonly intro: string
  readonly empty: { readonly hint: string; readonly after: string }
  /** How a domain retained in the programme is marked in print. */
  readonly retainedMark: string
}
/** The two signature columns, side by side. */
export interface SignaturesBlock {
  readonly kind: 'signatures'
  readonly columns: readonly { readonly party: Party; readonly heading: readonly Inline[]; readonly hint: string }[]
  readonly delegation: string
}
export type Block = TextBlock | DefinitionBlock | ListBlock | DomainsBlock | SignaturesBlock

/** A point that stays the same whatever is written: one blank, or blanks that make one answer. */
export interface FieldItem {
  readonly id: string
  readonly label: InLanguages
  /** Where there is little room; `{belgian}` and `{partner}` stand for what the communes call themselves. */
  readonly short?: InLanguages | undefined
  readonly party: Party | 'shared'
  readonly fields: readonly FieldId[]
  /** Whether both sides' fresh initials are needed before a seal (place and date may wait for the ceremony). */
  readonly required: boolean
}

/** Bounds of the shared document, the same for the page and the server. Lengths in UTF-16 units, sizes in bytes. */
export interface Limits {
  readonly domains: number
  readonly domainTitle: number
  readonly domainBody: number
  readonly signatoriesPerSide: number
  readonly signatoryName: number
  readonly signatoryFunction: number
  readonly updateBytes: number
  readonly documentBytes: number
}

export interface Template {
  readonly id: string
  /** Hashes by which this very text was known before it had an identity of its own: what was sealed under them stays proved. */
  readonly formerHashes: readonly string[]
  /** How the text is called where one is chosen. */
  readonly name: InLanguages
  readonly language: 'fr'
  /** What the page calls the mark of a domain that {@link DomainsBlock.retainedMark} prints. */
  readonly retained: { readonly label: InLanguages; readonly short: InLanguages }
  readonly fields: Readonly<Record<FieldId, FieldSpec>>
  readonly items: readonly FieldItem[]
  readonly limits: Limits
  /** Domains that pairs of communes usually choose, offered as suggestions. */
  readonly usualDomains: readonly string[]
  readonly blocks: readonly Block[]
}
