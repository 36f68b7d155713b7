import type { ItemWords } from '../areas/items.ts'

export const item: ItemWords = {
  domains: 'Lijst van de domeinen',
  signatories: (commune) => `Ondertekenaars, ${commune}`,
  domain: (position) => `Domein ${position}`,
  side: { belgian: 'Belgische gemeente', partner: 'partnergemeente' },
}
