/** Tells a room's sockets who shows themselves, changes gathered over a moment: a caret moves with every keystroke. */
import type { Outcome } from '../../protocol/refusal.ts'
import type { Presence } from '../../protocol/wire/wire.ts'
import { presenceFrame } from './frames.ts'
import { PresenceBoard } from './presence.ts'
import type { Session } from './session.ts'

export class PresenceRelay {
  readonly #board: PresenceBoard<Session>
  readonly #gatherMs: number
  readonly #readers: () => Iterable<Session>
  #timer: NodeJS.Timeout | undefined

  constructor(
    gatherMs: number,
    readers: () => Iterable<Session>,
    announced: (clientId: number, person: string) => void,
  ) {
    this.#board = new PresenceBoard(announced)
    this.#gatherMs = gatherMs
    this.#readers = readers
  }

  take(session: Session, user: Presence['user'], update: Uint8Array, mayUse: (id: number) => boolean): Outcome<true> {
    const taken = this.#board.take(session, user, update, mayUse)
    this.#tellSoon()
    return taken
  }

  leave(session: Session): void {
    this.#board.leave(session)
    this.#tellSoon()
  }

  /** Everybody who is here, for somebody who comes or asks. */
  tellAll(session: Session): void {
    const present = this.#board.present()
    if (present.size > 0) session.offer(presenceFrame(this.#board.encode(present, session)))
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #tellSoon(): void {
    if (this.#board.unchanged) return
    this.#timer ??= setTimeout(() => this.#tell(), this.#gatherMs)
  }

  /** Its own comes back to its author too: a stock client counts that as the sign that the line is alive. */
  #tell(): void {
    this.#timer = undefined
    const changed = this.#board.takeChanges()
    const forOthers = presenceFrame(this.#board.encode(changed, undefined))
    for (const session of this.#readers()) {
      const own = this.#board.idOf(session)
      const told = own !== undefined && changed.has(own)
      session.offer(told ? presenceFrame(this.#board.encode(changed, session)) : forOthers)
    }
  }
}
