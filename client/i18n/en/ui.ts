import type { UiWords } from '../areas/ui.ts'

export const ui: UiWords = {
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Hide this message',
  language: 'Language of the interface',
}
