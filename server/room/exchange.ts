/**
 * One loaded document's traffic between a room's sockets: what each lacks, what each writes, what is acknowledged. An
 * admitted edit stands in the live document at once; nothing made from it leaves before it is on disk. A document that is
 * read anew gets a new exchange.
 */
import type { Outcome, Refusal, RefusalCode } from '../../protocol/refusal.ts'
import type { NewEdit } from '../storage/storage.ts'
import { hasNothing } from './answer-pieces.ts'
import { broadcastTo } from './broadcast.ts'
import { Answering } from './answering.ts'
import { acknowledgedFrame, stateFrame } from './frames.ts'
import type { FairTurns } from '../fair/fair-turns.ts'
import type { Incoming } from './frames.ts'
import { Outbox } from './outbox.ts'
import type { Waiting, WaitingEdit } from './outbox.ts'
import type { Replica } from './replica.ts'
import type { RoomStanding } from './room-ledger.ts'
import { mostEarlyMarkers } from './seat.ts'
import type { Seat } from './seat.ts'
import type { Session } from './session.ts'

/** What somebody waits for; it is made again from the next document when this one is lost. */
export type Reply =
  | { readonly kind: 'greeting'; readonly to: Session }
  | { readonly kind: 'acknowledgement'; readonly to: Session; readonly marker: number }

export interface ExchangeDeps {
  readonly protocol: string
  /** For work that may wait. */
  readonly turns: FairTurns
  readonly append: (edits: readonly NewEdit[]) => Promise<Outcome<{ readonly seq: number }>>
  /** Unix ms. */
  readonly now: () => number
  readonly fault: (error: unknown) => void
}

/** What leads back into the room. */
export interface ExchangeDuties {
  readonly seats: ReadonlyMap<Session, Seat>
  /** Who this is and what stage it is, by the ledger as it now stands. */
  readonly standing: (session: Session) => Outcome<RoomStanding>
  readonly refuse: (session: Session, code: RefusalCode) => void
  /** The live document shows what is not on disk, or what should not be: it is read anew, then these are owed. */
  readonly discard: (owed: readonly Reply[]) => void
  /** So many edits more are on disk, the last one as `seq`, and have been sent to all who follow. */
  readonly journaled: (edits: number, seq: number) => void
}

type Edit = Extract<Incoming, { kind: 'update' }>

export class Exchange {
  readonly replica: Replica
  readonly #deps: ExchangeDeps
  readonly #duties: ExchangeDuties
  readonly #outbox: Outbox<Session, Reply>
  readonly #answering: Answering
  /** The document is not the room's any more. */
  #released = false

  constructor(replica: Replica, deps: ExchangeDeps, duties: ExchangeDuties) {
    this.replica = replica
    this.#deps = deps
    this.#duties = duties
    this.#outbox = new Outbox({
      append: deps.append,
      durable: (done, seq) => this.#deliverOrRestart(done, seq),
      lost: (refusal, lost) => this.#lose(refusal, lost),
      fault: deps.fault,
    })
    this.#answering = new Answering({
      protocol: deps.protocol,
      turns: deps.turns,
      replica: () => (this.#released ? undefined : replica),
      refuse: duties.refuse,
      // Lost with the document, an answer begins again when the new one is there.
      onceOnDisk: (send) => this.#outbox.add({ kind: 'reply', owed: undefined, send }),
    })
  }

  /** Makes what was owed when the document before was lost. */
  owe(reply: Reply): void {
    if (reply.kind === 'greeting') this.greet(reply.to)
    else this.#acknowledge(reply.to, reply.marker)
  }

  /** Another document takes this one's place. */
  release(): void {
    this.#released = true
    this.replica.release()
  }

  /** Resolves when nothing waits for the disk. */
  settled(): Promise<void> {
    return this.#outbox.settled()
  }

  /** "This is what I have": the client answers with all that the server lacks, offline edits included. */
  greet(session: Session): void {
    const bytes = stateFrame(this.replica.stateVector())
    this.#reply({ kind: 'greeting', to: session }, () => session.send(bytes))
  }

  /** Somebody says what they have. */
  asked(session: Session, seat: Seat, from: Uint8Array): void {
    this.#answering.asked(session, seat, from)
  }

  /** A reader that lagged can take more, or the document was read anew. */
  resume(session: Session, seat: Seat): void {
    this.#answering.resume(session, seat)
  }

  #reply(reply: Reply, send: () => void): void {
    this.#outbox.add({ kind: 'reply', owed: reply, send })
  }

  edit(session: Session, seat: Seat, { answer, update }: Edit): void {
    if (!answer && !seat.answered) return
    if (!this.#admit(session, update) || !answer) return
    seat.answered = true
    for (const marker of seat.early.splice(0)) this.#acknowledge(session, marker)
  }

  #admit(session: Session, update: Uint8Array): boolean {
    const { standing, refuse } = this.#duties
    const here = standing(session)
    if (!here.ok) {
      refuse(session, here.refusal.code)
      return false
    }
    const { author, stage } = here.value
    const verdict = this.replica.admit(update, author, stage)
    switch (verdict.kind) {
      case 'admitted': {
        const { update, clients } = verdict
        this.#outbox.add({
          kind: 'edit',
          author: session,
          edit: { participant: author.id, at: this.#deps.now(), update, clients },
        })
        return true
      }
      case 'nothing new':
        return true
      case 'refused':
        refuse(session, verdict.refusal.code)
        return false
      case 'tripped':
        this.#deps.fault(verdict.fault)
        refuse(session, 'unreadable')
        this.#duties.discard([])
        return false
    }
  }

  /** Told once everything received before it on this socket is on disk. */
  marked(session: Session, seat: Seat, marker: number): void {
    if (seat.answered) return this.#acknowledge(session, marker)
    seat.early.push(marker)
    if (seat.early.length > mostEarlyMarkers) this.#duties.refuse(session, 'too-fast')
  }

  #acknowledge(session: Session, marker: number): void {
    this.#reply({ kind: 'acknowledgement', to: session, marker }, () => session.send(acknowledgedFrame(marker)))
  }

  // ——— what is on disk goes out ———

  /** Whoever was not told has a hole: they come back and ask for what they lack. */
  #deliverOrRestart(done: readonly Waiting<Session, Reply>[], seq: number | undefined): void {
    try {
      this.#deliver(done, seq)
    } catch (error) {
      this.#deps.fault(error)
      for (const session of this.#duties.seats.keys()) session.fail()
    }
  }

  #deliver(done: readonly Waiting<Session, Reply>[], seq: number | undefined): void {
    let edits: WaitingEdit<Session>[] = []
    let journaled = 0
    for (const waiting of done) {
      if (waiting.kind === 'edit') {
        edits.push(waiting)
        journaled++
        continue
      }
      this.#broadcast(edits)
      edits = []
      waiting.send()
    }
    this.#broadcast(edits)
    if (seq !== undefined) this.#duties.journaled(journaled, seq)
  }

  #broadcast(edits: readonly WaitingEdit<Session>[]): void {
    if (edits.length === 0) return
    const framesFor = broadcastTo(edits)
    for (const [session, seat] of this.#duties.seats) {
      if (seat.reading.kind !== 'follows') continue
      if (!framesFor(session).every((frame) => session.offer(frame))) this.#fallBehind(seat)
    }
  }

  /** Keeps where the reader stands instead of what it misses: memory does not grow with its slowness. */
  #fallBehind(seat: Seat): void {
    const from = this.#released ? hasNothing : this.replica.stateBefore(this.#outbox.pendingEdits())
    seat.reading = { kind: 'behind', from }
  }

  /** The journal refused what the live document already shows: whoever wrote it is told, the others' replies are made anew. */
  #lose(refusal: Refusal, lost: readonly Waiting<Session, Reply>[]): void {
    for (const waiting of lost) if (waiting.kind === 'edit') this.#duties.refuse(waiting.author, refusal.code)
    const owed = lost.flatMap((waiting) => (waiting.kind === 'reply' && waiting.owed ? [waiting.owed] : []))
    this.#duties.discard(owed.filter(({ to }) => to.open))
  }
}
