import type { CommandKind } from '../../../protocol/ledger/acts.ts'

export interface StatingWords {
  /** Nothing goes by itself; what may have arrived is asked. */
  noLine: string
  noAnswer: string
  nothingRecorded: string
  recordedAfterAll: string
  /** On the page, as long as it is not known. */
  unknown: (what: readonly string[]) => string
  acts: Readonly<Record<Exclude<CommandKind, 'comment' | 'reply'>, string>>
}
