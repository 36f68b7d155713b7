import type { ItemId } from '../../protocol/points/items.ts'
import type { Party } from '../../protocol/party.ts'
import { inLanguages } from './words.tsx'

interface ItemWords {
  /** Names of the points that every protocol has; a domain is called by its own title. */
  readonly names: (communes: Readonly<Record<Party, string>>) => Readonly<Record<ItemId, string>>
  readonly domain: (position: number) => string
}

export const itemWords = inLanguages<ItemWords>({
  fr: {
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
  },
  nl: {
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
  },
  en: {
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
  },
})
