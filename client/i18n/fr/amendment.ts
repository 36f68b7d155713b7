import type { AmendmentWords } from '../areas/amendment.ts'

export const amendment: AmendmentWords = {
  title: (version) => `Ce qui change par rapport à la version n° ${version}`,
  loading: 'Lecture de la version convenue…',
  nothing: (version) => `Le texte est encore celui de la version n° ${version}, mot pour mot.`,
  kind: { changed: 'modifié', added: 'ajouté', removed: 'supprimé' },
  close: 'Fermer',
}
