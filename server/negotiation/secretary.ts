/**
 * Records acts: checks each against the ledger and the document on disk, writes it down with author, side and time that
 * are the server's ([SAY1]), and tells whoever listens. One act at a time per protocol.
 */
import type { Command, LedgerEntry, Statement } from '../../protocol/ledger/acts.ts'
import { textHash } from '../../protocol/ledger/agreement.ts'
import { visibleTo } from '../../protocol/ledger/ledger.ts'
import type { Negotiation, Reader } from '../../protocol/ledger/ledger.ts'
import type { OwnLines } from '../../protocol/ledger/own-lines.ts'
import { isRecordOf } from '../../protocol/ledger/same-act.ts'
import type { Participant, Side } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Sign } from '../../protocol/version/seal.ts'
import type { ActsCalledOff, InitialSeveral } from '../../protocol/wire/wire.ts'
import type { NewEntry, ProtocolRecord, Storage } from '../storage/storage.ts'
import { officialTextOf } from '../texts/kept-text.ts'
import { Book } from './book.ts'
import type { LedgerListener } from './book.ts'
import { decide, mayRecord } from './command.ts'
import type { Decision, Printed } from './decision.ts'
import { freshDocument } from '../document/stored-document.ts'

/** Books kept in memory although nobody listens: what a page asks for just before its socket opens. */
const mostAtRest = 20
/** Acts called off that are remembered, so that what is late of them on a bad line finds it so; the oldest are forgotten. */
const mostCalledOff = 20_000
/** An act is judged anew this often when the ledger or the document moved meanwhile. */
const mostTries = 8

export interface SecretaryDeps {
  readonly storage: Storage
  /** Unix ms. */
  readonly now: () => number
  readonly newId: () => string
  /** With the instance's key. */
  readonly sign: Sign
  readonly printed: Printed
}

/** `seq` is the line's number as its author's side counts. `repeated`: the same act was recorded before. */
export interface RecordedAct {
  readonly seq: number
  readonly repeated: boolean
}

type Attempt = Outcome<RecordedAct> | 'moved'

export class Secretary {
  readonly #deps: SecretaryDeps
  readonly #books = new Map<string, Book>()
  readonly #calledOff = new Set<string>()

  constructor(deps: SecretaryDeps) {
    this.#deps = deps
  }

  async negotiation(protocol: string): Promise<Negotiation> {
    return (await this.#open(protocol)).negotiation
  }

  /** What a reader may know of it ([SAY3]). */
  async negotiationSeenBy(protocol: string, reader: Reader): Promise<Negotiation> {
    return (await this.#open(protocol)).seenBy(reader)
  }

  /** How each reader counts the lines. */
  async linesOf(protocol: string): Promise<Pick<OwnLines, 'numberOf' | 'seqOf' | 'lastAt'>> {
    return (await this.#open(protocol)).lines
  }

  /** The lines a reader may see behind its line `after`, in its own numbers ([SAY3]). */
  async entriesFor(protocol: string, reader: Reader, after: number): Promise<readonly LedgerEntry[]> {
    const { lines } = await this.#open(protocol)
    const known = lines.count(reader)
    if (after >= known) return []
    const behind = await this.#deps.storage.ledger(protocol, lines.seqOf(reader, after))
    return behind.filter(visibleTo(reader)).map((entry, index) => ({ ...entry, seq: after + index + 1 }))
  }

  /** The listener is told every line recorded from now on, whoever may see it, in the server's numbers: showing it to the right side, in its own, is its duty. */
  subscribe(protocol: string, listener: LedgerListener): () => void {
    return this.#book(protocol).subscribe(listener)
  }

  async act(record: ProtocolRecord, author: Participant, command: Command): Promise<Outcome<RecordedAct>> {
    const book = await this.#open(record.id)
    return book.inTurn(() => untilStill(() => this.#tryAct(book, record, author.id, command)))
  }

  /**
   * Initials on several points, each recorded or refused by itself, in this order. One reading of the document serves all:
   * an edit that comes meanwhile makes an initial stale, as it does behind a single one.
   */
  async initialSeveral(
    record: ProtocolRecord,
    author: Participant,
    initials: InitialSeveral['initials'],
  ): Promise<readonly Outcome<RecordedAct>[]> {
    const book = await this.#open(record.id)
    return book.inTurn(async () => {
      const reading = freshDocument(this.#deps.storage, record.id)
      const outcomes: Outcome<RecordedAct>[] = []
      for (const initial of initials) {
        const command = { ...initial, kind: 'initial' } as const
        outcomes.push(await untilStill(() => this.#tryAct(book, record, author.id, command, () => reading)))
      }
      return outcomes
    })
  }

  /** In turn like any act: what is being recorded is recorded, and what comes behind this is refused. */
  async callOff(protocol: string, author: string, acts: readonly string[]): Promise<ActsCalledOff['acts']> {
    const book = await this.#open(protocol)
    return book.inTurn(async () =>
      acts.map((id) => {
        const seq = book.seqOf(author, id)
        if (seq !== undefined) return { id, outcome: 'recorded', seq: numberFor(book, author, seq) } as const
        this.#calledOff.add(actKey(protocol, author, id))
        const [oldest] = this.#calledOff
        if (this.#calledOff.size > mostCalledOff && oldest !== undefined) this.#calledOff.delete(oldest)
        return { id, outcome: 'called-off' } as const
      }),
    )
  }

  async #tryAct(
    book: Book,
    record: ProtocolRecord,
    author: string,
    command: Command,
    document = () => freshDocument(this.#deps.storage, record.id),
  ): Promise<Attempt> {
    const { storage, now, sign, printed } = this.#deps
    const seq = book.seqOf(author, command.id)
    if (seq !== undefined) return this.#again(book, record.id, author, command, seq)
    if (this.#calledOff.has(actKey(record.id, author, command.id))) return refused('called-off')
    const member = book.negotiation.members.get(author)
    if (!member || member.revoked) return refused(member ? 'revoked' : 'not-invited')
    const template = officialTextOf(record)
    if (!template) return refused('unknown-template', record.template)
    const at = now()
    let judgedOn: Pick<NewEntry, 'journalSeq'> = {}
    const decision = await decide(command, {
      protocol: record.id,
      template,
      author: member.participant,
      negotiation: book.negotiation,
      seenByAll: () => book.seenBy('all'),
      document: async () => {
        const fresh = await document()
        judgedOn = { journalSeq: fresh.seq }
        return fresh
      },
      seal: (number) => storage.seal(record.id, number),
      scan: (sha256) => storage.scan(record.id, sha256),
      sign,
      printed,
      at,
    })
    if (!decision.ok) return decision
    return this.#write(book, record.id, { id: command.id, by: author, at, ...judgedOn }, decision.value)
  }

  /** The same act under its id is that act; another one is refused, so that nobody believes it recorded. */
  async #again(book: Book, protocol: string, author: string, command: Command, seq: number): Promise<Attempt> {
    const { storage } = this.#deps
    const [line] = await storage.ledger(protocol, seq - 1)
    const version = line?.act.kind === 'seal' ? await storage.seal(protocol, line.act.number) : undefined
    if (!line || !isRecordOf(command, line, version && textHash(version.document.items)))
      return refused('bad-value', 'id')
    return accepted({ seq: numberFor(book, author, seq), repeated: true })
  }

  /** Records a line that is no command of a page: who is invited, who comes. `audience` other than all stays with that side. */
  async record(
    protocol: string,
    by: string,
    statement: Statement,
    audience: 'all' | Side = 'all',
  ): Promise<Outcome<RecordedAct>> {
    const book = await this.#open(protocol)
    const line = { id: this.#deps.newId(), by, at: this.#deps.now() }
    return book.inTurn(() =>
      untilStill(async () => {
        const may = mayRecord(by, statement, book.negotiation)
        return may.ok ? this.#write(book, protocol, line, { statement, audience, condition: {} }) : may
      }),
    )
  }

  async #write(
    book: Book,
    protocol: string,
    line: Pick<NewEntry, 'id' | 'by' | 'at' | 'journalSeq'>,
    { statement, audience, condition, seal }: Decision,
  ): Promise<Attempt> {
    const entry: NewEntry = { ...line, audience, act: statement }
    const unmoved = { ...condition, ledgerSeq: book.negotiation.seq }
    const recorded = await this.#deps.storage.record(protocol, entry, unmoved, seal)
    if (!recorded.ok) return recorded
    if (recorded.value.kind === 'recorded') {
      const { seq, journalSeq } = recorded.value
      book.take({ ...entry, seq, journalSeq })
      return accepted({ seq: numberFor(book, line.by, seq), repeated: false })
    }
    await book.catchUp()
    return 'moved'
  }

  #book(protocol: string): Book {
    const known = this.#books.get(protocol)
    const book = known ?? new Book(this.#deps.storage, protocol)
    // Last asked for stands last, so that the longest at rest is found first.
    this.#books.delete(protocol)
    this.#books.set(protocol, book)
    if (!known) this.#forget()
    return book
  }

  async #open(protocol: string): Promise<Book> {
    const book = this.#book(protocol)
    // A protocol has at least its opening lines: without any, they were not read yet.
    if (book.negotiation.seq === 0) await book.inTurn(() => book.catchUp())
    return book
  }

  #forget(): void {
    let spare = this.#books.size - mostAtRest
    for (const [protocol, book] of this.#books) {
      if (spare <= 0) return
      if (book.atRest) {
        this.#books.delete(protocol)
        spare--
      }
    }
  }
}

const actKey = (protocol: string, author: string, act: string): string => `${protocol} ${author} ${act}`

/** A line's number as its author's side counts. */
function numberFor(book: Book, author: string, seq: number): number {
  const side = book.negotiation.members.get(author)?.participant.side
  return book.lines.numberOf(side ?? 'all', seq)
}

async function untilStill(attempt: () => Promise<Attempt>): Promise<Outcome<RecordedAct>> {
  for (let tries = 0; tries < mostTries; tries++) {
    const outcome = await attempt()
    if (outcome !== 'moved') return outcome
  }
  return refused('text-changed')
}
