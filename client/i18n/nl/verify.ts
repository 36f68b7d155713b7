import type { VerifyWords } from '../areas/verify.ts'

export const verify: VerifyWords = {
  title: 'Een document controleren',
  intro:
    'Is het protocol dat u kreeg wel dat waarover beide gemeenten het eens werden? Geef het bestand, of de code onderaan de bladzijden.',
  byFile: 'Met het bestand',
  file: 'Kies het bestand, of sleep het hierheen',
  fileHint: 'PDF, Word, HTML, tekst of JSON. Het wordt gelezen en dan vergeten: niets wordt bewaard.',
  byCode: 'Met de code',
  code: 'Controlecode',
  codeHint: 'bijvoorbeeld 3F2A-90C1-7B4E',
  verifyCode: 'Deze code controleren',
  busy: 'Bezig met controleren…',
  result: 'Resultaat van de controle',
  verified: (what) => `Gecontroleerd: ${what}`,
  protocol: 'Protocol',
  version: 'Versie',
  sealedOn: (number, time) => `nr. ${number}, vastgelegd op ${time}`,
  hash: 'SHA-256-vingerafdruk',
  verdict: {
    proved: 'Wat bewezen is',
    contradicted: 'Wat tegengesproken wordt',
    'not-proved': 'Wat niet bewezen is',
  },
  replacedBy: (version) => `Maar versie nr. ${version} heeft ze vervangen.`,
  print: 'Dit resultaat afdrukken',
  howTitle: 'Hoe het werkt',
  how: [
    'Wanneer beide gemeenten alle punten geparafeerd hebben, wordt de tekst vastgelegd. Zijn inhoud geeft een vingerafdruk: een reeks cijfers en letters die volledig verandert als één letter verandert. De dienst plaatst er zijn elektronische merk op.',
    'Het bestand van een overeengekomen versie bevat alles om die berekening over te doen. De code onderaan de bladzijden is het begin van de vingerafdruk.',
    'Deze controle betreft de tekst. Ze vervangt de handtekening met inkt noch de bekrachtiging door de raden. Een informaticus kan ze zonder deze dienst overdoen, met het commando «npm run verify».',
  ],
}
