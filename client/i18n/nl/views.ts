import type { ViewWords } from '../areas/views.ts'
import { plural } from '../plural.ts'

export const view: ViewWords = {
  nav: 'Weergaven van het protocol',
  views: { text: 'De tekst', history: 'Geschiedenis', changes: 'Wijzigingen', minutes: 'Notulen' },
  loading: 'Geschiedenis wordt gelezen…',
  failed: 'De geschiedenis kon niet worden gelezen. Controleer uw verbinding.',
  again: 'Opnieuw proberen',
  news: (count) =>
    plural(
      'nl',
      count,
      'Eén punt gewijzigd sinds u het laatst las',
      `${count} punten gewijzigd sinds u het laatst las`,
    ),
}
