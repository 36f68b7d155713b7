/** The Ed25519 of the browser, which answers later than the pure verification can wait: it is asked before. */
import type { SealSignature } from '../../protocol/version/seal.ts'

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

/** Undefined where this browser knows no Ed25519; false for a key or a value that is none. */
export async function signatureFits(
  { publicKey, value }: SealSignature,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean | undefined> {
  try {
    const key = await crypto.subtle.importKey('spki', bytesOf(publicKey), 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, bytesOf(value), signed)
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? undefined : false
  }
}
