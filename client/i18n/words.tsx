/** The interface's words: every area keeps its own catalogue, complete in the three languages because the compiler asks for it. */
import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '../../protocol/wire/wire.ts'

export type InLanguages<W> = Readonly<Record<Language, W>>

/** French decides which words there are; the others must have the same. */
export const inLanguages = <W,>(words: {
  readonly fr: W
  readonly nl: NoInfer<W>
  readonly en: NoInfer<W>
}): InLanguages<W> => words

const LanguageContext = createContext<Language>('fr')

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ReactNode
}) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export const useLanguage = (): Language => useContext(LanguageContext)

export const useWords = <W,>(words: InLanguages<W>): W => words[useLanguage()]

/** French counts nought with one; Dutch and English do not. */
export const plural = (language: Language, count: number, one: string, other: string): string =>
  (language === 'fr' ? Math.abs(count) < 2 : count === 1) ? one : other
