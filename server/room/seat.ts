/** What a room knows of one socket in it. */
import type { Answer } from './answer.ts'
import type { AnswerPiece } from './answer-pieces.ts'
import type { LedgerFeed } from './ledger-feed.ts'
import type { Replica } from './replica.ts'

/**
 * `unasked`: has not said yet what it has. `follows`: has everything and gets each edit. `behind`: reads too slowly; it
 * is sent nothing until it has drained, then the difference to the state vector `from`. `catching-up`: that difference,
 * or the first answer, is under way.
 */
export type Reading =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'follows' }
  | { readonly kind: 'behind'; readonly from: Uint8Array }
  | CatchingUp

export interface CatchingUp {
  readonly kind: 'catching-up'
  readonly from: Uint8Array
  /** Of which document. */
  readonly replica: Replica
  readonly answer: Answer
  /** The piece it could not take yet. */
  unread: AnswerPiece | undefined
  /** What it said it has while this answer was under way. */
  asked: Uint8Array | undefined
}

export interface Seat {
  reading: Reading
  /**
   * Whether its first answer to the server's state came. Edits sent before it may stand on words the server has not seen;
   * they come again within it, so they are passed over until then.
   */
  answered: boolean
  /** Markers sent before that answer: what they cover is on disk only when the answer is. */
  early: number[]
  feed: LedgerFeed | undefined
}

export const newSeat = (): Seat => ({ reading: { kind: 'unasked' }, answered: false, early: [], feed: undefined })

/** Markers a client may send ahead of its answer. */
export const mostEarlyMarkers = 1000
