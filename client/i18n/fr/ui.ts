import type { UiWords } from '../areas/ui.ts'

export const ui: UiWords = {
  close: 'Fermer',
  cancel: 'Annuler',
  required: 'Ce champ est nécessaire.',
  dismiss: 'Masquer ce message',
  language: 'Langue de l’interface',
}
