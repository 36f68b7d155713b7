import { inLanguages } from './words.tsx'

/** What a new round of negotiation changes in an agreed version. */
interface AmendmentWords {
  title: (version: number) => string
  loading: string
  nothing: (version: number) => string
  kind: Record<'changed' | 'added' | 'removed', string>
  close: string
}

export const amendmentWords = inLanguages<AmendmentWords>({
  fr: {
    title: (version) => `Ce qui change par rapport à la version n° ${version}`,
    loading: 'Lecture de la version convenue…',
    nothing: (version) => `Le texte est encore celui de la version n° ${version}, mot pour mot.`,
    kind: { changed: 'modifié', added: 'ajouté', removed: 'supprimé' },
    close: 'Fermer',
  },
  nl: {
    title: (version) => `Wat wijzigt tegenover versie nr. ${version}`,
    loading: 'De overeengekomen versie wordt gelezen…',
    nothing: (version) => `De tekst is nog woord voor woord die van versie nr. ${version}.`,
    kind: { changed: 'gewijzigd', added: 'toegevoegd', removed: 'geschrapt' },
    close: 'Sluiten',
  },
  en: {
    title: (version) => `What changes from version no. ${version}`,
    loading: 'Reading the agreed version…',
    nothing: (version) => `The text is still that of version no. ${version}, word for word.`,
    kind: { changed: 'changed', added: 'added', removed: 'removed' },
    close: 'Close',
  },
})
