/** What bounds a room; times in ms. */
import type { SessionLimits } from './session.ts'

export interface RoomLimits {
  readonly session: SessionLimits
  readonly sessionsPerParticipant: number
  /** Edits behind the last snapshot at which a new one is kept. */
  readonly snapshotEvery: number
  /** Ms an empty room stays open. */
  readonly idleMs: number
  /** Ms over which changes of presence are gathered into one message. */
  readonly presenceMs: number
  /** Ms over which news of what is on disk and who has seen it is gathered into one message. */
  readonly readershipMs: number
  /** Ms between messages on a silent socket: a stock client reconnects after 30 s without one. */
  readonly beatMs: number
  /** Parts of somebody's share of the document, used up, at which it begins anew: when nobody is there, and at once. */
  readonly anew: { readonly empty: number; readonly atOnce: number; readonly everyMs: number }
}
