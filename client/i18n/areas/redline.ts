import type { Unseen } from '../../../protocol/redline/unseen.ts'

/** What happened to the formatting of words that stayed. */
export type Restyling = 'bold' | 'not-bold' | 'italic' | 'not-italic'
/** What a line of a domain has become. */
export type Shape = 'paragraph' | 'bullet' | 'numbered' | 'continued' | 'level'

export interface RedlineWords {
  removed: string
  added: string
  unseen: Record<Exclude<Unseen['kind'], 'sign'>, string>
  /** `code` as "U+200D". */
  unseenSign: (code: string) => string
  restyled: Record<Restyling, string>
  reshaped: Record<Shape, string>
  moved: (from: number, to: number) => string
  unchangedLines: (count: number) => string
  onlyFormatting: string
  /** `by` is the commune whose words they are, where only one may write them. */
  changed: (by: string | undefined, since: string) => string
  lastChange: (name: string, time: string) => string
  ourCommune: string
  since: {
    ours: string
    theirs: (commune: string) => string
    both: string
    seal: (number: number) => string
  }
}
