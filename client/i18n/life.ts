import { withOf } from './with-of.ts'
import { inLanguages } from './words.tsx'

/** What becomes of an agreed version: signed, ratified, in force. */
interface LifeWords {
  title: (number: number) => string
  sealed: string
  sealedBy: (name: string, day: string) => string
  code: string
  signed: string
  notSigned: string
  signedAt: (place: string, day: string) => string
  present: (names: string) => string
  originals: string
  noOriginals: string
  originalsFrom: (day: string) => string
  ratifiedBy: (commune: string) => string
  ratification: (reference: string, day: string) => string
  awaiting: (commune: string) => string
  decision: string
  inForce: string
  inForceSince: (day: string) => string
  notInForce: string
  amending: (number: number) => string
  reopenedBecause: (name: string, reason: string) => string
  done: string
  toCome: string
  // acts
  recordCeremony: string
  correctCeremony: string
  ceremonyIntro: string
  place: string
  day: string
  whoSigned: string
  nobodySigned: string
  others: string
  othersHint: string
  addGuest: string
  guestName: (number: number) => string
  guestFunction: (number: number) => string
  removeGuest: (number: number) => string
  attachScan: string
  replaceScan: string
  scanIntro: string
  chooseFile: string
  fileHint: string
  sending: (percent: number) => string
  stop: string
  fileReady: (name: string, size: string) => string
  tooLarge: (size: string, limit: string) => string
  wrongFile: (name: string) => string
  ratify: string
  ratifyIntro: (commune: string) => string
  reference: string
  referenceHint: string
  councilDay: string
  decisionScan: string
  withdraw: string
  withdrawIntro: string
  reason: string
  record: string
  recording: string
  cancel: string
  required: string
}

export const lifeWords = inLanguages<LifeWords>({
  fr: {
    title: (number) => `Version convenue n° ${number}`,
    sealed: 'Arrêtée',
    sealedBy: (name, day) => `le ${day}, par ${name}`,
    code: 'Code de vérification',
    signed: 'Signée',
    notSigned: 'La signature se fait à l’encre, à la cérémonie. Inscrivez-en ici le lieu et la date.',
    signedAt: (place, day) => `à ${place}, le ${day}`,
    present: (names) => `Présents: ${names}`,
    originals: 'Originaux signés',
    noOriginals: 'Joignez la copie numérisée des originaux signés.',
    originalsFrom: (day) => `Copie numérisée du ${day}`,
    ratifiedBy: (commune) => `Ratifiée par ${commune}`,
    ratification: (reference, day) => `Conseil du ${day}, ${reference}`,
    awaiting: (commune) => `En attente du Conseil ${withOf(commune)}`,
    decision: 'Copie de la délibération',
    inForce: 'En vigueur',
    inForceSince: (day) => `depuis le ${day}`,
    notInForce: 'dès que les deux Conseils l’ont ratifiée',
    amending: (number) => `La version n° ${number} reste en vigueur pendant que vous négociez la suivante.`,
    reopenedBecause: (name, reason) => `Rouverte par ${name}: «${reason}»`,
    done: 'fait',
    toCome: 'à venir',
    recordCeremony: 'Inscrire la cérémonie',
    correctCeremony: 'Corriger la cérémonie',
    ceremonyIntro: 'Ce que vous inscrivez accompagne la version arrêtée; son texte ne change pas.',
    place: 'Lieu de la signature',
    day: 'Date de la signature',
    whoSigned: 'Signataires présents',
    nobodySigned: 'Cochez au moins un signataire.',
    others: 'Autres personnes présentes',
    othersHint: 'facultatif: témoins, interprètes, accompagnateurs',
    addGuest: 'Ajouter une personne',
    guestName: (number) => `Nom, personne ${number}`,
    guestFunction: (number) => `Fonction, personne ${number}`,
    removeGuest: (number) => `Enlever la personne ${number}`,
    attachScan: 'Joindre les originaux signés',
    replaceScan: 'Joindre une meilleure copie',
    scanIntro:
      'Numérisez ou photographiez les originaux signés. Le fichier est gardé avec la version; son empreinte est inscrite au registre. Une copie précédente reste lisible.',
    chooseFile: 'Fichier à joindre',
    fileHint: 'PDF, JPEG ou PNG, 15 Mo au plus',
    sending: (percent) => `Envoi: ${percent} %`,
    stop: 'Arrêter l’envoi',
    fileReady: (name, size) => `${name}, ${size}`,
    tooLarge: (size, limit) =>
      `Ce fichier fait ${size}; la limite est ${limit}. Numérisez-le en noir et blanc ou à 150 points par pouce, puis réessayez.`,
    wrongFile: (name) => `${name} n’est ni un PDF, ni une image JPEG ou PNG. Choisissez un autre fichier.`,
    ratify: 'Inscrire la ratification par notre Conseil',
    ratifyIntro: (commune) =>
      `Vous inscrivez, pour ${commune}, la décision de son Conseil. L’autre commune inscrit la sienne.`,
    reference: 'Référence de la délibération',
    referenceHint: 'par exemple: point 14 de l’ordre du jour, n° 2018/112',
    councilDay: 'Date de la séance du Conseil',
    decisionScan: 'Copie de la délibération (facultatif)',
    withdraw: 'Retirer cette ratification',
    withdrawIntro:
      'À faire seulement si elle a été inscrite par erreur. Le retrait et son motif restent au registre, puis vous pourrez l’inscrire à nouveau.',
    reason: 'Motif',
    record: 'Inscrire',
    recording: 'Inscription…',
    cancel: 'Annuler',
    required: 'Ce champ est nécessaire.',
  },
  nl: {
    title: (number) => `Overeengekomen versie nr. ${number}`,
    sealed: 'Vastgelegd',
    sealedBy: (name, day) => `op ${day}, door ${name}`,
    code: 'Controlecode',
    signed: 'Ondertekend',
    notSigned: 'Ondertekend wordt er met inkt, op de plechtigheid. Vermeld hier de plaats en de datum ervan.',
    signedAt: (place, day) => `te ${place}, op ${day}`,
    present: (names) => `Aanwezig: ${names}`,
    originals: 'Ondertekende originelen',
    noOriginals: 'Voeg de gescande kopie van de ondertekende originelen toe.',
    originalsFrom: (day) => `Gescande kopie van ${day}`,
    ratifiedBy: (commune) => `Bekrachtigd door ${commune}`,
    ratification: (reference, day) => `Raad van ${day}, ${reference}`,
    awaiting: (commune) => `In afwachting van de raad van ${commune}`,
    decision: 'Kopie van het raadsbesluit',
    inForce: 'Van kracht',
    inForceSince: (day) => `sinds ${day}`,
    notInForce: 'zodra beide raden ze bekrachtigd hebben',
    amending: (number) => `Versie nr. ${number} blijft van kracht terwijl u over de volgende onderhandelt.`,
    reopenedBecause: (name, reason) => `Heropend door ${name}: «${reason}»`,
    done: 'gedaan',
    toCome: 'nog te doen',
    recordCeremony: 'De plechtigheid optekenen',
    correctCeremony: 'De plechtigheid verbeteren',
    ceremonyIntro: 'Wat u optekent, hoort bij de vastgelegde versie; haar tekst verandert niet.',
    place: 'Plaats van de ondertekening',
    day: 'Datum van de ondertekening',
    whoSigned: 'Aanwezige ondertekenaars',
    nobodySigned: 'Vink minstens één ondertekenaar aan.',
    others: 'Andere aanwezigen',
    othersHint: 'facultatief: getuigen, tolken, begeleiders',
    addGuest: 'Een persoon toevoegen',
    guestName: (number) => `Naam, persoon ${number}`,
    guestFunction: (number) => `Functie, persoon ${number}`,
    removeGuest: (number) => `Persoon ${number} weghalen`,
    attachScan: 'Ondertekende originelen toevoegen',
    replaceScan: 'Een betere kopie toevoegen',
    scanIntro:
      'Scan of fotografeer de ondertekende originelen. Het bestand wordt bij de versie bewaard; zijn vingerafdruk komt in het register. Een vorige kopie blijft leesbaar.',
    chooseFile: 'Toe te voegen bestand',
    fileHint: 'PDF, JPEG of PNG, hoogstens 15 MB',
    sending: (percent) => `Versturen: ${percent} %`,
    stop: 'Versturen stoppen',
    fileReady: (name, size) => `${name}, ${size}`,
    tooLarge: (size, limit) =>
      `Dit bestand is ${size}; de grens is ${limit}. Scan in zwart-wit of aan 150 punten per duim en probeer opnieuw.`,
    wrongFile: (name) => `${name} is geen PDF en geen JPEG- of PNG-afbeelding. Kies een ander bestand.`,
    ratify: 'De bekrachtiging door onze raad optekenen',
    ratifyIntro: (commune) =>
      `U tekent voor ${commune} de beslissing van haar raad op. De andere gemeente doet dat voor de hare.`,
    reference: 'Kenmerk van het raadsbesluit',
    referenceHint: 'bijvoorbeeld: agendapunt 14, nr. 2018/112',
    councilDay: 'Datum van de raadszitting',
    decisionScan: 'Kopie van het raadsbesluit (facultatief)',
    withdraw: 'Deze bekrachtiging intrekken',
    withdrawIntro:
      'Enkel te doen als ze bij vergissing is opgetekend. De intrekking en haar reden blijven in het register; daarna kunt u ze opnieuw optekenen.',
    reason: 'Reden',
    record: 'Optekenen',
    recording: 'Bezig…',
    cancel: 'Annuleren',
    required: 'Dit veld is nodig.',
  },
  en: {
    title: (number) => `Agreed version no. ${number}`,
    sealed: 'Sealed',
    sealedBy: (name, day) => `on ${day}, by ${name}`,
    code: 'Verification code',
    signed: 'Signed',
    notSigned: 'It is signed in ink, at the ceremony. Record its place and date here.',
    signedAt: (place, day) => `at ${place}, on ${day}`,
    present: (names) => `Present: ${names}`,
    originals: 'Signed originals',
    noOriginals: 'Attach the scanned copy of the signed originals.',
    originalsFrom: (day) => `Scanned copy of ${day}`,
    ratifiedBy: (commune) => `Ratified by ${commune}`,
    ratification: (reference, day) => `Council of ${day}, ${reference}`,
    awaiting: (commune) => `Awaiting the council of ${commune}`,
    decision: 'Copy of the decision',
    inForce: 'In force',
    inForceSince: (day) => `since ${day}`,
    notInForce: 'as soon as both councils have ratified it',
    amending: (number) => `Version no. ${number} stays in force while you negotiate the next one.`,
    reopenedBecause: (name, reason) => `Reopened by ${name}: “${reason}”`,
    done: 'done',
    toCome: 'to come',
    recordCeremony: 'Record the ceremony',
    correctCeremony: 'Correct the ceremony',
    ceremonyIntro: 'What you record goes with the sealed version; its text does not change.',
    place: 'Place of signature',
    day: 'Day of signature',
    whoSigned: 'Signatories present',
    nobodySigned: 'Tick at least one signatory.',
    others: 'Others present',
    othersHint: 'optional: witnesses, interpreters, advisers',
    addGuest: 'Add a person',
    guestName: (number) => `Name, person ${number}`,
    guestFunction: (number) => `Function, person ${number}`,
    removeGuest: (number) => `Take person ${number} out`,
    attachScan: 'Attach the signed originals',
    replaceScan: 'Attach a better copy',
    scanIntro:
      'Scan or photograph the signed originals. The file is kept with the version; its fingerprint goes into the register. An earlier copy stays readable.',
    chooseFile: 'File to attach',
    fileHint: 'PDF, JPEG or PNG, 15 MB at most',
    sending: (percent) => `Sending: ${percent} %`,
    stop: 'Stop sending',
    fileReady: (name, size) => `${name}, ${size}`,
    tooLarge: (size, limit) =>
      `This file is ${size}; the limit is ${limit}. Scan in black and white or at 150 dots per inch, then try again.`,
    wrongFile: (name) => `${name} is neither a PDF nor a JPEG or PNG image. Choose another file.`,
    ratify: 'Record the ratification by our council',
    ratifyIntro: (commune) => `You record, for ${commune}, its council’s decision. The other commune records its own.`,
    reference: 'Reference of the decision',
    referenceHint: 'for example: item 14 of the agenda, no. 2018/112',
    councilDay: 'Day of the council’s sitting',
    decisionScan: 'Copy of the decision (optional)',
    withdraw: 'Withdraw this ratification',
    withdrawIntro:
      'Only if it was recorded by mistake. The withdrawal and its reason stay in the register; then you can record it again.',
    reason: 'Reason',
    record: 'Record',
    recording: 'Recording…',
    cancel: 'Cancel',
    required: 'This field is needed.',
  },
})
