/**
 * How far each side has read: what a page shows its person, told to the others, so that "vu par" can be said truthfully
 * ([TELL1]). Told only to sockets that asked, a few times a second at most, and only what is on disk.
 */
import { isParty } from '../../protocol/party.ts'
import type { Party, Side } from '../../protocol/party.ts'
import type { Storage } from '../storage/storage.ts'
import { StorageFull } from '../storage/storage.ts'
import { shownFrame } from './frames.ts'
import type { Session } from './session.ts'

export interface ReadershipDuties {
  readonly storage: Pick<Storage, 'noteShown' | 'shown'>
  readonly protocol: string
  /** Whether this socket has been sent every edit on disk. */
  readonly follows: (session: Session) => boolean
  readonly sideOf: (participant: string) => Side | undefined
  /** Ms over which news is gathered. */
  readonly gatherMs: number
  readonly fault: (error: unknown) => void
}

/** What a socket was last told; `owed`: it asked, or could not be told. */
interface Reader {
  durable: number
  seenBy: Readonly<Record<Party, number>>
  owed: boolean
}

export class Readership {
  readonly #duties: ReadershipDuties
  readonly #readers = new Map<Session, Reader>()
  /** By participant, on disk. */
  #shown = new Map<string, number>()
  /** By participant, on its way there. */
  #claims = new Map<string, number>()
  #durable = 0
  #noting = false
  #timer: NodeJS.Timeout | undefined

  constructor(duties: ReadershipDuties) {
    this.#duties = duties
  }

  async read(): Promise<void> {
    const { storage, protocol } = this.#duties
    this.#shown = new Map(await storage.shown(protocol))
  }

  /** The document was read from disk, up to this edit. */
  opened(durable: number): void {
    this.#durable = durable
    this.#tellSoon()
  }

  /** Edits up to this one are on disk and have been sent to all who follow. */
  journaled(seq: number): void {
    this.#durable = seq
    this.#tellSoon()
  }

  /** A page says how far its person has seen: taken as far as that page was told. */
  heard(session: Session, seq: number): void {
    const reader = this.#readers.get(session) ?? { durable: 0, seenBy: { belgian: 0, partner: 0 }, owed: true }
    this.#readers.set(session, reader)
    reader.owed = true
    this.#tellSoon()
    const { id, side } = session.participant
    const shown = Math.min(seq, reader.durable)
    if (!isParty(side) || shown <= Math.max(this.#shown.get(id) ?? 0, this.#claims.get(id) ?? 0)) return
    this.#claims.set(id, shown)
    if (!this.#noting) void this.#note()
  }

  leave(session: Session): void {
    this.#readers.delete(session)
  }

  /** Those who could not be told are told now, if they can. */
  beat(): void {
    if ([...this.#readers.values()].some(({ owed }) => owed)) this.#tellSoon()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#claims.clear()
  }

  /** One writing at a time takes what everybody claimed meanwhile. A full disk keeps nothing back: it is claimed again. */
  async #note(): Promise<void> {
    const { storage, protocol, fault } = this.#duties
    this.#noting = true
    try {
      while (this.#claims.size > 0) {
        const claims = this.#claims
        this.#claims = new Map()
        await Promise.all(Array.from(claims, ([participant, seq]) => storage.noteShown(protocol, participant, seq)))
        for (const [participant, seq] of claims) this.#shown.set(participant, seq)
        this.#tellSoon()
      }
    } catch (error) {
      if (!(error instanceof StorageFull)) fault(error)
    } finally {
      this.#noting = false
    }
  }

  #tellSoon(): void {
    if (this.#readers.size > 0) this.#timer ??= setTimeout(() => this.#tell(), this.#duties.gatherMs)
  }

  #tell(): void {
    this.#timer = undefined
    const seenBy = this.#seenBy()
    const frame = shownFrame(this.#durable, seenBy)
    for (const [session, reader] of this.#readers) {
      const known =
        reader.durable === this.#durable &&
        reader.seenBy.belgian === seenBy.belgian &&
        reader.seenBy.partner === seenBy.partner
      if (known && !reader.owed) continue
      reader.owed = !(this.#duties.follows(session) && session.offer(frame))
      if (!reader.owed) Object.assign(reader, { durable: this.#durable, seenBy })
    }
  }

  #seenBy(): Record<Party, number> {
    const seenBy = { belgian: 0, partner: 0 }
    for (const [participant, seq] of this.#shown) {
      const side = this.#duties.sideOf(participant)
      if (side && isParty(side)) seenBy[side] = Math.max(seenBy[side], seq)
    }
    return seenBy
  }
}
