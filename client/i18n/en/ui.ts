import type { UiWords } from '../areas/ui.ts'

export const ui: UiWords = {
  close: 'Close',
  cancel: 'Cancel',
  required: 'This field is needed.',
  dismiss: 'Hide this message',
  language: 'Language of the interface',
}
