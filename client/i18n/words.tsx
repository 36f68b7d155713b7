/** The interface's words in the reader's language, as every component asks for them: `useWords('agreement')`. */
import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '../../protocol/wire/wire.ts'
import type { Catalogue } from './catalogue.ts'

interface Speech {
  readonly language: Language
  readonly catalogue: Catalogue
}
const SpeechContext = createContext<Speech | undefined>(undefined)

export function LanguageProvider({ language, catalogue, children }: Speech & { readonly children: ReactNode }) {
  return <SpeechContext value={{ language, catalogue }}>{children}</SpeechContext>
}

function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === undefined) throw new Error('a component with words stands outside of LanguageProvider')
  return speech
}

export const useLanguage = (): Language => useSpeech().language

export const useWords = <A extends keyof Catalogue>(area: A): Catalogue[A] => useSpeech().catalogue[area]
