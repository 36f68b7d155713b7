import { inLanguages } from './words.tsx'

interface UiWords {
  close: string
  cancel: string
  dismiss: string
  language: string
}

export const uiWords = inLanguages<UiWords>({
  fr: { close: 'Fermer', cancel: 'Annuler', dismiss: 'Masquer ce message', language: 'Langue de l’interface' },
  nl: { close: 'Sluiten', cancel: 'Annuleren', dismiss: 'Dit bericht verbergen', language: 'Taal van de interface' },
  en: { close: 'Close', cancel: 'Cancel', dismiss: 'Hide this message', language: 'Language of the interface' },
})
