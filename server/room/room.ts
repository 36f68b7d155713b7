/**
 * One protocol's live room, a state machine: loading → serving → draining → closed. Nothing is handled before the document
 * is read, and nothing that was received is dropped while it drains.
 */
import type { WebSocket } from 'ws'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import type { Participant } from '../../protocol/party.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/text/template.ts'
import type { Secretary } from '../negotiation/secretary.ts'
import type { ProtocolRecord, Storage } from '../storage/storage.ts'
import type { AnnouncedIds } from './announced-ids.ts'
import { beginAnew } from './beginning.ts'
import { Exchange } from './exchange.ts'
import type { ExchangeDeps, ExchangeDuties, Reply } from './exchange.ts'
import type { FairTurns } from '../fair/fair-turns.ts'
import { ledgerFrame, nobodyFrame } from './frames.ts'
import type { Incoming } from './frames.ts'
import { PresenceRelay } from './presence-relay.ts'
import { Readership } from './readership.ts'
import { Replica } from './replica.ts'
import type { RoomLimits } from './room-limits.ts'
import { RoomLedger } from './room-ledger.ts'
import type { AsSeenBy } from './room-ledger.ts'
import { newSeat } from './seat.ts'
import type { Seat } from './seat.ts'
import { Session } from './session.ts'
import { keepSnapshot } from './snapshot.ts'
import type { Tally } from './tally.ts'
import type { UnreadBytes } from './unread-bytes.ts'

export interface RoomDeps {
  /** By protocol, when its document last began anew, by `clock`. */
  readonly begunAnew: Map<string, number>
  readonly storage: Storage
  readonly secretary: Secretary
  readonly announced: AnnouncedIds
  readonly turns: FairTurns
  readonly unread: UnreadBytes
  /** Unix ms. */
  readonly now: () => number
  /** Ms that only ever go forward, for silence and allowances: the time of day may jump. */
  readonly clock: () => number
  readonly tally: Tally
  readonly limits: RoomLimits
  readonly fault: (error: unknown) => void
  /** Called when the room takes no more sockets, with what it still does. */
  readonly closed: (room: Room, ending: Promise<void>) => void
}

interface HeldFrame {
  readonly session: Session
  readonly frame: Incoming
}

interface Loading {
  readonly kind: 'loading'
  /** Frames that came meanwhile. */
  readonly held: HeldFrame[]
  /** Replies that were lost with the document before, to be made from the new one. */
  readonly owed: Reply[]
}

type State =
  | Loading
  | { readonly kind: 'serving'; readonly exchange: Exchange }
  | { readonly kind: 'draining'; readonly exchange: Exchange }
  | { readonly kind: 'closed' }

export class Room {
  readonly #record: ProtocolRecord
  readonly #template: Template
  readonly #deps: RoomDeps
  readonly #seats = new Map<Session, Seat>()
  readonly #presence: PresenceRelay
  readonly #ofExchange: readonly [ExchangeDeps, ExchangeDuties]
  readonly #ledger: RoomLedger
  readonly #readership: Readership
  #state: State = { kind: 'loading', held: [], owed: [] }
  #loaded: Promise<void>
  #sinceSnapshot = 0
  #idleTimer: NodeJS.Timeout | undefined
  #emptied: (() => void) | undefined

  constructor(record: ProtocolRecord, template: Template, deps: RoomDeps) {
    const { storage, secretary, announced, turns, limits, now, fault } = deps
    this.#record = record
    this.#template = template
    this.#deps = deps
    this.#presence = new PresenceRelay(
      limits.presenceMs,
      () => this.#seats.keys(),
      (client, person) => announced.announce(record.id, client, person),
    )
    this.#ofExchange = [
      { protocol: record.id, turns, append: (edits) => storage.append(record.id, edits), now, fault },
      {
        seats: this.#seats,
        standing: ({ participant }) => this.#ledger.standingOf(participant.id),
        refuse: (session, code) => this.#refuse(session, code),
        discard: (owed) => this.#readAnew(owed),
        journaled: (edits, seq) => this.#journaled(edits, seq),
      },
    ]
    this.#ledger = new RoomLedger(secretary, record.id, (entry, asSeenBy) => this.#heard(entry, asSeenBy))
    this.#readership = new Readership({
      storage,
      protocol: record.id,
      follows: (session) => this.#seats.get(session)?.reading.kind === 'follows',
      sideOf: (participant) => this.#ledger.sideOf(participant),
      gatherMs: limits.readershipMs,
      fault,
    })
    this.#loaded = this.#load()
  }

  get protocol(): string {
    return this.#record.id
  }

  get sessions(): number {
    return this.#seats.size
  }

  get unsentBytes(): number {
    return [...this.#seats.keys()].reduce((sum, session) => sum + session.unsentBytes, 0)
  }

  /** `generation`: of which its page knows. */
  attach(socket: WebSocket, participant: Participant, generation: string): Session {
    clearTimeout(this.#idleTimer)
    const { limits, clock, unread, fault } = this.#deps
    const duties = {
      received: (session: Session, frame: Incoming) => this.#receive(session, frame),
      drained: (session: Session) => this.#drained(session),
      closed: (session: Session) => this.#left(session),
      fault,
    }
    const session = new Session(socket, participant, duties, limits.session, clock, unread)
    this.#seats.set(session, newSeat())
    if (generation !== this.#record.generation) this.#refuse(session, 'other-generation')
    else if (this.#sessionsOf(participant.id).length > limits.sessionsPerParticipant) this.#refuse(session, 'too-fast')
    else if (this.#state.kind === 'serving') this.#greet(session, this.#state.exchange)
    else if (this.#state.kind !== 'loading') session.dismiss()
    return session
  }

  /** A message for every socket, and an end to those whose line is dead. */
  beat(): void {
    for (const session of this.#seats.keys()) session.beat(nobodyFrame)
    this.#readership.beat()
  }

  /** Journals what was received, tells the authors, then closes sockets (1012) and room. Resolves when all have left. */
  async drain(): Promise<void> {
    for (const session of this.#seats.keys()) session.hush()
    await this.#loaded
    if (this.#state.kind === 'serving') this.#state = { kind: 'draining', exchange: this.#state.exchange }
    await this.#exchange()?.settled()
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
    const { storage, fault } = this.#deps
    try {
      const { id, generation } = this.#record
      const loading = [storage.load(id), storage.protocol(id), this.#ledger.read(), this.#readership.read()] as const
      const [stored, record] = await Promise.all(loading)
      if (this.#state.kind !== 'loading') return
      // It began anew while the first who came was on the way in.
      if (record && record.generation !== generation) return this.#end('other-generation')
      this.#readership.opened(stored.seq)
      this.#sinceSnapshot = stored.edits.length
      const replica = new Replica(stored, this.#template, {
        announcerOf: (client) => this.#announcerOf(client),
        sideOf: (participant) => this.#ledger.sideOf(participant),
      })
      this.#serve(new Exchange(replica, ...this.#ofExchange), this.#state)
    } catch (error) {
      fault(error)
      for (const session of this.#seats.keys()) session.fail()
      this.#close()
    }
  }

  #serve(exchange: Exchange, { held, owed }: Loading): void {
    this.#state = { kind: 'serving', exchange }
    for (const [session, seat] of this.#seats) {
      if (seat.reading.kind === 'unasked') this.#greet(session, exchange)
      else exchange.resume(session, seat)
    }
    for (const reply of owed) exchange.owe(reply)
    for (const { session, frame } of held) if (session.open) this.#receive(session, frame)
    this.#restWhenEmpty()
  }

  /** The document on disk takes the place of the live one. A draining room is read anew by whoever opens it next. */
  #readAnew(owed: readonly Reply[]): void {
    if (this.#state.kind === 'loading') this.#state.owed.push(...owed)
    if (this.#state.kind !== 'serving') return
    this.#leave(this.#state.exchange, owed, () => this.#load())
  }

  #leave(exchange: Exchange, owed: readonly Reply[], next: () => Promise<void>): void {
    exchange.release()
    this.#state = { kind: 'loading', held: [], owed: [...owed] }
    this.#loaded = (async () => {
      await exchange.settled()
      await next()
    })()
  }

  #exchange(): Exchange | undefined {
    return this.#state.kind === 'serving' || this.#state.kind === 'draining' ? this.#state.exchange : undefined
  }

  // ——— serving ———

  #greet(session: Session, exchange: Exchange): void {
    const here = this.#ledger.standingOf(session.participant.id)
    if (!here.ok) return this.#refuse(session, here.refusal.code)
    exchange.greet(session)
    this.#presence.tellAll(session)
  }

  #receive(session: Session, frame: Incoming): void {
    if (this.#state.kind === 'loading') this.#state.held.push({ session, frame })
    const seat = this.#seats.get(session)
    const exchange = this.#exchange()
    if (!seat || !exchange) return
    switch (frame.kind) {
      case 'state':
        return exchange.asked(session, seat, frame.stateVector)
      case 'update':
        return exchange.edit(session, seat, frame)
      case 'acknowledge':
        return exchange.marked(session, seat, frame.marker)
      case 'presence':
        return this.#show(session, frame.update, exchange.replica)
      case 'presence-query':
        return this.#presence.tellAll(session)
      case 'ledger':
        return this.#tellLedger(session, seat, frame.after)
      case 'shown':
        return this.#readership.heard(session, frame.seq)
    }
  }

  #show(session: Session, update: Uint8Array, replica: Replica): void {
    const { id, name, side } = session.participant
    const mayUse = (clientId: number): boolean =>
      (replica.ownerOf(clientId) ?? this.#announcerOf(clientId) ?? id) === id
    const taken = this.#presence.take(session, { id, name, side }, update, mayUse)
    if (!taken.ok) this.#refuse(session, taken.refusal.code)
  }

  #announcerOf(client: number): string | undefined {
    return this.#deps.announced.personOf(this.#record.id, client)
  }

  #tellLedger(session: Session, seat: Seat, after: number): void {
    if (seat.feed) return
    seat.feed = this.#ledger.feed(session.participant.side, after, {
      send: (entries) => session.offer(ledgerFrame(entries)),
      fault: this.#deps.fault,
    })
    seat.feed.wake()
  }

  #drained(session: Session): void {
    const seat = this.#seats.get(session)
    if (!seat) return
    this.#exchange()?.resume(session, seat)
    this.#presence.tellAll(session)
    seat.feed?.wake()
  }

  #journaled(edits: number, seq: number): void {
    this.#deps.tally.journaled += edits
    this.#readership.journaled(seq)
    this.#sinceSnapshot += edits
    if (this.#sinceSnapshot >= this.#deps.limits.snapshotEvery) void this.#snapshot()
    this.#beginAnewBeyond(this.#deps.limits.anew.atOnce)
  }

  /** Before anybody is refused for want of room. Those who are here are told that there is another generation, and come back. */
  #beginAnewBeyond(used: number): boolean {
    const { storage, now, clock, begunAnew, limits, fault } = this.#deps
    const { id } = this.#record
    const rests = clock() - (begunAnew.get(id) ?? -Infinity) < limits.anew.everyMs
    if (rests || this.#state.kind !== 'serving' || this.#ledger.stage.kind === 'sealed') return false
    const { exchange } = this.#state
    if (!exchange.replica.uses(used)) return false
    begunAnew.set(id, clock())
    this.#leave(exchange, [], async () => {
      try {
        const begun = await beginAnew({ storage, record: this.#record, template: this.#template, now })
        if (begun.ok) return this.#end('other-generation')
      } catch (error) {
        fault(error)
      }
      await this.#load()
    })
    return true
  }

  /** Everybody is told why; whoever comes next opens another room. */
  #end(code: RefusalCode): void {
    for (const session of this.#seats.keys()) this.#refuse(session, code)
    this.#close()
  }

  // ——— who may be here ———

  /** A line of the ledger takes effect on open sockets at once. */
  #heard(entry: LedgerEntry, asSeenBy: AsSeenBy): void {
    if (entry.act.kind === 'revoke-participant') {
      for (const session of this.#sessionsOf(entry.act.participant)) this.#refuse(session, 'revoked')
    }
    // What readers and programs took out while the text was closed was not taken; they are asked for it again.
    if (entry.act.kind === 'reopen')
      this.#readAnew([...this.#seats.keys()].map((to) => ({ kind: 'greeting', to }) as const))
    for (const [session, seat] of this.#seats) {
      const line = session.open && seat.feed ? asSeenBy(session.participant.side) : undefined
      if (line) seat.feed?.tell(line)
    }
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
    this.#readership.leave(session)
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
    await this.#exchange()?.settled()
    if (this.#seats.size > 0 || this.#state.kind !== 'serving') return
    if (!this.#beginAnewBeyond(this.#deps.limits.anew.empty)) this.#close()
  }

  #close(): void {
    if (this.#state.kind === 'closed') return
    this.#exchange()?.release()
    this.#state = { kind: 'closed' }
    clearTimeout(this.#idleTimer)
    this.#presence.stop()
    this.#readership.stop()
    this.#ledger.close()
    this.#deps.closed(this, this.#sinceSnapshot > 0 ? this.#snapshot() : Promise.resolve())
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
