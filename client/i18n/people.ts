import { inLanguages } from './words.tsx'
import { withOf } from './with-of.ts'

interface PeopleWords {
  title: string
  here: string
  joined: (day: string) => string
  gone: string
  you: string
  observers: string
  invite: string
  inviteIntro: string
  forWhom: string
  asNegotiator: (commune: string) => string
  asSignatory: (commune: string) => string
  asObserver: string
  makeLink: string
  invitations: string
  invitationOf: (whom: string, day: string) => string
  revoke: string
  revokePerson: (name: string) => string
  revokeInvitation: (whom: string) => string
  revokePersonIntro: string
  revokeInvitationIntro: string
  confirm: string
  cancel: string
  newLink: string
}

export const peopleWords = inLanguages<PeopleWords>({
  fr: {
    title: 'Personnes et invitations',
    here: 'présent',
    joined: (day) => `depuis le ${day}`,
    gone: 'accès retiré',
    you: 'vous',
    observers: 'Accompagnateurs',
    invite: 'Inviter quelqu’un',
    inviteIntro: 'Un lien sert à plusieurs personnes d’une même commune, jusqu’à ce que vous le retiriez.',
    forWhom: 'Ce lien est pour',
    asNegotiator: (commune) => `un négociateur ${withOf(commune)} (écrit, discute, paraphe)`,
    asSignatory: (commune) => `un signataire ${withOf(commune)} (discute, paraphe, arrête)`,
    asObserver: 'un accompagnateur (lit et commente)',
    makeLink: 'Faire un lien',
    invitations: 'Liens en cours',
    invitationOf: (whom, day) => `${whom}, fait le ${day}`,
    revoke: 'Retirer',
    revokePerson: (name) => `Retirer l’accès à ${name}?`,
    revokeInvitation: (whom) => `Retirer le lien pour ${whom}?`,
    revokePersonIntro:
      'Cette personne ne pourra plus rien voir ni écrire, dès maintenant. Ce qu’elle a écrit et paraphé reste.',
    revokeInvitationIntro: 'Plus personne n’entrera par ce lien. Ceux qui sont déjà entrés restent.',
    confirm: 'Retirer',
    cancel: 'Annuler',
    newLink: 'Nouveau lien',
  },
  nl: {
    title: 'Personen en uitnodigingen',
    here: 'aanwezig',
    joined: (day) => `sinds ${day}`,
    gone: 'toegang ingetrokken',
    you: 'u',
    observers: 'Begeleiders',
    invite: 'Iemand uitnodigen',
    inviteIntro: 'Een link dient voor meerdere personen van dezelfde gemeente, tot u hem intrekt.',
    forWhom: 'Deze link is voor',
    asNegotiator: (commune) => `een onderhandelaar van ${commune} (schrijft, bespreekt, parafeert)`,
    asSignatory: (commune) => `een ondertekenaar van ${commune} (bespreekt, parafeert, legt vast)`,
    asObserver: 'een begeleider (leest en becommentarieert)',
    makeLink: 'Link maken',
    invitations: 'Lopende links',
    invitationOf: (whom, day) => `${whom}, gemaakt op ${day}`,
    revoke: 'Intrekken',
    revokePerson: (name) => `Toegang van ${name} intrekken?`,
    revokeInvitation: (whom) => `Link voor ${whom} intrekken?`,
    revokePersonIntro: 'Deze persoon kan meteen niets meer zien of schrijven. Wat hij schreef en parafeerde blijft.',
    revokeInvitationIntro: 'Niemand komt nog via deze link binnen. Wie al binnen is, blijft.',
    confirm: 'Intrekken',
    cancel: 'Annuleren',
    newLink: 'Nieuwe link',
  },
  en: {
    title: 'People and invitations',
    here: 'here now',
    joined: (day) => `since ${day}`,
    gone: 'access withdrawn',
    you: 'you',
    observers: 'Observers',
    invite: 'Invite somebody',
    inviteIntro: 'One link serves several people of the same commune, until you withdraw it.',
    forWhom: 'This link is for',
    asNegotiator: (commune) => `a negotiator of ${commune} (writes, discusses, initials)`,
    asSignatory: (commune) => `a signatory of ${commune} (discusses, initials, seals)`,
    asObserver: 'an observer (reads and comments)',
    makeLink: 'Make a link',
    invitations: 'Links in use',
    invitationOf: (whom, day) => `${whom}, made on ${day}`,
    revoke: 'Withdraw',
    revokePerson: (name) => `Withdraw the access of ${name}?`,
    revokeInvitation: (whom) => `Withdraw the link for ${whom}?`,
    revokePersonIntro:
      'From now on this person can neither see nor write anything. What they wrote and initialled stays.',
    revokeInvitationIntro: 'Nobody else will come in by this link. Those who already did stay.',
    confirm: 'Withdraw',
    cancel: 'Cancel',
    newLink: 'New link',
  },
})
