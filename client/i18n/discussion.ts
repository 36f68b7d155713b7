import { inLanguages, plural } from './words.tsx'

interface DiscussionWords {
  panel: string
  nothingFocused: string
  emptyWording: string
  initial: string
  initialling: string
  withdraw: string
  noInitials: string
  staleInitials: string
  byOn: (name: string, time: string) => string
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
}

export const discussionWords = inLanguages<DiscussionWords>({
  fr: {
    panel: 'Point en cours',
    nothingFocused: 'Choisissez un point dans le texte pour voir ce qui a changé et en discuter.',
    emptyWording: 'Ce point n’est pas encore rempli.',
    initial: 'Parapher ces mots',
    initialling: 'Paraphe en cours…',
    withdraw: 'Retirer notre paraphe',
    noInitials: 'pas encore paraphé',
    staleInitials: 'sur une version antérieure',
    byOn: (name, time) => `${name}, ${time}`,
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
  },
  nl: {
    panel: 'Huidig punt',
    nothingFocused: 'Kies een punt in de tekst om te zien wat er gewijzigd is en erover te spreken.',
    emptyWording: 'Dit punt is nog niet ingevuld.',
    initial: 'Deze woorden paraferen',
    initialling: 'Bezig met paraferen…',
    withdraw: 'Onze paraaf intrekken',
    noInitials: 'nog niet geparafeerd',
    staleInitials: 'op een vroegere versie',
    byOn: (name, time) => `${name}, ${time}`,
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
  },
  en: {
    panel: 'Point in focus',
    nothingFocused: 'Choose a point in the text to see what changed and to discuss it.',
    emptyWording: 'This point is not filled in yet.',
    initial: 'Initial these words',
    initialling: 'Initialling…',
    withdraw: 'Withdraw our initials',
    noInitials: 'not initialled yet',
    staleInitials: 'on an earlier version',
    byOn: (name, time) => `${name}, ${time}`,
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
  },
})
