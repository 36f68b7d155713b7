import { inLanguages, plural } from './words.tsx'

/** Commune names come in as arguments; `ours` is true when the sentence speaks of the reader's own side. */
interface AgreementWords {
  separating: (count: number) => string
  readyToSeal: string
  sealedTitle: (number: number) => string
  progress: (agreed: number, total: number) => string
  toFillUs: (count: number) => string
  toFillThem: (count: number, commune: string) => string
  toFillTogether: (count: number) => string
  toInitialUs: (count: number) => string
  toInitialThem: (count: number, commune: string) => string
  toCloseUs: (count: number) => string
  toCloseThem: (count: number, commune: string) => string
  points: string
  blocking: string
  mayWait: string
  agreedPoints: string
  view: Record<'to-discuss' | 'ours' | 'agreed' | 'changed', string>
  empty: Record<'us' | 'shared', string>
  emptyFor: (commune: string) => string
  initialledBy: (commune: string) => string
  openConditions: (count: number) => string
  stamp: Record<'fresh' | 'stale' | 'missing', (commune: string) => string>
  stampCarried: (commune: string, version: number) => string
  next: string
  initialAll: (count: number) => string
  seal: string
  sealIntro: string
  sealConfirm: string
  sealing: string
  reopen: string
  reopenIntro: string
  reason: string
  reopenConfirm: string
  cancel: string
  close: string
  download: string
  downloadDraft: string
  downloadSeal: (number: number) => string
  pdf: string
  word: string
  /** Word, with what this person may read of the talk as comments. */
  wordWithTalk: string
  talkIsInternal: string
  text: string
  html: string
  json: string
  archive: string
  making: string
  printInstead: string
  noLine: string
  hash: string
  verify: string
  details: string
}

export const agreementWords = inLanguages<AgreementWords>({
  fr: {
    separating: (count) => plural('fr', count, 'Un point empêche l’accord', `${count} points empêchent l’accord`),
    readyToSeal: 'Tout est paraphé par les deux communes',
    sealedTitle: (number) => `Version convenue n° ${number}`,
    progress: (agreed, total) => `${agreed} points convenus sur ${total}`,
    toFillUs: (count) => `${count} à remplir par nous`,
    toFillThem: (count, commune) => `${count} à remplir par ${commune}`,
    toFillTogether: (count) => `${count} à remplir ensemble`,
    toInitialUs: (count) => `${count} à parapher par nous`,
    toInitialThem: (count, commune) => `${count} à parapher par ${commune}`,
    toCloseUs: (count) =>
      plural('fr', count, 'une condition à fermer par nous', `${count} conditions à fermer par nous`),
    toCloseThem: (count, commune) =>
      plural('fr', count, `une condition à fermer par ${commune}`, `${count} conditions à fermer par ${commune}`),
    points: 'Points',
    blocking: 'Empêchent l’accord',
    mayWait: 'Peuvent attendre la cérémonie',
    agreedPoints: 'Convenus',
    view: {
      'to-discuss': 'à discuter',
      ours: 'paraphé par nous',
      agreed: 'convenu',
      changed: 'modifié depuis',
    },
    empty: { us: 'vide, à remplir par nous', shared: 'vide, à remplir ensemble' },
    emptyFor: (commune) => `vide, à remplir par ${commune}`,
    initialledBy: (commune) => `paraphé par ${commune}`,
    openConditions: (count) => plural('fr', count, 'une condition ouverte', `${count} conditions ouvertes`),
    stamp: {
      fresh: (commune) => `paraphé par ${commune}`,
      stale: (commune) => `paraphé par ${commune}, puis modifié`,
      missing: (commune) => `pas encore paraphé par ${commune}`,
    },
    stampCarried: (commune, version) => `paraphé par ${commune}, repris de la version n° ${version}`,
    next: 'Suivant',
    initialAll: (count) => plural('fr', count, 'Parapher un point', `Parapher les ${count} points`),
    seal: 'Arrêter la version convenue',
    sealIntro:
      'Le texte sera figé avec les paraphes des deux communes. Plus personne n’y écrira, sauf si une commune rouvre la négociation. C’est un accord sur le texte; la signature se fait à l’encre, à la cérémonie.',
    sealConfirm: 'Arrêter cette version',
    sealing: 'Arrêt de la version…',
    reopen: 'Rouvrir la négociation',
    reopenIntro:
      'La version arrêtée reste telle quelle, avec son numéro. Une nouvelle négociation commence; les paraphes des points inchangés restent valables.',
    reason: 'Motif',
    reopenConfirm: 'Rouvrir',
    cancel: 'Annuler',
    close: 'Fermer',
    download: 'Télécharger',
    downloadDraft: 'Texte actuel (projet)',
    downloadSeal: (number) => `Version convenue n° ${number}`,
    pdf: 'PDF',
    word: 'Word',
    wordWithTalk: 'Word avec la discussion',
    talkIsInternal:
      '«Avec la discussion» contient aussi ce que vous vous dites entre vous: à garder dans votre commune.',
    text: 'Texte',
    html: 'Page HTML',
    json: 'Données JSON',
    archive: 'Archive complète (zip)',
    making: 'Le fichier se prépare…',
    printInstead: 'Prendre la page à imprimer',
    noLine: 'Pas de connexion: le fichier n’a pas pu être demandé. Réessayez dans un instant.',
    hash: 'Empreinte SHA-256',
    verify: 'Vérifier cette version',
    details: 'Ce qui reste',
  },
  nl: {
    separating: (count) =>
      plural('nl', count, 'Eén punt scheidt ons van het akkoord', `${count} punten scheiden ons van het akkoord`),
    readyToSeal: 'Alles is door beide gemeenten geparafeerd',
    sealedTitle: (number) => `Overeengekomen versie nr. ${number}`,
    progress: (agreed, total) => `${agreed} van ${total} punten overeengekomen`,
    toFillUs: (count) => `${count} door ons in te vullen`,
    toFillThem: (count, commune) => `${count} door ${commune} in te vullen`,
    toFillTogether: (count) => `${count} samen in te vullen`,
    toInitialUs: (count) => `${count} door ons te paraferen`,
    toInitialThem: (count, commune) => `${count} door ${commune} te paraferen`,
    toCloseUs: (count) =>
      plural('nl', count, 'één voorwaarde door ons af te sluiten', `${count} voorwaarden door ons af te sluiten`),
    toCloseThem: (count, commune) =>
      plural(
        'nl',
        count,
        `één voorwaarde door ${commune} af te sluiten`,
        `${count} voorwaarden door ${commune} af te sluiten`,
      ),
    points: 'Punten',
    blocking: 'Verhinderen het akkoord',
    mayWait: 'Kunnen wachten tot de plechtigheid',
    agreedPoints: 'Overeengekomen',
    view: {
      'to-discuss': 'te bespreken',
      ours: 'door ons geparafeerd',
      agreed: 'overeengekomen',
      changed: 'nadien gewijzigd',
    },
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
    reopen: 'De onderhandeling heropenen',
    reopenIntro:
      'De vastgelegde versie blijft zoals ze is, met haar nummer. Een nieuwe onderhandeling begint; parafen van ongewijzigde punten blijven gelden.',
    reason: 'Reden',
    reopenConfirm: 'Heropenen',
    cancel: 'Annuleren',
    close: 'Sluiten',
    download: 'Downloaden',
    downloadDraft: 'Huidige tekst (ontwerp)',
    downloadSeal: (number) => `Overeengekomen versie nr. ${number}`,
    pdf: 'PDF',
    word: 'Word',
    wordWithTalk: 'Word met de bespreking',
    talkIsInternal: '“Met de bespreking” bevat ook wat u onder elkaar zegt: houd dat in uw gemeente.',
    text: 'Tekst',
    html: 'HTML-pagina',
    json: 'JSON-gegevens',
    archive: 'Volledig archief (zip)',
    making: 'Het bestand wordt gemaakt…',
    printInstead: 'De afdrukbare pagina nemen',
    noLine: 'Geen verbinding: het bestand kon niet worden opgevraagd. Probeer straks opnieuw.',
    hash: 'SHA-256-vingerafdruk',
    verify: 'Deze versie controleren',
    details: 'Wat overblijft',
  },
  en: {
    separating: (count) =>
      plural(
        'en',
        count,
        'One point stands between us and the agreement',
        `${count} points stand between us and the agreement`,
      ),
    readyToSeal: 'Both communes have initialled everything',
    sealedTitle: (number) => `Agreed version no. ${number}`,
    progress: (agreed, total) => `${agreed} of ${total} points agreed`,
    toFillUs: (count) => `${count} for us to fill in`,
    toFillThem: (count, commune) => `${count} for ${commune} to fill in`,
    toFillTogether: (count) => `${count} to fill in together`,
    toInitialUs: (count) => `${count} for us to initial`,
    toInitialThem: (count, commune) => `${count} for ${commune} to initial`,
    toCloseUs: (count) => plural('en', count, 'one condition for us to close', `${count} conditions for us to close`),
    toCloseThem: (count, commune) =>
      plural('en', count, `one condition for ${commune} to close`, `${count} conditions for ${commune} to close`),
    points: 'Points',
    blocking: 'In the way of the agreement',
    mayWait: 'Can wait for the ceremony',
    agreedPoints: 'Agreed',
    view: {
      'to-discuss': 'to discuss',
      ours: 'initialled by us',
      agreed: 'agreed',
      changed: 'changed since',
    },
    empty: { us: 'empty, for us to fill in', shared: 'empty, to fill in together' },
    emptyFor: (commune) => `empty, for ${commune} to fill in`,
    initialledBy: (commune) => `initialled by ${commune}`,
    openConditions: (count) => plural('en', count, 'one open condition', `${count} open conditions`),
    stamp: {
      fresh: (commune) => `initialled by ${commune}`,
      stale: (commune) => `initialled by ${commune}, then changed`,
      missing: (commune) => `not yet initialled by ${commune}`,
    },
    stampCarried: (commune, version) => `initialled by ${commune}, carried over from version no. ${version}`,
    next: 'Next',
    initialAll: (count) => plural('en', count, 'Initial one point', `Initial the ${count} points`),
    seal: 'Seal the agreed version',
    sealIntro:
      'The text will be frozen with both communes’ initials. Nobody will write in it any more, unless a commune reopens the negotiation. This is an agreement on the text; it is signed in ink, at the ceremony.',
    sealConfirm: 'Seal this version',
    sealing: 'Sealing…',
    reopen: 'Reopen the negotiation',
    reopenIntro:
      'The sealed version stays as it is, with its number. A new negotiation starts; initials on unchanged points still hold.',
    reason: 'Reason',
    reopenConfirm: 'Reopen',
    cancel: 'Cancel',
    close: 'Close',
    download: 'Download',
    downloadDraft: 'Present text (draft)',
    downloadSeal: (number) => `Agreed version no. ${number}`,
    pdf: 'PDF',
    word: 'Word',
    wordWithTalk: 'Word with the discussion',
    talkIsInternal: '“With the discussion” also holds what you say among yourselves: keep it in your commune.',
    text: 'Text',
    html: 'HTML page',
    json: 'JSON data',
    archive: 'Complete archive (zip)',
    making: 'The file is being made…',
    printInstead: 'Take the page made for printing',
    noLine: 'No connection: the file could not be asked for. Try again in a moment.',
    hash: 'SHA-256 fingerprint',
    verify: 'Verify this version',
    details: 'What is left',
  },
})
