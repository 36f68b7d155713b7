import type { ItemWords } from '../areas/items.ts'

export const item: ItemWords = {
  names: ({ belgian, partner }) => ({
    'belgian.name': 'Belgische gemeente',
    'partner.name': 'Partnergemeente',
    'belgian.deliberation': 'Raadsbesluit',
    ties: 'Banden',
    'belgian.agent': `Vertegenwoordiger, ${belgian}`,
    'partner.agent': `Vertegenwoordiger, ${partner}`,
    domains: 'Lijst van de domeinen',
    'signatories.belgian': `Ondertekenaars, ${belgian}`,
    'signatories.partner': `Ondertekenaars, ${partner}`,
    place: 'Plaats',
    date: 'Datum',
  }),
  domain: (position) => `Domein ${position}`,
}
