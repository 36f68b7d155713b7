/** What an act is judged against, and what is recorded when it may be. */
import type { Statement } from '../../protocol/ledger/acts.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import type { Participant, Side } from '../../protocol/party.ts'
import { accepted } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Seal, Sign } from '../../protocol/version/seal.ts'
import type { Template } from '../../protocol/text/template.ts'
import type { Condition, StoredScan } from '../storage/storage.ts'
import type { FreshDocument } from '../document/stored-document.ts'

/** Makes the PDF of a version that is about to be recorded: one that nobody can print is not. */
export type Printed = (seal: Seal) => Promise<Outcome<unknown>>

export interface Circumstances {
  readonly protocol: string
  readonly template: Template
  readonly author: Participant
  readonly negotiation: Negotiation
  /** Without what is private to anybody, its lines counted so. */
  readonly seenByAll: () => Negotiation
  /** Reads it from disk at every call. */
  readonly document: () => Promise<FreshDocument>
  readonly seal: (number: number) => Promise<Seal | undefined>
  readonly scan: (sha256: string) => Promise<StoredScan | undefined>
  readonly sign: Sign
  readonly printed: Printed
  /** Unix ms, the act's time. */
  readonly at: number
}

export interface Decision {
  readonly statement: Statement
  readonly audience: 'all' | Side
  readonly condition: Condition
  readonly seal?: Seal
}

/** A statement that both communes and the observer read. */
export const toAll = (statement: Statement): Outcome<Decision> =>
  accepted({ statement, audience: 'all', condition: {} })
