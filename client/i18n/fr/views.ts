import type { ViewWords } from '../areas/views.ts'

export const view: ViewWords = {
  nav: 'Vues du protocole',
  views: { text: 'Le texte', history: 'Historique', changes: 'Changements', minutes: 'Procès-verbal' },
  loading: 'Lecture de l’historique…',
  failed: 'L’historique n’a pas pu être lu. Vérifiez votre connexion.',
  again: 'Réessayer',
}
