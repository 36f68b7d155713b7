/** The words of an agreed version in the form that every output prints: from what was sealed, never from the rules of today ([SEAL4]). */
import { plainText } from '../print/plain-text.ts'
import { displayed } from '../print/render.ts'
import type { Rendered } from '../print/rendered.ts'
import type { Template } from '../text/template.ts'
import { firstSealText } from './first-seals.ts'
import type { SealedDocument } from './seal.ts'

/** `guide`: the text it was made on, for versions that lack the structure of their words. */
export const sealedText = (document: SealedDocument, guide?: Template): Rendered =>
  document.blocks ?? firstSealText(document, guide)

/** Its lines, with their fixed words as they are shown; as they were sealed where lines are laid out otherwise today. */
export const sealedLines = ({ text }: SealedDocument, rendered: Rendered): string =>
  plainText(rendered) === text ? plainText(displayed(rendered)) : text
