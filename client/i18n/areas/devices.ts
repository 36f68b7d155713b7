export interface DevicesWords {
  title: string
  intro: string
  loading: string
  unknown: string
  here: string
  used: (first: string, last: string) => string
  signOut: string
  signOutOf: (name: string) => string
  others: string
  othersQuestion: string
  othersIntro: string
  oneQuestion: (name: string) => string
  oneIntro: string
  signedOut: string
  cancel: string
  add: string
  addIntro: string
  makeLink: string
  linkHelp: (until: string) => string
  pageTitle: string
  pageIntro: string
  pageSubmit: string
  pageIncomplete: string
  leaveTitle: string
  leaveIntro: string
  leavePending: string
  leaveDraft: string
  keep: string
  keepHint: string
  erase: string
  eraseHint: string
  leave: string
}
