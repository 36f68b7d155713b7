/** What a paragraph of an official text is, by how such texts are written and set. A first guess, for a person to mend. */
import type { TextRole } from '../../protocol/text/template.ts'
import type { ReadParagraph } from '../import/reading.ts'
import { evenWords } from './found-blanks.ts'
import type { FoundPart } from './found-blanks.ts'

export interface Reached {
  readonly title: boolean
  readonly subject: boolean
  readonly article: boolean
  readonly annex: boolean
  readonly annexTitle: boolean
}
export const nothingReached: Reached = { title: false, subject: false, article: false, annex: false, annexTitle: false }

const has = (parts: readonly FoundPart[], kind: FoundPart['kind']): boolean => parts.some((part) => part.kind === kind)

export function roleOf(paragraph: ReadParagraph, parts: readonly FoundPart[], reached: Reached): TextRole {
  const words = evenWords(paragraph.pieces.map(({ text }) => text).join('')).trim()
  if (reached.annex) return annexRole(paragraph, words, reached)
  if (/^annex/iu.test(words) && words.length < 40) return 'annex'
  if (/^article\s/iu.test(words)) return 'article'
  if (/^(?:considérant|attendu|vu)\s/iu.test(words)) return 'recital'
  if (/^(?:entre|et)\s*:?$/iu.test(words)) return 'separator'
  if (has(parts, 'agent')) return 'party'
  if (/convenu/iu.test(words) && words === words.toUpperCase()) return 'convened'
  if (has(parts, 'at')) return 'done-at'
  if (!reached.article) {
    if (/^programme\b/iu.test(words)) return 'programme'
    if (/^(?:phase|années)\b/iu.test(words)) return 'phase'
    if (!reached.subject && has(parts, 'of')) return 'subject'
    if (!reached.title) return 'title'
  }
  return 'paragraph'
}

function annexRole(paragraph: ReadParagraph, words: string, { annexTitle }: Reached): TextRole {
  if (!annexTitle) return 'annex-title'
  if (/^\d+\.\s/u.test(words)) return 'annex-section'
  const italic = paragraph.pieces.every(({ text, italic }) => italic || text.trim() === '')
  const isHeading = italic || !/[.;:!?]$/u.test(words)
  return isHeading && words.length < 120 ? 'principles' : 'paragraph'
}

export const afterRole = (reached: Reached, role: TextRole): Reached => ({
  title: reached.title || role === 'title',
  subject: reached.subject || role === 'subject',
  article: reached.article || role === 'article',
  annex: reached.annex || role === 'annex',
  annexTitle: reached.annexTitle || role === 'annex-title',
})
