/** A random negotiation with its journal: every update as it was admitted, in order, and who wrote it. */
import { Replica, adviser } from './judged-room.ts'
import { RandomSession } from './random-session.ts'
import { Seeded } from '../seeded.ts'

export interface RecordedSession {
  readonly session: RandomSession
  readonly updates: readonly Uint8Array[]
}

/** Hears what the room passes on, and writes it down. */
class Recorder extends Replica {
  readonly updates: Uint8Array[] = []

  override hear(update: Uint8Array): void {
    this.updates.push(update)
  }
}

export function recordSession(seed: number, steps: number): RecordedSession {
  const session = new RandomSession(new Seeded(seed))
  const recorder = new Recorder(session.room, adviser)
  session.room.replicas.add(recorder)
  for (let step = 0; step < steps; step += 1) session.step()
  return { session, updates: recorder.updates }
}
