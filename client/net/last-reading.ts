/** Which words this person had in front of them when they last looked at the protocol on this device. */
import type { Item, ItemId } from '../../protocol/points/items.ts'

/** `at` is Unix time in ms; `hashes` names the words of every point there was. */
export interface Reading {
  readonly at: number
  readonly hashes: Readonly<Record<ItemId, string>>
}

const key = (protocolId: string, participantId: string): string => `paraphe:read:${protocolId}:${participantId}`

export function lastReading(storage: Storage, protocolId: string, participantId: string): Reading | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key(protocolId, participantId)) ?? 'null')
    return isReading(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Where the device keeps nothing, everything counts as unread next time. */
export function keepReading(
  storage: Storage,
  protocolId: string,
  participantId: string,
  items: readonly Item[],
  at: number,
): void {
  const reading: Reading = { at, hashes: Object.fromEntries(items.map(({ id, hash }) => [id, hash])) }
  try {
    storage.setItem(key(protocolId, participantId), JSON.stringify(reading))
  } catch {
    // A full or closed store: the next reading starts from nothing, which asks for more reading and never for less.
  }
}

const isReading = (kept: unknown): kept is Reading =>
  typeof kept === 'object' &&
  kept !== null &&
  'at' in kept &&
  typeof kept.at === 'number' &&
  'hashes' in kept &&
  typeof kept.hashes === 'object' &&
  kept.hashes !== null
