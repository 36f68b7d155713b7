import type { CommuneRole } from '../../protocol/party.ts'
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
  asReader: (commune: string) => string
  asObserver: string
  makeLink: string
  invitations: string
  invitationOf: (whom: string, day: string) => string
  revoke: string
  revokePerson: (name: string) => string
  revokeInvitation: (whom: string) => string
  revokePersonIntro: string
  revokeInvitationIntro: string
  changeRole: string
  roleOf: (name: string) => string
  roleIntro: string
  roleMeans: Record<CommuneRole, string>
  roleConfirm: string
  roleChanged: (name: string, role: string) => string
  myRole: (role: string) => string
  nowSealed: string
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
    asReader: (commune) => `un lecteur ${withOf(commune)} (lit et discute)`,
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
    changeRole: 'Rôle',
    roleOf: (name) => `Changer le rôle de ${name}`,
    roleIntro:
      'Le nouveau rôle vaut dès maintenant, aussi sur les pages déjà ouvertes. Ce que cette personne a écrit et paraphé reste.',
    roleMeans: {
      negotiator: 'Négociateur: écrit, discute et paraphe.',
      signatory: 'Signataire: discute, paraphe et arrête le texte, sans l’écrire.',
      reader: 'Lecteur: lit et discute, sans écrire ni parapher.',
    },
    roleConfirm: 'Changer le rôle',
    roleChanged: (name, role) => `${name}: rôle changé (${role}).`,
    myRole: (role) => `Votre commune a changé votre rôle: ${role}.`,
    nowSealed: 'La version convenue vient d’être arrêtée: le texte se lit, il ne s’écrit plus.',
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
    asReader: (commune) => `een lezer van ${commune} (leest en bespreekt)`,
    asObserver: 'een begeleider (leest en becommentarieert)',
    makeLink: 'Link maken',
    invitations: 'Lopende links',
    invitationOf: (whom, day) => `${whom}, gemaakt op ${day}`,
    revoke: 'Intrekken',
    revokePerson: (name) => `Toegang van ${name} intrekken?`,
    revokeInvitation: (whom) => `Link voor ${whom} intrekken?`,
    revokePersonIntro: 'Deze persoon kan meteen niets meer zien of schrijven. Wat hij schreef en parafeerde blijft.',
    revokeInvitationIntro: 'Niemand komt nog via deze link binnen. Wie al binnen is, blijft.',
    changeRole: 'Rol',
    roleOf: (name) => `Rol van ${name} wijzigen`,
    roleIntro:
      'De nieuwe rol geldt meteen, ook op pagina’s die al open zijn. Wat deze persoon schreef en parafeerde, blijft.',
    roleMeans: {
      negotiator: 'Onderhandelaar: schrijft, bespreekt en parafeert.',
      signatory: 'Ondertekenaar: bespreekt, parafeert en legt de tekst vast, zonder te schrijven.',
      reader: 'Lezer: leest en bespreekt, zonder te schrijven of te paraferen.',
    },
    roleConfirm: 'Rol wijzigen',
    roleChanged: (name, role) => `${name}: rol gewijzigd (${role}).`,
    myRole: (role) => `Uw gemeente heeft uw rol gewijzigd: ${role}.`,
    nowSealed: 'De overeengekomen versie is zonet vastgelegd: de tekst wordt gelezen, niet meer geschreven.',
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
    asReader: (commune) => `a reader of ${commune} (reads and discusses)`,
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
    changeRole: 'Role',
    roleOf: (name) => `Change the role of ${name}`,
    roleIntro: 'The new role counts at once, on open pages too. What this person wrote and initialled stays.',
    roleMeans: {
      negotiator: 'Negotiator: writes, discusses and initials.',
      signatory: 'Signatory: discusses, initials and seals the text, without writing it.',
      reader: 'Reader: reads and discusses, neither writes nor initials.',
    },
    roleConfirm: 'Change the role',
    roleChanged: (name, role) => `${name}: role changed (${role}).`,
    myRole: (role) => `Your commune has changed your role: ${role}.`,
    nowSealed: 'The agreed version has just been sealed: the text is read now, no longer written.',
    confirm: 'Withdraw',
    cancel: 'Cancel',
    newLink: 'New link',
  },
})
