/** Secrets that are handed out once and kept only as hashes: whoever reads the database cannot use them. */
import { createHash } from 'node:crypto'

/** That many bytes nobody can guess. */
export type Random = (bytes: number) => Uint8Array

/** URL-safe, without padding. */
export const makeSecret = (random: Random, bytes: number): string => Buffer.from(random(bytes)).toString('base64url')

/** Lower-case hexadecimal SHA-256. No salt or stretching: the secret is random, there is nothing to guess it from. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Whether a text could be a secret of that many bytes; spares the hash and the look-up for whatever else is sent. */
export const looksLikeSecret = (text: string, bytes: number): boolean =>
  text.length === Math.ceil((bytes * 4) / 3) && /^[\w-]+$/u.test(text)
