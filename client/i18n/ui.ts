import { inLanguages } from './words.tsx'

interface UiWords {
  close: string
  dismiss: string
  language: string
}

export const uiWords = inLanguages<UiWords>({
  fr: { close: 'Fermer', dismiss: 'Masquer ce message', language: 'Langue de l’interface' },
  nl: { close: 'Sluiten', dismiss: 'Dit bericht verbergen', language: 'Taal van de interface' },
  en: { close: 'Close', dismiss: 'Hide this message', language: 'Language of the interface' },
})
