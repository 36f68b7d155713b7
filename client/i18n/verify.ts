import type { Verdict } from '../../protocol/version/verify.ts'
import { inLanguages } from './words.tsx'

interface VerifyWords {
  title: string
  intro: string
  byFile: string
  file: string
  fileHint: string
  byCode: string
  code: string
  codeHint: string
  verifyCode: string
  busy: string
  result: string
  verified: (what: string) => string
  protocol: string
  version: string
  sealedOn: (number: number, time: string) => string
  hash: string
  verdict: Record<Verdict, string>
  print: string
  howTitle: string
  how: readonly string[]
}

export const verifyWords = inLanguages<VerifyWords>({
  fr: {
    title: 'Vérifier un document',
    intro:
      'Le protocole que vous avez reçu est-il bien celui dont les deux communes sont convenues? Donnez son fichier, ou le code imprimé au bas de ses pages.',
    byFile: 'Avec le fichier',
    file: 'Choisissez le fichier, ou déposez-le ici',
    fileHint: 'PDF, Word, HTML, texte ou JSON. Il est lu, puis oublié: rien n’en est gardé.',
    byCode: 'Avec le code',
    code: 'Code de vérification',
    codeHint: 'par exemple 3F2A-90C1-7B4E',
    verifyCode: 'Vérifier ce code',
    busy: 'Vérification…',
    result: 'Résultat de la vérification',
    verified: (what) => `Vérifié: ${what}`,
    protocol: 'Protocole',
    version: 'Version',
    sealedOn: (number, time) => `n° ${number}, arrêtée le ${time}`,
    hash: 'Empreinte SHA-256',
    verdict: {
      proved: 'Ce qui est prouvé',
      contradicted: 'Ce qui est contredit',
      'not-proved': 'Ce qui n’est pas prouvé',
    },
    print: 'Imprimer ce résultat',
    howTitle: 'Comment cela fonctionne',
    how: [
      'Quand les deux communes ont paraphé tous les points, le texte est arrêté. Son contenu donne une empreinte: une suite de chiffres et de lettres qui change entièrement si une seule lettre change. Le service y appose sa marque électronique.',
      'Le fichier d’une version convenue contient tout ce qu’il faut pour refaire ce calcul. Le code au bas des pages est le début de l’empreinte.',
      'Cette vérification porte sur le texte. Elle ne remplace ni la signature à l’encre, ni la ratification par les Conseils. Un informaticien peut la refaire sans ce service, avec la commande «npm run verify».',
    ],
  },
  nl: {
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
    print: 'Dit resultaat afdrukken',
    howTitle: 'Hoe het werkt',
    how: [
      'Wanneer beide gemeenten alle punten geparafeerd hebben, wordt de tekst vastgelegd. Zijn inhoud geeft een vingerafdruk: een reeks cijfers en letters die volledig verandert als één letter verandert. De dienst plaatst er zijn elektronische merk op.',
      'Het bestand van een overeengekomen versie bevat alles om die berekening over te doen. De code onderaan de bladzijden is het begin van de vingerafdruk.',
      'Deze controle betreft de tekst. Ze vervangt de handtekening met inkt noch de bekrachtiging door de raden. Een informaticus kan ze zonder deze dienst overdoen, met het commando «npm run verify».',
    ],
  },
  en: {
    title: 'Verify a document',
    intro:
      'Is the protocol you received the one on which the two communes agreed? Give its file, or the code printed at the foot of its pages.',
    byFile: 'With the file',
    file: 'Choose the file, or drop it here',
    fileHint: 'PDF, Word, HTML, text or JSON. It is read, then forgotten: nothing of it is kept.',
    byCode: 'With the code',
    code: 'Verification code',
    codeHint: 'for example 3F2A-90C1-7B4E',
    verifyCode: 'Verify this code',
    busy: 'Verifying…',
    result: 'Result of the verification',
    verified: (what) => `Verified: ${what}`,
    protocol: 'Protocol',
    version: 'Version',
    sealedOn: (number, time) => `no. ${number}, sealed on ${time}`,
    hash: 'SHA-256 fingerprint',
    verdict: {
      proved: 'What is proved',
      contradicted: 'What is contradicted',
      'not-proved': 'What is not proved',
    },
    print: 'Print this result',
    howTitle: 'How it works',
    how: [
      'When both communes have initialled every point, the text is sealed. Its content gives a fingerprint: a series of digits and letters that changes entirely when a single letter changes. The service puts its electronic mark on it.',
      'The file of an agreed version holds all that is needed to do this calculation again. The code at the foot of the pages is the beginning of the fingerprint.',
      'This verification is about the text. It replaces neither the signature in ink nor the ratification by the councils. A computer specialist can do it again without this service, with the command “npm run verify”.',
    ],
  },
})
