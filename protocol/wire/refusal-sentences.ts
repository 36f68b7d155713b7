/** What each refusal says to a person, and what they can do; in the three languages of the interface ([TELL2]). */
import type { RefusalCode, RefusalSentences } from '../refusal.ts'
import { refusals as english } from './en/refusals.ts'
import { refusals as french } from './fr/refusals.ts'
import { refusals as dutch } from './nl/refusals.ts'
import type { Language } from './wire.ts'

const sentences: Readonly<Record<Language, RefusalSentences>> = { fr: french, nl: dutch, en: english }

export const refusalSentence = (code: RefusalCode, language: Language): string => sentences[language][code]
