/** A procès-verbal as headings, paragraphs and lists: what a page or a PDF sets. It is a record beside the protocol, never part of it. */

/** `removed` and `added`: words of a redline; `aside`: what a side said among itself. */
export interface MinutesRun {
  readonly text: string
  readonly mark?: 'strong' | 'removed' | 'added' | 'aside'
}
export type MinutesBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly MinutesRun[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly MinutesRun[])[] }
export interface Minutes {
  readonly title: string
  /** Which protocol, which period, and that this is no part of it. */
  readonly subject: string
  readonly period: string
  readonly notice: string
  /** Whether it holds what one side says among itself. */
  readonly internal: boolean
  /** Unix ms: when what it tells ended. */
  readonly at: number
  readonly blocks: readonly MinutesBlock[]
}

export const heading = (level: 2 | 3, text: string): MinutesBlock => ({ kind: 'heading', level, text })
export const paragraph = (...runs: readonly MinutesRun[]): MinutesBlock => ({ kind: 'paragraph', runs })
export const list = (items: readonly (readonly MinutesRun[])[]): MinutesBlock[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }]
export const plain = (text: string): MinutesRun => ({ text })
export const strong = (text: string): MinutesRun => ({ text, mark: 'strong' })
