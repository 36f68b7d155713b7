import type { ItemWords } from '../areas/items.ts'

export const item: ItemWords = {
  names: ({ belgian, partner }) => ({
    'belgian.name': 'Commune belge',
    'partner.name': 'Commune partenaire',
    'belgian.deliberation': 'Délibération',
    ties: 'Liens',
    'belgian.agent': `Représentant, ${belgian}`,
    'partner.agent': `Représentant, ${partner}`,
    domains: 'Liste des domaines',
    'signatories.belgian': `Signataires, ${belgian}`,
    'signatories.partner': `Signataires, ${partner}`,
    place: 'Lieu',
    date: 'Date',
  }),
  domain: (position) => `Domaine ${position}`,
}
