import type { UiWords } from '../areas/ui.ts'

export const ui: UiWords = {
  close: 'Fermer',
  cancel: 'Annuler',
  dismiss: 'Masquer ce message',
  language: 'Langue de l’interface',
}
