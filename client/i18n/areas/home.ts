import type { LifeStage } from '../../../protocol/ledger/after-seal.ts'
import type { Role } from '../../../protocol/party.ts'

export interface HomeWords {
  tagline: string
  mine: string
  none: string
  round: (round: number) => string
  life: Record<LifeStage, string>
  inForce: (version: number) => string
  lastAct: (day: string) => string
  as: (name: string) => string
  create: string
  createIntro: string
  createClosed: string
  phase: string
  belgian: string
  belgianHint: string
  partner: string
  partnerHint: string
  yourName: string
  nameHint: string
  yourFunction: string
  functionHint: string
  yourSide: string
  sideBelgian: string
  sidePartner: string
  submit: string
  submitting: string
  required: string
  created: string
  createdIntro: string
  onlyNow: string
  linkFor: (commune: string) => string
  linkForObserver: string
  linkHelp: Record<Role, string>
  copy: string
  copied: string
  mail: string
  qr: string
  qrAlt: (whom: string) => string
  mailSubject: (pair: string) => string
  mailBody: (pair: string, link: string) => string
  goToProtocol: string
  join: string
  joinLooking: string
  joinAs: (pair: string) => string
  role: Record<Role, string>
  roleOf: (role: string, commune: string) => string
  joinIntro: string
  joinSubmit: string
  joinNoToken: string
  home: string
  refusedTitle: string
  accessibility: string
  verify: string
  skip: string
  offline: string
  joinServed: (commune: string) => string
  joinHere: (name: string, side: string) => string
  joinGoOn: (name: string) => string
  joinInsteadTitle: (side: string) => string
  joinInstead: (name: string, side: string) => string
  joinAnyway: (name: string, side: string) => string
  joinTakenTitle: (name: string) => string
  joinTaken: (name: string, side: string) => string
  joinItsMe: string
  joinOther: string
  joinRename: string
  linksTitle: string
  linksLast: string
  nobodyYet: (commune: string) => string
  peopleIn: (commune: string, count: number) => string
  aloneFor: (commune: string) => string
  makeLinkFor: (whom: string) => string
  sendAgain: string
  notYetIn: (commune: string) => string
  makeLinkObserver: string
}
