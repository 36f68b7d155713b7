export type AboutPoint = 'message' | 'condition' | 'closed' | 'taken-up' | 'initial' | 'withdraw' | 'stale' | 'edited'
export type AboutVersion = 'seal' | 'ceremony' | 'scan' | 'ratify' | 'withdraw-ratification' | 'correct-ratification'

/** What others did: short sentences without a full stop. `who` has its commune behind it, and is nobody where it cannot be told. */
export interface NewsWords {
  person: (name: string, commune: string) => string
  /** One point by its name, several counted. */
  points: (count: number, only: string) => string
  aboutPoint: Record<AboutPoint, (who: string | undefined, what: string, count: number) => string>
  aboutVersion: Record<AboutVersion, (who: string, version: number) => string>
  reopened: (who: string, reason: string) => string
  here: (who: string) => string
  gone: (who: string) => string
  more: (count: number) => string
  title: string
  show: string
  understood: string
  /** On the board and the bar. */
  messagesForYou: (count: number) => string
  wordsMoved: (count: number) => string
  /** On a point. */
  unread: (count: number) => string
  newMessage: string
  openTalk: (messages: number) => string
  /** Since one's last reading. */
  since: (messages: number, points: number) => string
  announce: string
  announceHint: string
}
