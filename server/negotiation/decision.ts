/** What an act is judged against, and what is recorded when it may be. */
import type { Statement } from '../../protocol/acts.ts'
import type { Negotiation } from '../../protocol/ledger.ts'
import type { Participant, Side } from '../../protocol/party.ts'
import type { Seal } from '../../protocol/seal.ts'
import type { Template } from '../../protocol/template.ts'
import type { Condition } from '../storage/storage.ts'
import type { FreshDocument } from './stored-document.ts'

export interface Circumstances {
  readonly protocol: string
  readonly template: Template
  readonly author: Participant
  readonly negotiation: Negotiation
  /** Reads it from disk at every call. */
  readonly document: () => Promise<FreshDocument>
  /** Unix ms, the act's time. */
  readonly at: number
}

export interface Decision {
  readonly statement: Statement
  readonly audience: 'all' | Side
  readonly condition: Condition
  readonly seal?: Seal
}
