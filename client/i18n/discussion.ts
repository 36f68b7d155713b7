import { inLanguages, plural } from './words.tsx'

interface DiscussionWords {
  panel: string
  nothingFocused: string
  emptyWording: string
  initial: string
  initialling: string
  withdraw: string
  noInitials: (commune: string) => string
  staleInitials: string
  carried: (version: number) => string
  /** `office` may be empty. */
  given: (name: string, office: string, commune: string, time: string) => string
  onWhichWords: string
  fingerprint: string
  with: (commune: string) => string
  withBoth: string
  among: string
  visibleToBoth: string
  visibleToUs: (commune: string) => string
  noThread: string
  comment: string
  commentPlaceholder: string
  reply: string
  send: string
  resolve: string
  unresolve: string
  resolvedBy: (name: string) => string
  showResolved: (count: number) => string
  onRemoved: string
  condition: string
  setCondition: string
  conditionHelp: string
  conditionOpen: string
  closedByUs: (commune: string) => string
  closedByThem: (commune: string) => string
  closedBy: (closed: string, waiting: string) => string
  closedByBoth: string
  close: string
  confirmClosing: string
  reopenCondition: string
}

export const discussionWords = inLanguages<DiscussionWords>({
  fr: {
    panel: 'Point en cours',
    nothingFocused: 'Choisissez un point dans le texte pour voir ce qui a changé et en discuter.',
    emptyWording: 'Ce point n’est pas encore rempli.',
    initial: 'Parapher ces mots',
    initialling: 'Paraphe en cours…',
    withdraw: 'Retirer notre paraphe',
    noInitials: (commune) => `${commune} n’a pas encore paraphé ce point.`,
    staleInitials: 'sur une version antérieure',
    carried: (version) => `repris de la version n° ${version}`,
    given: (name, office, commune, time) =>
      `${office === '' ? name : `${name}, ${office}`}, pour ${commune}, le ${time}`,
    onWhichWords: 'Sur quels mots',
    fingerprint: 'Empreinte',
    with: (commune) => `Avec ${commune}`,
    withBoth: 'Avec les communes',
    among: 'Entre nous',
    visibleToBoth: 'Visible par les deux communes et l’accompagnateur',
    visibleToUs: (commune) => `Visible seulement par ${commune}`,
    noThread: 'Aucune discussion sur ce point.',
    comment: 'Commenter',
    commentPlaceholder: 'Votre question ou votre proposition',
    reply: 'Répondre',
    send: 'Envoyer',
    resolve: 'Marquer comme réglé',
    unresolve: 'Rouvrir la discussion',
    resolvedBy: (name) => `Réglé par ${name}`,
    showResolved: (count) => plural('fr', count, 'Une discussion réglée', `${count} discussions réglées`),
    onRemoved: 'Sur un domaine supprimé',
    condition: 'Condition de l’accord',
    setCondition: 'En faire une condition de l’accord',
    conditionHelp: 'Le point n’est convenu que lorsque les deux communes ont fermé cette discussion.',
    conditionOpen: 'Ouverte: chacune des deux communes doit la fermer.',
    closedByUs: (commune) => `Fermée par nous; ${commune} doit confirmer.`,
    closedByThem: (commune) => `Fermée par ${commune}; à nous de confirmer.`,
    closedBy: (closed, waiting) => `Fermée par ${closed}; ${waiting} doit confirmer.`,
    closedByBoth: 'Fermée par les deux communes.',
    close: 'Fermer la condition',
    confirmClosing: 'Confirmer la fermeture',
    reopenCondition: 'Rouvrir la condition',
  },
  nl: {
    panel: 'Huidig punt',
    nothingFocused: 'Kies een punt in de tekst om te zien wat er gewijzigd is en erover te spreken.',
    emptyWording: 'Dit punt is nog niet ingevuld.',
    initial: 'Deze woorden paraferen',
    initialling: 'Bezig met paraferen…',
    withdraw: 'Onze paraaf intrekken',
    noInitials: (commune) => `${commune} heeft dit punt nog niet geparafeerd.`,
    staleInitials: 'op een vroegere versie',
    carried: (version) => `overgenomen uit versie nr. ${version}`,
    given: (name, office, commune, time) =>
      `${office === '' ? name : `${name}, ${office}`}, voor ${commune}, op ${time}`,
    onWhichWords: 'Op welke woorden',
    fingerprint: 'Vingerafdruk',
    with: (commune) => `Met ${commune}`,
    withBoth: 'Met de gemeenten',
    among: 'Onder ons',
    visibleToBoth: 'Zichtbaar voor beide gemeenten en de begeleider',
    visibleToUs: (commune) => `Enkel zichtbaar voor ${commune}`,
    noThread: 'Geen gesprek over dit punt.',
    comment: 'Opmerking plaatsen',
    commentPlaceholder: 'Uw vraag of voorstel',
    reply: 'Antwoorden',
    send: 'Versturen',
    resolve: 'Als opgelost markeren',
    unresolve: 'Gesprek heropenen',
    resolvedBy: (name) => `Opgelost door ${name}`,
    showResolved: (count) => plural('nl', count, 'Eén opgelost gesprek', `${count} opgeloste gesprekken`),
    onRemoved: 'Over een verwijderd domein',
    condition: 'Voorwaarde voor het akkoord',
    setCondition: 'Er een voorwaarde voor het akkoord van maken',
    conditionHelp: 'Het punt is pas overeengekomen wanneer beide gemeenten dit gesprek hebben afgesloten.',
    conditionOpen: 'Open: elk van beide gemeenten moet ze afsluiten.',
    closedByUs: (commune) => `Door ons afgesloten; ${commune} moet bevestigen.`,
    closedByThem: (commune) => `Afgesloten door ${commune}; het is aan ons om te bevestigen.`,
    closedBy: (closed, waiting) => `Afgesloten door ${closed}; ${waiting} moet bevestigen.`,
    closedByBoth: 'Door beide gemeenten afgesloten.',
    close: 'De voorwaarde afsluiten',
    confirmClosing: 'Afsluiting bevestigen',
    reopenCondition: 'De voorwaarde heropenen',
  },
  en: {
    panel: 'Point in focus',
    nothingFocused: 'Choose a point in the text to see what changed and to discuss it.',
    emptyWording: 'This point is not filled in yet.',
    initial: 'Initial these words',
    initialling: 'Initialling…',
    withdraw: 'Withdraw our initials',
    noInitials: (commune) => `${commune} has not initialled this point yet.`,
    staleInitials: 'on an earlier version',
    carried: (version) => `carried over from version no. ${version}`,
    given: (name, office, commune, time) =>
      `${office === '' ? name : `${name}, ${office}`}, for ${commune}, on ${time}`,
    onWhichWords: 'On which words',
    fingerprint: 'Fingerprint',
    with: (commune) => `With ${commune}`,
    withBoth: 'With the communes',
    among: 'Among us',
    visibleToBoth: 'Visible to both communes and the observer',
    visibleToUs: (commune) => `Visible to ${commune} only`,
    noThread: 'No discussion on this point.',
    comment: 'Comment',
    commentPlaceholder: 'Your question or proposal',
    reply: 'Reply',
    send: 'Send',
    resolve: 'Mark as settled',
    unresolve: 'Reopen the discussion',
    resolvedBy: (name) => `Settled by ${name}`,
    showResolved: (count) => plural('en', count, 'One settled discussion', `${count} settled discussions`),
    onRemoved: 'On a removed domain',
    condition: 'Condition of the agreement',
    setCondition: 'Make it a condition of the agreement',
    conditionHelp: 'The point is agreed only when both communes have closed this discussion.',
    conditionOpen: 'Open: each of the two communes must close it.',
    closedByUs: (commune) => `Closed by us; ${commune} must confirm.`,
    closedByThem: (commune) => `Closed by ${commune}; it is for us to confirm.`,
    closedBy: (closed, waiting) => `Closed by ${closed}; ${waiting} must confirm.`,
    closedByBoth: 'Closed by both communes.',
    close: 'Close the condition',
    confirmClosing: 'Confirm the closing',
    reopenCondition: 'Reopen the condition',
  },
})
