/** Commune names come in as arguments; `ours` is true when the sentence speaks of the reader's own side. */
export interface AgreementWords {
  separating: (count: number) => string
  readyToSeal: string
  sealedTitle: (number: number) => string
  signedTitle: (number: number) => string
  ratifiedTitle: (number: number, commune: string) => string
  inForceTitle: (number: number, day: string) => string
  nextStep: {
    seal: string
    ceremony: string
    ratify: string
    ratifyBy: (communes: readonly string[]) => string
  }
  progress: (agreed: number, total: number) => string
  toFillUs: (count: number) => string
  toFillThem: (count: number, commune: string) => string
  toFillTogether: (count: number) => string
  toInitialUs: (count: number) => string
  toInitialThem: (count: number, commune: string) => string
  toCloseUs: (count: number) => string
  toCloseThem: (count: number, commune: string) => string
  points: string
  blocking: string
  mayWait: string
  agreedPoints: string
  view: Record<'to-discuss' | 'ours' | 'agreed' | 'changed', string>
  inDiscussion: string
  empty: Record<'us' | 'shared', string>
  emptyFor: (commune: string) => string
  initialledBy: (commune: string) => string
  openConditions: (count: number) => string
  stamp: Record<'fresh' | 'stale' | 'missing', (commune: string) => string>
  stampCarried: (commune: string, version: number) => string
  next: string
  initialAll: (count: number) => string
  seal: string
  sealIntro: string
  sealConfirm: string
  sealing: string
  sealAnyway: string
  nothingChanged: (version: number) => string
  noneRetained: string
  fillNext: (point: string) => string
  closeNext: (point: string) => string
  theirTurn: (commune: string) => string
  tellThem: (commune: string) => string
  turnSubject: (pair: string) => string
  turnBody: (left: string, address: string) => string
  /** Of the points that can be initialled, those that nothing waits for. */
  mayWaitToo: (count: number) => string
  reopen: string
  reopenIntro: string
  reason: string
  reopenConfirm: string
  cancel: string
  close: string
  /** `signs` with their codes, `count` of them in all. */
  undrawn: (signs: string, count: number) => string
  download: string
  downloadDraft: string
  downloadSeal: (number: number) => string
  pdf: string
  word: string
  /** Word, with what both communes read of the talk as comments. */
  wordWithTalk: string
  /** The same with what this side says among itself. */
  wordInternal: string
  addOwnTalk: string
  talkIsInternal: string
  text: string
  html: string
  json: string
  archive: string
  otherFormats: string
  making: string
  printInstead: string
  noLine: string
  hash: string
  verify: string
  details: string
  more: string
}
