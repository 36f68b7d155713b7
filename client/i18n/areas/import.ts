import type { Proposal } from '../../../protocol/returned/proposals.ts'
import type { RemarkCode } from '../../../protocol/returned/returned.ts'

export interface ImportWords {
  title: string
  intro: string
  help: readonly string[]
  choose: string
  reading: string
  /** Sizes as a person reads them. */
  tooLarge: (size: string, limit: string) => string
  other: string
  found: (count: number) => string
  nothing: string
  base: string
  baseUnknown: string
  ours: string
  theirs: string
  empty: string
  conflict: string
  conflictWhy: string
  take: (label: string) => string
  takeShort: string
  problems: Record<NonNullable<Proposal['problem']>, string>
  fixed: (count: number) => string
  fixedWhy: string
  remarks: string
  remark: Record<RemarkCode, string>
  confirm: (count: number) => string
  leaveAll: string
  done: (count: number) => string
  newDomain: string
  removedDomain: string
}
