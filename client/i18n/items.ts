import type { ItemId } from '../../protocol/items.ts'
import { inLanguages } from './words.tsx'

/** Names of the points that every protocol has; a domain is called by its own title. */
export const itemWords = inLanguages<{ readonly names: Readonly<Record<ItemId, string>>; readonly domain: (position: number) => string }>({
  fr: {
    names: {
      'belgian.name': 'Commune belge', 'partner.name': 'Commune partenaire', 'belgian.deliberation': 'Délibération', ties: 'Liens',
      'belgian.agent': 'Représentant, commune belge', 'partner.agent': 'Représentant, commune partenaire', domains: 'Liste des domaines',
      'signatories.belgian': 'Signataires, commune belge', 'signatories.partner': 'Signataires, commune partenaire', place: 'Lieu', date: 'Date'
    },
    domain: (position) => `Domaine ${position}`
  },
  nl: {
    names: {
      'belgian.name': 'Belgische gemeente', 'partner.name': 'Partnergemeente', 'belgian.deliberation': 'Raadsbesluit', ties: 'Banden',
      'belgian.agent': 'Vertegenwoordiger, Belgische gemeente', 'partner.agent': 'Vertegenwoordiger, partnergemeente', domains: 'Lijst van de domeinen',
      'signatories.belgian': 'Ondertekenaars, Belgische gemeente', 'signatories.partner': 'Ondertekenaars, partnergemeente', place: 'Plaats', date: 'Datum'
    },
    domain: (position) => `Domein ${position}`
  },
  en: {
    names: {
      'belgian.name': 'Belgian commune', 'partner.name': 'Partner commune', 'belgian.deliberation': 'Council decision', ties: 'Ties',
      'belgian.agent': 'Representative, Belgian commune', 'partner.agent': 'Representative, partner commune', domains: 'List of domains',
      'signatories.belgian': 'Signatories, Belgian commune', 'signatories.partner': 'Signatories, partner commune', place: 'Place', date: 'Date'
    },
    domain: (position) => `Domain ${position}`
  }
})
