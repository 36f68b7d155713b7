/** The official text with its answers, as every output shows it: page, print, PDF, text and seal share this one form. */
import type { RichText } from '../answers/content.ts'
import type { Party } from '../party.ts'
import type { RenderedSignatory } from '../points/items.ts'
import type { FieldId, TextRole } from '../text/template.ts'

/**
 * A stretch of words in one line of text.
 * `fixed` stands in the template letter for letter; `agreed` is one of the template's declared variations (preposition,
 * comma, full stop); `field` is an answer or, when `filled` is false, what is printed in its place ("…");
 * `hint` is the seed's hint in brackets with the space before it, present only while its blank is empty. A field without
 * a mark of its own in the seed (a function while the name is missing too) has an empty text. `place` numbers the fields of the whole
 * text from 0: a linked answer has several places.
 */
export type Segment =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'agreed'; readonly text: string }
  | { readonly kind: 'hint'; readonly text: string }
  | {
      readonly kind: 'field'
      readonly field: FieldId
      readonly item: string
      readonly place: number
      readonly filled: boolean
      readonly text: string
    }

export interface RenderedDomain {
  readonly id: string
  readonly item: string
  readonly number: number
  readonly title: string
  readonly retained: boolean
  readonly body: RichText
}
export interface RenderedColumn {
  readonly party: Party
  readonly item: string
  readonly heading: readonly Segment[]
  /** The persons who will sign; the representative by default; none while nobody is named. */
  readonly signatories: readonly RenderedSignatory[]
  /** "(Nom, fonction, signature)", printed while nobody is named. */
  readonly hint: string
}
export type RenderedBlock =
  | { readonly kind: 'text'; readonly role: TextRole; readonly segments: readonly Segment[] }
  | { readonly kind: 'definition'; readonly term: string; readonly text: string }
  | { readonly kind: 'list'; readonly marker: string; readonly items: readonly string[] }
  | {
      readonly kind: 'domains'
      readonly intro: string
      readonly empty: { readonly hint: string; readonly after: string }
      readonly retainedMark: string
      readonly domains: readonly RenderedDomain[]
      /** Full stop to print behind the last domain; empty when it already ends with one. */
      readonly closing: string
    }
  | { readonly kind: 'signatures'; readonly delegation: string; readonly columns: readonly RenderedColumn[] }
export type Rendered = readonly RenderedBlock[]
