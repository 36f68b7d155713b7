import type { AmendmentWords } from '../areas/amendment.ts'

export const amendment: AmendmentWords = {
  title: (version) => `Wat wijzigt tegenover versie nr. ${version}`,
  loading: 'De overeengekomen versie wordt gelezen…',
  nothing: (version) => `De tekst is nog woord voor woord die van versie nr. ${version}.`,
  kind: { changed: 'gewijzigd', added: 'toegevoegd', removed: 'geschrapt' },
  close: 'Sluiten',
}
