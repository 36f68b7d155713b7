/**
 * The instance's own key pair (Ed25519): made at the first start, kept in the database, it signs every agreed version. It
 * says that this service froze these bytes; it is nobody's signature.
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { keyFingerprint } from '../protocol/version/key-fingerprint.ts'
import type { SealSignature, Sign } from '../protocol/version/seal.ts'

/** As kept: the private key as PKCS #8 DER, and Unix ms. */
export interface InstanceKeyRecord {
  readonly privateKey: Uint8Array
  readonly madeAt: number
}

/** RFC 8410 §7: what stands before the 32 bytes of an Ed25519 private key. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

export interface InstanceKey {
  /** Base64 of the SPKI DER. */
  readonly publicKey: string
  /** SHA-256 of that DER, in lower-case hexadecimal: short enough to be compared by eye. */
  readonly fingerprint: string
  readonly madeAt: number
  readonly sign: Sign
}

/** The key this instance has, or from now on has. `seed`: 32 random bytes; `now`: Unix ms. */
export async function openInstanceKey(
  storage: { instanceKey(candidate: InstanceKeyRecord): Promise<InstanceKeyRecord> },
  seed: Uint8Array,
  now: number,
): Promise<InstanceKey> {
  const kept = await storage.instanceKey(newInstanceKey(seed, now))
  const publicKey = derOf(createPublicKey(keyOf(kept))).toString('base64')
  return { publicKey, fingerprint: keyFingerprint(publicKey), madeAt: kept.madeAt, sign: signerOf(kept) }
}

/** A new key out of 32 random bytes. */
export const newInstanceKey = (seed: Uint8Array, madeAt: number): InstanceKeyRecord => ({
  privateKey: Buffer.concat([pkcs8Head, seed]),
  madeAt,
})

export function signerOf(record: InstanceKeyRecord): Sign {
  const key = keyOf(record)
  const publicKey = derOf(createPublicKey(key)).toString('base64')
  return (bytes) => ({ algorithm: 'Ed25519', publicKey, value: sign(null, bytes, key).toString('base64') })
}

const keyOf = ({ privateKey }: InstanceKeyRecord): KeyObject =>
  createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
const derOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' })

/** Whether the signature fits the bytes; false for a key or a value that is none. */
export function verifySignature({ publicKey, value }: SealSignature, bytes: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, Buffer.from(value, 'base64'))
  } catch {
    // What is no key cannot have signed.
    return false
  }
}
