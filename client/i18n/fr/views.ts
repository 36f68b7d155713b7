import type { ViewWords } from '../areas/views.ts'
import { plural } from '../plural.ts'

export const view: ViewWords = {
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
}
