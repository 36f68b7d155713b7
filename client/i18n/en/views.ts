import type { ViewWords } from '../areas/views.ts'
import { plural } from '../plural.ts'

export const view: ViewWords = {
  nav: 'Views of the protocol',
  views: { text: 'The text', history: 'History', changes: 'Changes', minutes: 'Minutes' },
  loading: 'Reading the history…',
  failed: 'The history could not be read. Check your connection.',
  again: 'Try again',
  news: (count) =>
    plural('en', count, 'One point changed since you last read', `${count} points changed since you last read`),
}
