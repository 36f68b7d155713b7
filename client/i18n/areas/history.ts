import type { Statement } from '../../../protocol/ledger/acts.ts'

type Stated = Statement['kind']

export interface HistoryWords {
  title: string
  intro: string
  moment: string
  momentText: (time: string, what: string) => string
  before: string
  now: string
  previous: string
  next: string
  toNow: string
  behind: string
  timeline: string
  wrote: (points: string) => string
  edits: (count: number) => string
  untitled: string
  acts: Readonly<Record<Stated, string>>
  onPoint: (point: string) => string
  among: string
  compare: string
  compareNone: string
  compareTitle: (from: string, to: string) => string
  /** For the middle of a sentence. */
  places: {
    start: string
    seal: (number: number) => string
    mark: string
    initials: string
    now: string
    slider: string
  }
  three: string
  threeIntro: string
  nothing: string
  nothingNew: string
  point: string
  noPoint: string
  noPointThen: string
  talkThen: string
  noTalkThen: string
  settled: string
  wroteWords: string
  wroteIntro: string
  noWords: string
  unknownAuthor: string
  restore: string
  restoreTitle: (point: string) => string
  restoreIntro: string
  restoreConfirm: string
  restored: (point: string) => string
  restoreUndo: string
  restoreNotUndone: string
  restoreSame: string
  restoreClosed: string
  cancel: string
  saidTitle: string
  sinceTitle: string
  sinceIntro: string
  since: string
  sinceMark: (time: string) => string
  sinceInitials: string
  sinceSeal: (number: number) => string
  by: string
  byAll: string
  byUs: string
  changeKinds: Readonly<Record<'changed' | 'added' | 'removed', string>>
  changedBy: (names: string, time: string) => string
  count: (count: number) => string
  read: string
  print: string
  goTo: string
  minutesTitle: string
  minutesIntro: string
  minutesWhich: string
  whole: string
  meeting: (from: string, to: string) => string
  own: string
  ownHint: string
  minutesPdf: string
  minutesHtml: string
  noMeeting: string
}
