/** A page loads the words of one language; each is a file of its own in the build. */
import type { Language } from '../../protocol/wire/wire.ts'
import type { Catalogue } from './catalogue.ts'

const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  fr: async () => (await import('./fr/catalogue.ts')).french,
  nl: async () => (await import('./nl/catalogue.ts')).dutch,
  en: async () => (await import('./en/catalogue.ts')).english,
}

export const loadCatalogue = (language: Language): Promise<Catalogue> => catalogues[language]()
