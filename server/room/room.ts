/**
 * One protocol's live room, a state machine: loading → serving → draining → closed. Nothing is handled before the document
 * is read; what is admitted stands in the live document at once and leaves it only when it is on disk.
 */
import type { WebSocket } from 'ws'
import type { LedgerEntry } from '../../protocol/acts.ts'
import { beforeAnything } from '../../protocol/ledger.ts'
import type { Member, Negotiation } from '../../protocol/ledger.ts'
import type { Participant } from '../../protocol/party.ts'
import type { Refusal, RefusalCode } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/template.ts'
import type { Secretary } from '../negotiation/secretary.ts'
import type { ProtocolRecord, Storage } from '../storage/storage.ts'
import { broadcastTo } from './broadcast.ts'
import { acknowledgedFrame, answerFrame, ledgerFrame, nobodyFrame, stateFrame } from './frames.ts'
import type { Incoming } from './frames.ts'
import { LedgerFeed } from './ledger-feed.ts'
import { Outbox } from './outbox.ts'
import type { Waiting, WaitingEdit } from './outbox.ts'
import { PresenceRelay } from './presence-relay.ts'
import { Replica } from './replica.ts'
import { mostEarlyMarkers, newSeat } from './seat.ts'
import type { Seat } from './seat.ts'
import { Session } from './session.ts'
import type { SessionLimits } from './session.ts'
import { keepSnapshot } from './snapshot.ts'
import type { Tally } from './tally.ts'

export interface RoomDeps {
  readonly storage: Storage
  readonly secretary: Secretary
  /** Unix ms. */
  readonly now: () => number
  readonly tally: Tally
  readonly limits: RoomLimits
  readonly fault: (error: unknown) => void
}

export interface RoomLimits {
  readonly session: SessionLimits
  readonly sessionsPerParticipant: number
  /** Edits behind the last snapshot at which a new one is kept. */
  readonly snapshotEvery: number
  /** Ms an empty room stays open. */
  readonly idleMs: number
  /** Ms over which changes of presence are gathered into one message. */
  readonly presenceMs: number
}

interface HeldFrame {
  readonly session: Session
  readonly frame: Incoming
}

type State =
  /** `held`: frames that came meanwhile. `then`: replies that were lost with the document before. */
  | { readonly kind: 'loading'; readonly held: HeldFrame[]; readonly then: (() => void)[] }
  | { readonly kind: 'serving'; readonly replica: Replica }
  | { readonly kind: 'draining'; readonly replica: Replica }
  | { readonly kind: 'closed' }

/** State vector of an empty document. */
const hasNothing = Uint8Array.of(0)

export class Room {
  readonly #record: ProtocolRecord
  readonly #template: Template
  readonly #deps: RoomDeps
  /** Called when the room takes no more sockets, with what it still does. */
  readonly #closed: (room: Room, ending: Promise<void>) => void
  readonly #seats = new Map<Session, Seat>()
  readonly #presence: PresenceRelay
  readonly #outbox: Outbox<Session>
  readonly #unsubscribe: () => void
  #state: State = { kind: 'loading', held: [], then: [] }
  #loaded: Promise<void>
  #negotiation: Negotiation = beforeAnything
  #sinceSnapshot = 0
  #idleTimer: NodeJS.Timeout | undefined
  #emptied: (() => void) | undefined

  constructor(
    record: ProtocolRecord,
    template: Template,
    deps: RoomDeps,
    closed: (room: Room, ending: Promise<void>) => void,
  ) {
    this.#record = record
    this.#template = template
    this.#deps = deps
    this.#closed = closed
    this.#presence = new PresenceRelay(deps.limits.presenceMs, () => this.#seats.keys())
    this.#outbox = new Outbox({
      append: (edits) => deps.storage.append(record.id, edits),
      durable: (done) => this.#deliver(done),
      lost: (refusal, lost) => this.#startAnew(refusal, lost),
      fault: deps.fault,
    })
    // Before the ledger is read, so that no line falls between.
    this.#unsubscribe = deps.secretary.subscribe(record.id, (entry, negotiation) => this.#heard(entry, negotiation))
    this.#loaded = this.#load()
  }

  get sessions(): number {
    return this.#seats.size
  }

  attach(socket: WebSocket, participant: Participant): void {
    clearTimeout(this.#idleTimer)
    const session = new Session(
      socket,
      participant,
      {
        received: (session, frame) => this.#receive(session, frame),
        drained: (session) => this.#drained(session),
        closed: (session) => this.#left(session),
        fault: this.#deps.fault,
      },
      this.#deps.limits.session,
      this.#deps.now,
    )
    this.#seats.set(session, newSeat())
    if (this.#sessionsOf(participant.id).length > this.#deps.limits.sessionsPerParticipant)
      this.#refuse(session, 'too-fast')
    else if (this.#state.kind === 'serving') this.#greet(session, this.#state.replica)
    else if (this.#state.kind !== 'loading') session.dismiss()
  }

  /** A message for every socket, and an end to those whose line is dead. */
  beat(): void {
    for (const session of this.#seats.keys()) session.beat(nobodyFrame)
  }

  /** Journals what was received, tells the authors, closes the sockets with 1012 and the room. */
  async drain(): Promise<void> {
    for (const session of this.#seats.keys()) session.hush()
    await this.#loaded
    if (this.#state.kind === 'serving') this.#state = { kind: 'draining', replica: this.#state.replica }
    await this.#outbox.settled()
    for (const session of this.#seats.keys()) session.dismiss()
    this.#close()
    if (this.#seats.size > 0) await new Promise<void>((resolve) => (this.#emptied = resolve))
  }

  /** Cuts what has not answered its close frame. */
  cut(): void {
    for (const session of this.#seats.keys()) session.cut()
  }

  // ——— loading ———

  async #load(): Promise<void> {
    const { storage, secretary, fault } = this.#deps
    try {
      const [stored, negotiation] = await Promise.all([
        storage.load(this.#record.id),
        secretary.negotiation(this.#record.id),
      ])
      if (this.#state.kind !== 'loading') return
      if (negotiation.seq > this.#negotiation.seq) this.#negotiation = negotiation
      this.#sinceSnapshot = stored.edits.length
      this.#serve(new Replica(stored, this.#template), this.#state)
    } catch (error) {
      fault(error)
      for (const session of this.#seats.keys()) session.fail()
      this.#close()
    }
  }

  #serve(replica: Replica, { held, then }: Extract<State, { kind: 'loading' }>): void {
    this.#state = { kind: 'serving', replica }
    for (const [session, seat] of this.#seats) {
      if (seat.reading.kind === 'unasked') this.#greet(session, replica)
      if (seat.reading.kind === 'behind' && !session.lagging) this.#answer(session, seat, seat.reading.from)
    }
    for (const again of then) again()
    for (const { session, frame } of held) if (session.open) this.#receive(session, frame)
    this.#restWhenEmpty()
  }

  /** The journal refused what the live document already shows: it is read anew, and whoever wrote it is told. */
  #startAnew(refusal: Refusal, lost: readonly Waiting<Session>[]): void {
    for (const waiting of lost) if (waiting.kind === 'edit') this.#refuse(waiting.author, refusal.code)
    this.#readAnew(lost.flatMap((waiting) => (waiting.kind === 'reply' && waiting.to.open ? [waiting.again] : [])))
  }

  #readAnew(then: readonly (() => void)[]): void {
    if (this.#state.kind === 'loading') this.#state.then.push(...then)
    // A draining room is about to be read anew by whoever opens it next.
    if (this.#state.kind !== 'serving') return
    this.#state.replica.release()
    this.#state = { kind: 'loading', held: [], then: [...then] }
    this.#loaded = (async () => {
      await this.#outbox.settled()
      await this.#load()
    })()
  }

  // ——— serving ———

  #receive(session: Session, frame: Incoming): void {
    const state = this.#state
    if (state.kind === 'loading') state.held.push({ session, frame })
    const seat = this.#seats.get(session)
    if (seat && (state.kind === 'serving' || state.kind === 'draining'))
      this.#handle(session, seat, frame, state.replica)
  }

  #handle(session: Session, seat: Seat, frame: Incoming, replica: Replica): void {
    switch (frame.kind) {
      case 'state':
        if (session.lagging) seat.reading = { kind: 'behind', from: frame.stateVector }
        else this.#answer(session, seat, frame.stateVector)
        return
      case 'update':
        return this.#edit(session, seat, frame, replica)
      case 'presence':
        return this.#show(session, frame.update, replica)
      case 'presence-query':
        return this.#presence.tellAll(session)
      case 'acknowledge':
        if (seat.answered) return this.#acknowledge(session, frame.marker)
        seat.early.push(frame.marker)
        if (seat.early.length > mostEarlyMarkers) this.#refuse(session, 'too-fast')
        return
      case 'ledger':
        if (seat.feed) return
        seat.feed = this.#feed(session, frame.after)
        seat.feed.wake()
    }
  }

  /** "This is what I have": the client answers with all the server lacks, offline edits included. */
  #greet(session: Session, replica: Replica): void {
    const refusal = this.#mayStay(session.participant)
    if (refusal) return this.#refuse(session, refusal)
    const bytes = stateFrame(replica.stateVector())
    const again = (): void => this.#whenServing((replica) => this.#greet(session, replica))
    this.#outbox.add({ kind: 'reply', to: session, send: () => session.send(bytes), again })
    this.#presence.tellAll(session)
  }

  /** All that somebody with this state lacks, then every edit. Made now, sent when all that is in it is on disk. */
  #answer(session: Session, seat: Seat, from: Uint8Array): void {
    const again = (): void => this.#answer(session, seat, from)
    this.#whenServing((replica) => {
      const update = replica.lackedBy(from)
      if (!update) return this.#refuse(session, 'unreadable')
      const bytes = answerFrame(update)
      seat.reading = { kind: 'catching-up' }
      const send = (): void => {
        session.send(bytes)
        seat.reading = { kind: 'follows' }
      }
      this.#outbox.add({ kind: 'reply', to: session, send, again })
    })
  }

  #edit(session: Session, seat: Seat, frame: Extract<Incoming, { kind: 'update' }>, replica: Replica): void {
    if (!frame.answer && !seat.answered) return
    const refusal = this.#mayStay(session.participant)
    if (refusal) return this.#refuse(session, refusal)
    const author = this.#negotiation.members.get(session.participant.id)?.participant ?? session.participant
    const verdict = replica.admit(frame.update, author, this.#negotiation.stage)
    if (verdict.kind === 'refused') return this.#refuse(session, verdict.refusal.code)
    if (verdict.kind === 'tripped') {
      this.#deps.fault(verdict.fault)
      this.#refuse(session, 'unreadable')
      return this.#readAnew([])
    }
    if (verdict.kind === 'admitted') {
      const { update, clients } = verdict
      const edit = { participant: author.id, at: this.#deps.now(), update, clients }
      this.#outbox.add({ kind: 'edit', author: session, edit })
    }
    if (!frame.answer) return
    seat.answered = true
    for (const marker of seat.early.splice(0)) this.#acknowledge(session, marker)
  }

  #acknowledge(session: Session, marker: number): void {
    const send = (): void => session.send(acknowledgedFrame(marker))
    this.#outbox.add({ kind: 'reply', to: session, send, again: send })
  }

  #show(session: Session, update: Uint8Array, replica: Replica): void {
    const { id, name, side } = session.participant
    const mayUse = (clientId: number): boolean => (replica.ownerOf(clientId) ?? id) === id
    const taken = this.#presence.take(session, { id, name, side }, update, mayUse)
    if (!taken.ok) this.#refuse(session, taken.refusal.code)
  }

  #feed(session: Session, after: number): LedgerFeed {
    const { secretary, fault } = this.#deps
    return new LedgerFeed(session.participant.side, after, {
      read: (side, after) => secretary.linesFor(this.#record.id, side, after),
      send: (entries) => session.offer(ledgerFrame(entries)),
      fault,
    })
  }

  // ——— what is on disk goes out ———

  #deliver(done: readonly Waiting<Session>[]): void {
    let edits: WaitingEdit<Session>[] = []
    for (const waiting of done) {
      if (waiting.kind === 'edit') {
        edits.push(waiting)
        continue
      }
      this.#broadcast(edits)
      edits = []
      waiting.send()
    }
    this.#broadcast(edits)
    const count = done.filter((waiting) => waiting.kind === 'edit').length
    this.#deps.tally.journaled += count
    this.#sinceSnapshot += count
    if (this.#sinceSnapshot >= this.#deps.limits.snapshotEvery) void this.#snapshot()
  }

  #broadcast(edits: readonly WaitingEdit<Session>[]): void {
    if (edits.length === 0) return
    const framesFor = broadcastTo(edits)
    for (const [session, seat] of this.#seats) {
      if (seat.reading.kind !== 'follows') continue
      if (!framesFor(session).every((frame) => session.offer(frame))) this.#fallBehind(seat)
    }
  }

  /** Keeps where the reader stands instead of what it misses: memory does not grow with its slowness. */
  #fallBehind(seat: Seat): void {
    seat.reading = { kind: 'behind', from: hasNothing }
    this.#whenServing((replica) => {
      seat.reading = { kind: 'behind', from: replica.stateBefore(this.#outbox.pendingEdits()) }
    })
  }

  #drained(session: Session): void {
    const seat = this.#seats.get(session)
    if (!seat) return
    if (seat.reading.kind === 'behind') this.#answer(session, seat, seat.reading.from)
    this.#presence.tellAll(session)
    seat.feed?.wake()
  }

  #whenServing(work: (replica: Replica) => void): void {
    if (this.#state.kind === 'serving' || this.#state.kind === 'draining') work(this.#state.replica)
  }

  // ——— who may be here ———

  #mayStay({ id }: Participant): RefusalCode | undefined {
    const member: Member | undefined = this.#negotiation.members.get(id)
    if (!member) return 'not-invited'
    return member.revoked ? 'revoked' : undefined
  }

  /** A line of the ledger takes effect on open sockets at once: the stage, and who may still be here. */
  #heard(entry: LedgerEntry, negotiation: Negotiation): void {
    if (entry.seq <= this.#negotiation.seq) return
    this.#negotiation = negotiation
    if (entry.act.kind === 'revoke-participant') {
      for (const session of this.#sessionsOf(entry.act.participant)) this.#refuse(session, 'revoked')
    }
    for (const seat of this.#seats.values()) seat.feed?.tell(entry)
  }

  #sessionsOf(participant: string): Session[] {
    return [...this.#seats.keys()].filter((session) => session.open && session.participant.id === participant)
  }

  #refuse(session: Session, code: RefusalCode): void {
    if (!session.open) return
    this.#deps.tally.refusal(code)
    session.refuse(code)
  }

  // ——— leaving ———

  #left(session: Session): void {
    this.#seats.delete(session)
    if (this.#state.kind !== 'closed') this.#presence.leave(session)
    if (this.#seats.size === 0) this.#emptied?.()
    this.#restWhenEmpty()
  }

  #restWhenEmpty(): void {
    clearTimeout(this.#idleTimer)
    if (this.#seats.size > 0 || this.#state.kind !== 'serving') return
    this.#idleTimer = setTimeout(() => void this.#closeWhenEmpty(), this.#deps.limits.idleMs)
    this.#idleTimer.unref()
  }

  async #closeWhenEmpty(): Promise<void> {
    await this.#outbox.settled()
    if (this.#seats.size === 0 && this.#state.kind === 'serving') this.#close()
  }

  #close(): void {
    if (this.#state.kind === 'closed') return
    if (this.#state.kind !== 'loading') this.#state.replica.release()
    this.#state = { kind: 'closed' }
    clearTimeout(this.#idleTimer)
    this.#presence.stop()
    this.#unsubscribe()
    this.#closed(this, this.#sinceSnapshot > 0 ? this.#snapshot() : Promise.resolve())
  }

  async #snapshot(): Promise<void> {
    this.#sinceSnapshot = 0
    try {
      await keepSnapshot(this.#deps.storage, this.#record.id)
    } catch (error) {
      this.#deps.fault(error)
    }
  }
}
