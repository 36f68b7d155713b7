import type { CommuneRole } from '../../../protocol/party.ts'

export interface PeopleWords {
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
  invitationOf: (whom: string, day: string, by: string) => string
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
  confirm: string
  cancel: string
  newLink: string
  linksStop: string
  linksStay: string
  noLinkStays: string
  administrator: string
}
