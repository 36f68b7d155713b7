export interface DiscussionWords {
  nothingFocused: string
  emptyWording: string
  takeName: (name: string) => string
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
  yourReply: string
  sendReply: string
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
