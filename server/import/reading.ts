/** A text as a word processor left it, whichever format it was saved in: paragraphs, their runs, and the controls around some. */
import type { RemarkCode } from '../../protocol/returned/returned.ts'
import type { Origin } from '../export/docx/origin.ts'

/** One control of the file; pieces in the same control share the object. */
export interface ReadControl {
  readonly tag: string | undefined
  readonly alias: string | undefined
  /** What stood there in place of an answer. */
  readonly prompt?: string
}
export interface ReadPiece {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly control: ReadControl | undefined
}
export interface ReadParagraph {
  readonly pieces: readonly ReadPiece[]
  /** Its style's name as {@link styleKey}. */
  readonly style: string
  readonly list: { readonly key: string; readonly ordered: boolean; readonly level: number } | undefined
  /** Column of the table it stands in, from 0. */
  readonly column: number | undefined
  readonly bookmarks: readonly string[]
}
export interface Reading {
  readonly format: 'docx' | 'odt'
  readonly paragraphs: readonly ReadParagraph[]
  readonly origin: Origin | undefined
  readonly remarks: ReadonlySet<RemarkCode>
}

/** Word processors respell the ids of styles when they save; the letters of the name stay. */
export const styleKey = (name: string): string =>
  name
    .replace(/_([0-9a-f]{2})_/g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

export const wordsOf = ({ pieces }: ReadParagraph): string => pieces.map((piece) => piece.text).join('')
