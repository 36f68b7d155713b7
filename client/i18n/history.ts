import type { Statement } from '../../protocol/ledger/acts.ts'
import { inLanguages, plural } from './words.tsx'

type Stated = Statement['kind']

interface HistoryWords {
  title: string
  intro: string
  moment: string
  momentText: (time: string, what: string) => string
  before: string
  now: string
  previous: string
  next: string
  toNow: string
  behind: string
  timeline: string
  wrote: (points: string) => string
  edits: (count: number) => string
  untitled: string
  acts: Readonly<Record<Stated, string>>
  onPoint: (point: string) => string
  among: string
  compare: string
  compareNone: string
  compareTitle: (from: string, to: string) => string
  /** For the middle of a sentence. */
  places: {
    start: string
    seal: (number: number) => string
    mark: string
    initials: string
    now: string
    slider: string
  }
  three: string
  threeIntro: string
  nothing: string
  nothingNew: string
  point: string
  noPoint: string
  noPointThen: string
  talkThen: string
  noTalkThen: string
  settled: string
  wroteWords: string
  wroteIntro: string
  noWords: string
  unknownAuthor: string
  restore: string
  restoreTitle: (point: string) => string
  restoreIntro: string
  restoreConfirm: string
  restored: (point: string) => string
  restoreUndo: string
  restoreNotUndone: string
  restoreSame: string
  restoreClosed: string
  cancel: string
  sinceTitle: string
  sinceIntro: string
  since: string
  sinceMark: (time: string) => string
  sinceInitials: string
  sinceSeal: (number: number) => string
  by: string
  byAll: string
  byUs: string
  changeKinds: Readonly<Record<'changed' | 'added' | 'removed', string>>
  changedBy: (names: string, time: string) => string
  count: (count: number) => string
  read: string
  print: string
  goTo: string
  minutesTitle: string
  minutesIntro: string
  minutesWhich: string
  whole: string
  meeting: (from: string, to: string) => string
  own: string
  ownHint: string
  minutesPdf: string
  minutesHtml: string
  noMeeting: string
}

export const historyWords = inLanguages<HistoryWords>({
  fr: {
    title: 'Historique de la négociation',
    intro:
      'Déplacez le curseur ou choisissez un moment: le texte s’affiche tel qu’il était alors, avec ses paraphes et ses discussions.',
    moment: 'Moment affiché',
    momentText: (time, what) => `${time}: ${what}`,
    before: 'avant le début',
    now: 'maintenant',
    previous: 'Moment précédent',
    next: 'Moment suivant',
    toNow: 'Revenir à maintenant',
    behind: 'Lecture de ce moment…',
    timeline: 'Fil du temps',
    wrote: (points) => `a écrit dans: ${points}`,
    edits: (count) => plural('fr', count, 'une modification', `${count} modifications`),
    untitled: 'domaine sans titre',
    acts: {
      create: 'a créé le protocole',
      invite: 'a fait une invitation',
      'revoke-invitation': 'a retiré une invitation',
      join: 'a rejoint la négociation',
      'revoke-participant': 'a retiré un accès',
      'change-role': 'a changé un rôle',
      comment: 'a commenté',
      reply: 'a répondu',
      resolve: 'a marqué une discussion comme réglée',
      unresolve: 'a rouvert une discussion',
      initial: 'a paraphé',
      withdraw: 'a retiré un paraphe',
      seal: 'a arrêté la version convenue',
      reopen: 'a rouvert la négociation',
      ceremony: 'a noté la cérémonie de signature',
      scan: 'a déposé les originaux signés',
      ratify: 'a noté la ratification du conseil',
      'withdraw-ratification': 'a retiré une ratification',
    },
    onPoint: (point) => `sur: ${point}`,
    among: 'entre nous',
    compare: 'Comparer avec',
    compareNone: 'Ne pas comparer',
    compareTitle: (from, to) => `Comparaison: ${from} → ${to}`,
    places: {
      start: 'le début',
      seal: (number) => `la version convenue n° ${number}`,
      mark: 'votre dernière lecture',
      initials: 'nos derniers paraphes',
      now: 'maintenant',
      slider: 'le moment affiché',
    },
    three: 'Trois versions: version convenue, votre dernière lecture, maintenant',
    threeIntro:
      'Pour chaque point, ce qui a changé de la version convenue à votre dernière lecture, puis jusqu’à maintenant.',
    nothing: 'Aucun mot ne diffère entre ces deux moments.',
    nothingNew: 'Rien n’a changé depuis.',
    point: 'Le point choisi, à ce moment',
    noPoint: 'Choisissez un point dans le texte: ses paraphes, ses discussions et ses auteurs d’alors s’affichent ici.',
    noPointThen: 'Ce point n’existait pas à ce moment.',
    talkThen: 'Discussions à ce moment',
    noTalkThen: 'Aucune discussion sur ce point à ce moment.',
    settled: 'réglée',
    wroteWords: 'Qui a écrit ces mots',
    wroteIntro: 'Chaque passage avec la personne et la commune qui l’ont écrit.',
    noWords: 'Ce point n’a pas de mots écrits à ce moment.',
    unknownAuthor: 'Auteur inconnu',
    restore: 'Rétablir ces mots',
    restoreTitle: (point) => `Rétablir: ${point}`,
    restoreIntro:
      'Voici ce qui changera dans le texte actuel. Ce sera votre modification: le point devra être paraphé à nouveau par les deux communes.',
    restoreConfirm: 'Rétablir ces mots',
    restored: (point) => `Rétabli dans le texte actuel: ${point}.`,
    restoreUndo: 'Annuler',
    restoreNotUndone: 'Le point a changé depuis: rien n’a été annulé.',
    restoreSame: 'Le texte actuel dit la même chose.',
    restoreClosed: 'Vous ne pouvez pas écrire dans ce point.',
    cancel: 'Ne rien changer',
    sinceTitle: 'Ce qui a changé',
    sinceIntro:
      'Dans l’ordre du texte, point par point: qui a changé quoi, et quand. Les mots anciens sont barrés, les nouveaux soulignés.',
    since: 'Depuis',
    sinceMark: (time) => `ma dernière lecture (${time})`,
    sinceInitials: 'nos derniers paraphes',
    sinceSeal: (number) => `la version convenue n° ${number}`,
    by: 'Écrit par',
    byAll: 'toutes les personnes',
    byUs: 'nous',
    changeKinds: { changed: 'modifié', added: 'ajouté', removed: 'supprimé' },
    changedBy: (names, time) => `${names}, ${time}`,
    count: (count) => plural('fr', count, 'Un point a changé.', `${count} points ont changé.`),
    read: 'Marqué comme lu',
    print: 'Imprimer cette liste',
    goTo: 'Voir dans le texte',
    minutesTitle: 'Procès-verbal',
    minutesIntro:
      'Un compte rendu à part, jamais mêlé au protocole: qui était là, les points, les propositions, les mots convenus, ce qui reste ouvert.',
    minutesWhich: 'Quelle séance?',
    whole: 'Toute la négociation',
    meeting: (from, to) => (from === to ? `Séance du ${from}` : `Séance du ${from} au ${to}`),
    own: 'Y joindre nos échanges « entre nous »',
    ownHint: 'Ils y sont marqués comme tels. Ne transmettez pas ce document à l’autre commune.',
    minutesPdf: 'Télécharger le PDF',
    minutesHtml: 'Télécharger la page HTML',
    noMeeting: 'Il ne s’est encore rien passé.',
  },
  nl: {
    title: 'Geschiedenis van de onderhandeling',
    intro:
      'Verschuif de regelaar of kies een moment: de tekst verschijnt zoals hij toen was, met zijn parafen en besprekingen.',
    moment: 'Getoond moment',
    momentText: (time, what) => `${time}: ${what}`,
    before: 'vóór het begin',
    now: 'nu',
    previous: 'Vorig moment',
    next: 'Volgend moment',
    toNow: 'Terug naar nu',
    behind: 'Dit moment wordt gelezen…',
    timeline: 'Tijdlijn',
    wrote: (points) => `schreef in: ${points}`,
    edits: (count) => plural('nl', count, 'één wijziging', `${count} wijzigingen`),
    untitled: 'domein zonder titel',
    acts: {
      create: 'maakte het protocol aan',
      invite: 'maakte een uitnodiging',
      'revoke-invitation': 'trok een uitnodiging in',
      join: 'nam deel aan de onderhandeling',
      'revoke-participant': 'trok een toegang in',
      'change-role': 'wijzigde een rol',
      comment: 'gaf commentaar',
      reply: 'antwoordde',
      resolve: 'merkte een bespreking aan als afgehandeld',
      unresolve: 'heropende een bespreking',
      initial: 'parafeerde',
      withdraw: 'trok een paraaf in',
      seal: 'legde de overeengekomen versie vast',
      reopen: 'heropende de onderhandeling',
      ceremony: 'noteerde de ondertekeningsplechtigheid',
      scan: 'plaatste de ondertekende originelen',
      ratify: 'noteerde de bekrachtiging door de raad',
      'withdraw-ratification': 'trok een bekrachtiging in',
    },
    onPoint: (point) => `over: ${point}`,
    among: 'onder ons',
    compare: 'Vergelijken met',
    compareNone: 'Niet vergelijken',
    compareTitle: (from, to) => `Vergelijking: ${from} → ${to}`,
    places: {
      start: 'het begin',
      seal: (number) => `de overeengekomen versie nr. ${number}`,
      mark: 'wat u het laatst las',
      initials: 'onze laatste parafen',
      now: 'nu',
      slider: 'het getoonde moment',
    },
    three: 'Drie versies: overeengekomen versie, wat u het laatst las, nu',
    threeIntro: 'Per punt: wat wijzigde van de overeengekomen versie tot wat u het laatst las, en daarna tot nu.',
    nothing: 'Geen woord verschilt tussen deze twee momenten.',
    nothingNew: 'Sindsdien is er niets gewijzigd.',
    point: 'Het gekozen punt, op dat moment',
    noPoint: 'Kies een punt in de tekst: zijn parafen, besprekingen en auteurs van toen verschijnen hier.',
    noPointThen: 'Dit punt bestond toen niet.',
    talkThen: 'Besprekingen op dat moment',
    noTalkThen: 'Toen was er geen bespreking over dit punt.',
    settled: 'afgehandeld',
    wroteWords: 'Wie deze woorden schreef',
    wroteIntro: 'Elke passage met de persoon en de gemeente die ze schreven.',
    noWords: 'Dit punt had toen geen geschreven woorden.',
    unknownAuthor: 'Onbekende auteur',
    restore: 'Deze woorden herstellen',
    restoreTitle: (point) => `Herstellen: ${point}`,
    restoreIntro:
      'Dit zal in de huidige tekst wijzigen. Het wordt uw wijziging: beide gemeenten moeten het punt opnieuw paraferen.',
    restoreConfirm: 'Deze woorden herstellen',
    restored: (point) => `Hersteld in de huidige tekst: ${point}.`,
    restoreUndo: 'Ongedaan maken',
    restoreNotUndone: 'Het punt is sindsdien gewijzigd: er is niets ongedaan gemaakt.',
    restoreSame: 'De huidige tekst zegt hetzelfde.',
    restoreClosed: 'U kunt niet in dit punt schrijven.',
    cancel: 'Niets wijzigen',
    sinceTitle: 'Wat gewijzigd is',
    sinceIntro:
      'In de volgorde van de tekst, punt per punt: wie wat wijzigde, en wanneer. Oude woorden zijn doorstreept, nieuwe onderstreept.',
    since: 'Sinds',
    sinceMark: (time) => `wat ik het laatst las (${time})`,
    sinceInitials: 'onze laatste parafen',
    sinceSeal: (number) => `de overeengekomen versie nr. ${number}`,
    by: 'Geschreven door',
    byAll: 'iedereen',
    byUs: 'ons',
    changeKinds: { changed: 'gewijzigd', added: 'toegevoegd', removed: 'verwijderd' },
    changedBy: (names, time) => `${names}, ${time}`,
    count: (count) => plural('nl', count, 'Eén punt is gewijzigd.', `${count} punten zijn gewijzigd.`),
    read: 'Gemarkeerd als gelezen',
    print: 'Deze lijst afdrukken',
    goTo: 'In de tekst bekijken',
    minutesTitle: 'Notulen',
    minutesIntro:
      'Een apart verslag, nooit vermengd met het protocol: wie er was, de punten, de voorstellen, de overeengekomen woorden, wat open blijft.',
    minutesWhich: 'Welke zitting?',
    whole: 'De hele onderhandeling',
    meeting: (from, to) => (from === to ? `Zitting van ${from}` : `Zitting van ${from} tot ${to}`),
    own: 'Onze besprekingen “onder ons” toevoegen',
    ownHint: 'Ze staan er als zodanig gemerkt. Bezorg dit document niet aan de andere gemeente.',
    minutesPdf: 'PDF downloaden',
    minutesHtml: 'HTML-pagina downloaden',
    noMeeting: 'Er is nog niets gebeurd.',
  },
  en: {
    title: 'History of the negotiation',
    intro: 'Move the slider or choose a moment: the text appears as it stood then, with its initials and discussions.',
    moment: 'Moment shown',
    momentText: (time, what) => `${time}: ${what}`,
    before: 'before the start',
    now: 'now',
    previous: 'Previous moment',
    next: 'Next moment',
    toNow: 'Back to now',
    behind: 'Reading this moment…',
    timeline: 'Time line',
    wrote: (points) => `wrote in: ${points}`,
    edits: (count) => plural('en', count, 'one edit', `${count} edits`),
    untitled: 'untitled domain',
    acts: {
      create: 'created the protocol',
      invite: 'made an invitation',
      'revoke-invitation': 'withdrew an invitation',
      join: 'joined the negotiation',
      'revoke-participant': 'withdrew an access',
      'change-role': 'changed a role',
      comment: 'commented',
      reply: 'answered',
      resolve: 'marked a discussion as settled',
      unresolve: 'reopened a discussion',
      initial: 'initialled',
      withdraw: 'withdrew initials',
      seal: 'sealed the agreed version',
      reopen: 'reopened the negotiation',
      ceremony: 'noted the signing ceremony',
      scan: 'added the signed originals',
      ratify: 'noted the council’s ratification',
      'withdraw-ratification': 'withdrew a ratification',
    },
    onPoint: (point) => `on: ${point}`,
    among: 'among us',
    compare: 'Compare with',
    compareNone: 'Do not compare',
    compareTitle: (from, to) => `Comparison: ${from} → ${to}`,
    places: {
      start: 'the start',
      seal: (number) => `agreed version no. ${number}`,
      mark: 'what you last read',
      initials: 'our last initials',
      now: 'now',
      slider: 'the moment shown',
    },
    three: 'Three versions: agreed version, what you last read, now',
    threeIntro: 'For each point, what changed from the agreed version to what you last read, then up to now.',
    nothing: 'Not a word differs between these two moments.',
    nothingNew: 'Nothing has changed since.',
    point: 'The chosen point, at that moment',
    noPoint: 'Choose a point in the text: its initials, discussions and authors of then appear here.',
    noPointThen: 'This point did not exist then.',
    talkThen: 'Discussions at that moment',
    noTalkThen: 'There was no discussion of this point then.',
    settled: 'settled',
    wroteWords: 'Who wrote these words',
    wroteIntro: 'Each passage with the person and the commune who wrote it.',
    noWords: 'This point had no written words then.',
    unknownAuthor: 'Unknown author',
    restore: 'Restore these words',
    restoreTitle: (point) => `Restore: ${point}`,
    restoreIntro:
      'This will change in the present text. It will be your edit: both communes will have to initial the point again.',
    restoreConfirm: 'Restore these words',
    restored: (point) => `Restored in the present text: ${point}.`,
    restoreUndo: 'Undo',
    restoreNotUndone: 'The point has changed since: nothing was undone.',
    restoreSame: 'The present text says the same.',
    restoreClosed: 'You cannot write in this point.',
    cancel: 'Change nothing',
    sinceTitle: 'What changed',
    sinceIntro:
      'In the order of the text, point by point: who changed what, and when. Old words are struck, new ones underlined.',
    since: 'Since',
    sinceMark: (time) => `what I last read (${time})`,
    sinceInitials: 'our last initials',
    sinceSeal: (number) => `agreed version no. ${number}`,
    by: 'Written by',
    byAll: 'everybody',
    byUs: 'us',
    changeKinds: { changed: 'changed', added: 'added', removed: 'removed' },
    changedBy: (names, time) => `${names}, ${time}`,
    count: (count) => plural('en', count, 'One point changed.', `${count} points changed.`),
    read: 'Marked as read',
    print: 'Print this list',
    goTo: 'See in the text',
    minutesTitle: 'Minutes',
    minutesIntro:
      'A record of its own, never mixed into the protocol: who was there, the points, the proposals, the agreed words, what is still open.',
    minutesWhich: 'Which sitting?',
    whole: 'The whole negotiation',
    meeting: (from, to) => (from === to ? `Sitting of ${from}` : `Sitting from ${from} to ${to}`),
    own: 'Add our talk “among us”',
    ownHint: 'It is marked as such. Do not pass this document on to the other commune.',
    minutesPdf: 'Download the PDF',
    minutesHtml: 'Download the HTML page',
    noMeeting: 'Nothing has happened yet.',
  },
})
