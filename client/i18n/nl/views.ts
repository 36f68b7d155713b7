import type { ViewWords } from '../areas/views.ts'

export const view: ViewWords = {
  nav: 'Weergaven van het protocol',
  views: { text: 'De tekst', history: 'Geschiedenis', changes: 'Wijzigingen', minutes: 'Notulen' },
  loading: 'Geschiedenis wordt gelezen…',
  failed: 'De geschiedenis kon niet worden gelezen. Controleer uw verbinding.',
  again: 'Opnieuw proberen',
}
