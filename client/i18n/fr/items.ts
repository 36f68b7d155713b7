import type { ItemWords } from '../areas/items.ts'

export const item: ItemWords = {
  domains: 'Liste des domaines',
  signatories: (commune) => `Signataires, ${commune}`,
  domain: (position) => `Domaine ${position}`,
  side: { belgian: 'commune belge', partner: 'commune partenaire' },
}
