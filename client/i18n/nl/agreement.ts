import type { AgreementWords } from '../areas/agreement.ts'
import { plural } from '../plural.ts'

export const agreement: AgreementWords = {
  separating: (count) =>
    plural('nl', count, 'Eén punt scheidt ons van het akkoord', `${count} punten scheiden ons van het akkoord`),
  readyToSeal: 'Alles is door beide gemeenten geparafeerd',
  sealedTitle: (number) => `Overeengekomen versie nr. ${number}`,
  signedTitle: (number) => `Versie nr. ${number} ondertekend`,
  ratifiedTitle: (number, commune) => `Versie nr. ${number} bekrachtigd door ${commune}`,
  inForceTitle: (number, day) => `Versie nr. ${number} van kracht sinds ${day}`,
  nextStep: {
    seal: 'Daarna: de overeengekomen versie vastleggen',
    ceremony: 'Daarna: ondertekenen en de plechtigheid noteren',
    ratify: 'Daarna: de bekrachtiging door onze raad noteren',
    ratifyBy: (communes) => `Daarna: de bekrachtiging door ${communes.join(' en ')}`,
  },
  progress: (agreed, total) => `${agreed} van ${total} punten overeengekomen`,
  toFillUs: (count) => `${count} door ons in te vullen`,
  toFillThem: (count, commune) => `${count} door ${commune} in te vullen`,
  toFillTogether: (count) => `${count} samen in te vullen`,
  toInitialUs: (count) => `${count} door ons te paraferen`,
  toInitialThem: (count, commune) => `${count} door ${commune} te paraferen`,
  toCloseUs: (count) =>
    plural('nl', count, '1 voorwaarde door ons af te sluiten', `${count} voorwaarden door ons af te sluiten`),
  toCloseThem: (count, commune) =>
    plural(
      'nl',
      count,
      `1 voorwaarde door ${commune} af te sluiten`,
      `${count} voorwaarden door ${commune} af te sluiten`,
    ),
  points: 'Punten',
  blocking: 'Verhinderen het akkoord',
  mayWait: 'Kunnen wachten tot de plechtigheid',
  agreedPoints: 'Overeengekomen',
  view: {
    'to-discuss': 'te paraferen',
    ours: 'door ons geparafeerd',
    agreed: 'overeengekomen',
    changed: 'nadien gewijzigd',
  },
  inDiscussion: 'te bespreken',
  empty: { us: 'leeg, door ons in te vullen', shared: 'leeg, samen in te vullen' },
  emptyFor: (commune) => `leeg, door ${commune} in te vullen`,
  initialledBy: (commune) => `geparafeerd door ${commune}`,
  openConditions: (count) => plural('nl', count, 'één open voorwaarde', `${count} open voorwaarden`),
  stamp: {
    fresh: (commune) => `geparafeerd door ${commune}`,
    stale: (commune) => `geparafeerd door ${commune}, nadien gewijzigd`,
    missing: (commune) => `nog niet geparafeerd door ${commune}`,
  },
  stampCarried: (commune, version) => `geparafeerd door ${commune}, overgenomen uit versie nr. ${version}`,
  next: 'Volgende',
  initialAll: (count) => plural('nl', count, 'Eén punt paraferen', `De ${count} punten paraferen`),
  seal: 'De overeengekomen versie vastleggen',
  sealIntro:
    'De tekst wordt bevroren met de parafen van beide gemeenten. Niemand schrijft er nog in, tenzij een gemeente de onderhandeling heropent. Dit is een akkoord over de tekst; ondertekend wordt er met inkt, op de plechtigheid.',
  sealConfirm: 'Deze versie vastleggen',
  sealing: 'Versie wordt vastgelegd…',
  sealAnyway: 'Toch vastleggen',
  nothingChanged: (version) =>
    `Sinds versie nr. ${version} is geen woord gewijzigd: een nieuwe versie zou hetzelfde zeggen.`,
  noneRetained:
    'Geen enkel domein is gemerkt als weerhouden in het programma, terwijl de officiële tekst dat vraagt. Het vakje staat onder elk domein.',
  fillNext: (point) => `Invullen: ${point}`,
  closeNext: (point) => `De voorwaarde bekijken: ${point}`,
  theirTurn: (commune) => `${commune} is aan zet`,
  tellThem: (commune) => `${commune} per e-mail verwittigen`,
  turnSubject: (pair) => `Protocole de collaboration ${pair}: u bent aan zet`,
  turnBody: (left, address) => `Dag,\n\nAan onze kant is alles gedaan. Er blijft:\n${left}\n\n${address}\n`,
  mayWaitToo: (count) =>
    plural(
      'nl',
      count,
      'waarvan één dat tot de plechtigheid kan wachten',
      `waarvan ${count} die tot de plechtigheid kunnen wachten`,
    ),
  reopen: 'De onderhandeling heropenen',
  reopenIntro:
    'De vastgelegde versie blijft zoals ze is, met haar nummer. Een nieuwe onderhandeling begint; parafen van ongewijzigde punten blijven gelden.',
  reason: 'Reden',
  reopenConfirm: 'Heropenen',
  cancel: 'Annuleren',
  close: 'Sluiten',
  undrawn: (signs, count) =>
    count === 1
      ? `De pdf kan het teken ${signs} niet tekenen: een kader met zijn code wordt er afgedrukt.`
      : `De pdf kan de tekens ${signs} niet tekenen: kaders met hun code worden er afgedrukt.`,
  download: 'Downloaden',
  downloadDraft: 'Huidige tekst (ontwerp)',
  downloadSeal: (number) => `Overeengekomen versie nr. ${number}`,
  pdf: 'PDF',
  word: 'Word',
  wordWithTalk: 'Word met de bespreking',
  wordInternal: 'Word INTERN met de bespreking',
  addOwnTalk: 'Onze besprekingen “onder ons” bij de opmerkingen van het Word-bestand voegen',
  talkIsInternal:
    'Dit Word-bestand draagt INTERNE in zijn naam en zegt het op elke bladzijde: houd het in uw gemeente.',
  text: 'Tekst',
  html: 'Pagina om af te drukken (HTML)',
  json: 'Gegevens (JSON)',
  archive: 'Volledig archief (zip)',
  otherFormats: 'Andere formaten',
  making: 'Het bestand wordt gemaakt…',
  printInstead: 'De afdrukbare pagina nemen',
  noLine: 'Geen verbinding: het bestand kon niet worden opgevraagd. Probeer straks opnieuw.',
  hash: 'SHA-256-vingerafdruk',
  verify: 'Deze versie controleren',
  details: 'Wat overblijft',
  more: 'Details',
}
