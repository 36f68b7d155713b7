/** What was read in a file that came back, before anybody decides what to take of it. Nothing of it is in the text yet. */
import type { RichText } from '../answers/content.ts'
import type { Answers } from '../answers/document.ts'
import type { FieldId } from '../text/template.ts'

/** What a person should know of a file beside the changes in it. Stable; sentences are in the page's catalogue. */
export const remarkCodes = [
  /** Changes were tracked: insertions were read as written, deletions as gone. */
  'tracked-changes',
  /** Words nobody sees were left out. */
  'hidden-text',
  'links',
  'comments',
  /** Pictures, notes, text boxes. */
  'other-content',
  /** The file does not say which state it was made of: what changed on which side cannot be told. */
  'no-origin',
  /** Places of one answer say different things; `at` is the field. The first that changed counts. */
  'places-differ',
  /** A blank was not found; `at` is the field. */
  'blank-missing',
] as const
export type RemarkCode = (typeof remarkCodes)[number]
export interface Remark {
  readonly code: RemarkCode
  readonly at?: string
}

/** A stretch of the official text that differs: it is shown and never taken over. Either may be empty. */
export interface FixedDifference {
  readonly official: string
  readonly found: string
}

export interface ReturnedDomain {
  /** Of a domain that stood in the text the file was made of; undefined for a new one. */
  readonly id: string | undefined
  readonly title: string
  readonly retained: boolean
  readonly body: RichText
}

/** `POST /api/protocols/:id/import` answers with this. */
export interface Returned {
  readonly format: 'docx' | 'odt'
  /** The answers as they were when the file was made, out of the journal; null when the file does not say. */
  readonly base: Answers | null
  /** What stands at each blank, empty for one that is not filled; signatories as in {@link signatoryBlank}. */
  readonly blanks: Readonly<Record<FieldId, string>>
  /** In the order of the file; null when their article was not found. */
  readonly domains: readonly ReturnedDomain[] | null
  readonly fixed: readonly FixedDifference[]
  readonly remarks: readonly Remark[]
}
