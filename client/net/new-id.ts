/** A random id for an act, a thread, a domain or a signatory. `crypto.randomUUID` is missing on plain-http pages of a town hall's own network, `getRandomValues` is not. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A fraction from 0 to 1, for spreading reconnections. */
export const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 0xffffffff
