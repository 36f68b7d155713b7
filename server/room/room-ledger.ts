/** The ledger as a room needs it: who may be here, what stage it is, and its lines for the sockets that ask. */
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { beforeAnything, visibleTo } from '../../protocol/ledger/ledger.ts'
import type { Negotiation, Stage } from '../../protocol/ledger/ledger.ts'
import type { Participant, Side } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Secretary } from '../negotiation/secretary.ts'
import { LedgerFeed } from './ledger-feed.ts'
import type { FeedDuties } from './ledger-feed.ts'

export interface RoomStanding {
  readonly author: Participant
  readonly stage: Stage
}

/** A line as a side may be told of it, in that side's own numbers; undefined when it may not ([SAY3]). */
export type AsSeenBy = (side: Side) => LedgerEntry | undefined

export class RoomLedger {
  readonly #secretary: Secretary
  readonly #protocol: string
  readonly #unsubscribe: () => void
  #negotiation: Negotiation = beforeAnything

  /** `heard` is told each line recorded from now on, once, when its effect on standing is already here. */
  constructor(secretary: Secretary, protocol: string, heard: (entry: LedgerEntry, asSeenBy: AsSeenBy) => void) {
    this.#secretary = secretary
    this.#protocol = protocol
    // Before the ledger is read, so that no line falls between.
    this.#unsubscribe = secretary.subscribe(protocol, (entry, negotiation, lines) => {
      if (entry.seq <= this.#negotiation.seq) return
      this.#negotiation = negotiation
      heard(entry, (side) => (visibleTo(side)(entry) ? { ...entry, seq: lines.numberOf(side, entry.seq) } : undefined))
    })
  }

  async read(): Promise<void> {
    const negotiation = await this.#secretary.negotiation(this.#protocol)
    if (negotiation.seq > this.#negotiation.seq) this.#negotiation = negotiation
  }

  get stage(): Stage {
    return this.#negotiation.stage
  }

  standingOf(participant: string): Outcome<RoomStanding> {
    const member = this.#negotiation.members.get(participant)
    if (!member) return refused('not-invited')
    if (member.revoked) return refused('revoked')
    return accepted({ author: member.participant, stage: this.#negotiation.stage })
  }

  /** Where somebody sits or sat: what a person saw counts for their side even after they have left. */
  sideOf(participant: string): Side | undefined {
    return this.#negotiation.members.get(participant)?.participant.side
  }

  feed(side: Side, after: number, duties: Pick<FeedDuties, 'send' | 'fault'>): LedgerFeed {
    const read: FeedDuties['read'] = (after) => this.#secretary.entriesFor(this.#protocol, side, after)
    return new LedgerFeed(after, { ...duties, read })
  }

  close(): void {
    this.#unsubscribe()
  }
}
