import type { ViewWords } from '../areas/views.ts'

export const view: ViewWords = {
  nav: 'Views of the protocol',
  views: { text: 'The text', history: 'History', changes: 'Changes', minutes: 'Minutes' },
  loading: 'Reading the history…',
  failed: 'The history could not be read. Check your connection.',
  again: 'Try again',
}
