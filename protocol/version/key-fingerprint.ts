/** What people compare a service's public key by. */
import { fromBase64 } from 'lib0/buffer'
import { hashOfBytes } from '../canonical.ts'

/** SHA-256 of the key's SPKI DER, in lower-case hexadecimal; of nothing where it is no base64. */
export function keyFingerprint(publicKey: string): string {
  return hashOfBytes(
    /^[A-Za-z0-9+/]*={0,2}$/u.test(publicKey) && publicKey.length % 4 === 0 ? fromBase64(publicKey) : new Uint8Array(),
  )
}

/** Whether a person gave this key: the key itself, or its fingerprint however it is spaced. */
export const isGiven = (publicKey: string, given: readonly string[]): boolean =>
  given.some(
    (one) => one.trim() === publicKey || one.toLowerCase().replace(/[^0-9a-f]/gu, '') === keyFingerprint(publicKey),
  )
