/** Ixelles and Kalamu with everything filled in, for the tests of every export. */
import { judge } from '../../protocol/ledger/agreement.ts'
import { cic20172021 } from '../texts/cic-2017-2021.ts'
import type { RichBlock } from '../../protocol/answers/content.ts'
import type { Answers, Domain } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { Item } from '../../protocol/points/items.ts'
import { newInstanceKey, signerOf } from '../../server/instance-key.ts'
import { beforeAnything } from '../../protocol/ledger/ledger.ts'
import type { Initial, Negotiation } from '../../protocol/ledger/ledger.ts'
import type { Party } from '../../protocol/party.ts'
import { render } from '../../protocol/print/render.ts'
import { makeSeal } from '../../protocol/version/seal.ts'
import type { Seal } from '../../protocol/version/seal.ts'
import { templateSha256 } from '../../protocol/text/templates.ts'
import { verificationAddress } from '../../server/export/edition.ts'
import type { Edition } from '../../server/export/edition.ts'

const paragraph = (text: string): RichBlock => ({ kind: 'paragraph', runs: [{ text }] })
const list = (...items: string[]): RichBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => [paragraph(item)]),
})
const domain = (position: string, title: string, ...body: RichBlock[]): Domain => ({
  id: `d-${position}`,
  position,
  retained: position === 'a0',
  title,
  body,
})

/** Six hundred words, as long as a domain has ever been. */
const longBody = Array.from(
  { length: 30 },
  () =>
    'La formation des agents communaux doit permettre une tenue rigoureuse et pérenne des registres de naissance et de population.',
).join(' ')

export const fullAnswers: Answers = {
  texts: {
    'belgian.name': 'Ixelles',
    'partner.name': 'Kalamu',
    'belgian.representative': 'Béa Diallo',
    'belgian.function': 'Échevin des Sports, de la Cohésion sociale, des Cultes et de la Solidarité internationale',
    'partner.representative': 'Jean-Claude Kadima',
    'partner.function': 'Bourgmestre',
    place: 'Les Bons Villers',
  },
  dates: { 'belgian.deliberation': '2018-03-01', date: '2018-10-02' },
  choices: { 'belgian.civility': 'M.', 'partner.civility': 'M.' },
  selections: { ties: ['d’amitié', 'socioculturels'] },
  forms: {},
  domains: [
    domain(
      'a0',
      'État civil et population',
      paragraph('Moderniser le service:'),
      list('tenue des registres;', 'numérisation des actes.'),
    ),
    domain('a1', 'Archivage', {
      kind: 'paragraph',
      runs: [{ text: 'Classer ' }, { text: 'et', bold: true }, { text: ' conserver', italic: true }],
    }),
    domain('a2', 'Recensement'),
    domain('a3', 'Registre foncier', paragraph(longBody)),
    domain('a4', 'Informatisation de l’état civil', paragraph('Équiper.')),
    domain('a5', 'Gestion des déchets'),
  ],
  signatories: [
    {
      id: 's1',
      party: 'belgian',
      position: 'a0',
      name: 'Christos Doulkeridis',
      function: 'Bourgmestre',
      delegation: false,
    },
    { id: 's2', party: 'belgian', position: 'a1', name: 'Béa Diallo', function: 'Échevin', delegation: true },
  ],
}

/** Both communes have initialled every point as it is. */
function initialled(items: readonly Item[]): Negotiation {
  const initials = items.map((item, index): [string, Initials] => {
    const { hash, content, text } = item
    const given = { seq: index + 1, by: 'p1', at: 500, hash, content, text, round: 1 }
    return [item.id, { belgian: given, partner: given }]
  })
  return { ...beforeAnything, initials: new Map(initials) }
}
type Initials = Readonly<Partial<Record<Party, Initial>>>

function sealedVersion(answers: Answers): Seal {
  const items = itemsOf(cic20172021, answers)
  const negotiation = initialled(items)
  return makeSeal({
    protocol: 'ixelleskalamu',
    at: Date.UTC(2018, 8, 3, 9, 30),
    template: cic20172021,
    templateSha256: templateSha256(cic20172021),
    answers,
    items: judge(items, negotiation),
    negotiation,
    rendered: render(cic20172021, answers),
    sign: signerOf(newInstanceKey(new Uint8Array(32).fill(7), 0)),
  })
}

/** The same, as it is taken out of a service at https://paraphe.example. */
export function sealedEdition(answers: Answers): Extract<Edition, { kind: 'sealed' }> {
  const seal = sealedVersion(answers)
  return { kind: 'sealed', seal, verifyAt: verificationAddress('https://paraphe.example', seal) }
}
