import type { ItemWords } from '../areas/items.ts'

export const item: ItemWords = {
  domains: 'List of domains',
  signatories: (commune) => `Signatories, ${commune}`,
  domain: (position) => `Domain ${position}`,
  side: { belgian: 'Belgian commune', partner: 'partner commune' },
}
