/** Everything read once against its checksums, one protocol after the other, so that nobody waits for it. */
import type { Damage, Storage } from './storage.ts'

/** Tells each protocol that is not as it was written; such a one is shown up to the damage and takes nothing. */
export async function inspectAll(
  storage: Pick<Storage, 'protocolIds' | 'inspect'>,
  report: (damage: Damage) => void,
): Promise<void> {
  for (const protocol of await storage.protocolIds()) {
    const damage = await storage.inspect(protocol)
    if (damage) report(damage)
  }
}
