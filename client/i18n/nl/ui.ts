import type { UiWords } from '../areas/ui.ts'

export const ui: UiWords = {
  close: 'Sluiten',
  cancel: 'Annuleren',
  required: 'Dit veld is nodig.',
  dismiss: 'Dit bericht verbergen',
  language: 'Taal van de interface',
}
