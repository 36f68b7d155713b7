/**
 * Answers to what sockets say they have: one at a time for each, made a piece at a time as it is read, so that neither
 * what somebody asks for nor how slowly they read it costs anybody else anything. Nothing leaves before it is on disk.
 */
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { AnswerPiece } from './answer-pieces.ts'
import type { FairTurns } from '../fair/fair-turns.ts'
import { answerFrame, updateFrame } from './frames.ts'
import type { Replica } from './replica.ts'
import type { CatchingUp, Seat } from './seat.ts'
import type { Session } from './session.ts'

export interface AnsweringDuties {
  readonly protocol: string
  readonly turns: FairTurns
  /** The live document; undefined while it is being read. */
  readonly replica: () => Replica | undefined
  readonly refuse: (session: Session, code: RefusalCode) => void
  /** Calls back once everything in the document now is on disk. */
  readonly onceOnDisk: (send: () => void) => void
}

export class Answering {
  readonly #duties: AnsweringDuties

  constructor(duties: AnsweringDuties) {
    this.#duties = duties
  }

  /** Somebody says what they have. Asked while an answer is under way, the last question is answered behind it. */
  asked(session: Session, seat: Seat, from: Uint8Array): void {
    if (seat.reading.kind === 'catching-up') seat.reading.asked = from
    else this.#begin(session, seat, from)
  }

  /** A reader that lagged can take more, or the document was read anew. */
  resume(session: Session, seat: Seat): void {
    if (session.lagging) return
    const { reading } = seat
    if (reading.kind === 'behind') this.#begin(session, seat, reading.from)
    if (reading.kind !== 'catching-up') return
    if (reading.replica !== this.#duties.replica()) this.#begin(session, seat, reading.asked ?? reading.from)
    else if (reading.unread) this.#send(session, seat, reading, reading.unread)
  }

  #begin(session: Session, seat: Seat, from: Uint8Array): void {
    const replica = this.#duties.replica()
    if (!replica) {
      seat.reading = { kind: 'behind', from }
      return
    }
    const answer = replica.answerTo(from)
    if (!answer) return this.#duties.refuse(session, 'unreadable')
    const reading: CatchingUp = { kind: 'catching-up', from, replica, answer, unread: undefined, asked: undefined }
    seat.reading = reading
    this.#step(session, seat, reading)
  }

  #step(session: Session, seat: Seat, reading: CatchingUp): void {
    if (!this.#goesOn(session, seat, reading)) return
    const piece = reading.answer.next()
    this.#duties.onceOnDisk(() => this.#send(session, seat, reading, piece))
  }

  #send(session: Session, seat: Seat, reading: CatchingUp, piece: AnswerPiece): void {
    if (!this.#goesOn(session, seat, reading)) return
    // A last one that has to wait is not the last any more: others write meanwhile.
    const isLast = piece.last && reading.unread === undefined
    reading.unread = undefined
    if (!session.offer(isLast ? answerFrame(piece.update) : updateFrame(piece.update))) {
      reading.unread = piece
      return
    }
    if (isLast) this.#end(session, seat, reading)
    else if (reading.answer.ready) this.#step(session, seat, reading)
    else this.#duties.turns.add(this.#duties.protocol, session.participant.id, () => this.#step(session, seat, reading))
  }

  #end(session: Session, seat: Seat, { asked }: CatchingUp): void {
    seat.reading = { kind: 'follows' }
    if (asked) this.#begin(session, seat, asked)
  }

  /** A document that was read anew begins its answers again. */
  #goesOn(session: Session, seat: Seat, reading: CatchingUp): boolean {
    return session.open && seat.reading === reading && reading.replica === this.#duties.replica()
  }
}
