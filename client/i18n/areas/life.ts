/** What becomes of an agreed version: signed, ratified, in force. */
export interface LifeWords {
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
  holdsUntil: (number: number) => string
  inForceShort: string
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
  noFile: string
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
  correctRatification: string
  correctRatificationIntro: string
  correctionReason: string
  corrections: (count: number) => string
  corrected: (before: string, reason: string) => string
  withdraw: string
  withdrawIntro: string
  reason: string
  record: string
  recording: string
  cancel: string
}
