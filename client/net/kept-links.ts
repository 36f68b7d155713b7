/** The links of a protocol just made, kept in this tab until its page is left: their secrets are nowhere else. */
import type { ProtocolCreated } from '../../protocol/wire/wire.ts'

export type KeptLinks = ProtocolCreated['invitations']

const key = (protocol: string): string => `paraphe:links:${protocol}`

/** Whether they are there after a reload. */
export function keepLinks(storage: Storage | undefined, { id, invitations }: ProtocolCreated): boolean {
  try {
    storage?.setItem(key(id), JSON.stringify(invitations))
    return storage?.getItem(key(id)) !== null && storage !== undefined
  } catch {
    return false
  }
}

export function keptLinks(storage: Storage | undefined, protocol: string): KeptLinks | undefined {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key(protocol)) ?? 'null')
    return isLinks(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

export function dropLinks(storage: Storage | undefined, protocol: string): void {
  try {
    storage?.removeItem(key(protocol))
  } catch {
    // A closed store keeps nothing.
  }
}

const isLinks = (kept: unknown): kept is KeptLinks =>
  typeof kept === 'object' &&
  kept !== null &&
  ['belgian', 'partner', 'observer'].every((side) => typeof (kept as Record<string, unknown>)[side] === 'string')
