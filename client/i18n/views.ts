import type { ProtocolView } from '../../protocol/wire/wire.ts'
import { inLanguages, plural } from './words.tsx'

/** What leads from the text to the views beside it. */
interface ViewWords {
  nav: string
  views: Readonly<Record<ProtocolView, string>>
  loading: string
  failed: string
  again: string
  news: (count: number) => string
}

export const viewWords = inLanguages<ViewWords>({
  fr: {
    nav: 'Vues du protocole',
    views: { text: 'Le texte', history: 'Historique', changes: 'Changements', minutes: 'Procès-verbal' },
    loading: 'Lecture de l’historique…',
    failed: 'L’historique n’a pas pu être lu. Vérifiez votre connexion.',
    again: 'Réessayer',
    news: (count) =>
      plural(
        'fr',
        count,
        'Un point changé depuis votre dernière lecture',
        `${count} points changés depuis votre dernière lecture`,
      ),
  },
  nl: {
    nav: 'Weergaven van het protocol',
    views: { text: 'De tekst', history: 'Geschiedenis', changes: 'Wijzigingen', minutes: 'Notulen' },
    loading: 'Geschiedenis wordt gelezen…',
    failed: 'De geschiedenis kon niet worden gelezen. Controleer uw verbinding.',
    again: 'Opnieuw proberen',
    news: (count) =>
      plural(
        'nl',
        count,
        'Eén punt gewijzigd sinds u het laatst las',
        `${count} punten gewijzigd sinds u het laatst las`,
      ),
  },
  en: {
    nav: 'Views of the protocol',
    views: { text: 'The text', history: 'History', changes: 'Changes', minutes: 'Minutes' },
    loading: 'Reading the history…',
    failed: 'The history could not be read. Check your connection.',
    again: 'Try again',
    news: (count) =>
      plural('en', count, 'One point changed since you last read', `${count} points changed since you last read`),
  },
})
