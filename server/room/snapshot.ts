/** Keeps a snapshot so that loading stays quick: made from the journal, never from the live document, and apart from it. */
import type { Storage } from '../storage/storage.ts'

export async function keepSnapshot(storage: Storage, protocol: string): Promise<void> {
  const whole = await storage.condensed(protocol)
  if (whole) await storage.saveSnapshot(protocol, whole.seq, whole.state)
}
