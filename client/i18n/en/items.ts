import type { ItemWords } from '../areas/items.ts'

export const item: ItemWords = {
  names: ({ belgian, partner }) => ({
    'belgian.name': 'Belgian commune',
    'partner.name': 'Partner commune',
    'belgian.deliberation': 'Council decision',
    ties: 'Ties',
    'belgian.agent': `Representative, ${belgian}`,
    'partner.agent': `Representative, ${partner}`,
    domains: 'List of domains',
    'signatories.belgian': `Signatories, ${belgian}`,
    'signatories.partner': `Signatories, ${partner}`,
    place: 'Place',
    date: 'Date',
  }),
  domain: (position) => `Domain ${position}`,
}
