import type { PeopleWords } from '../areas/people.ts'
import { withOf } from '../with-of.ts'

export const people: PeopleWords = {
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
}
