/** A browser's session: a random secret in a cookie, known to the server by its hash, for ninety days. */
import type { SessionRecord, Storage } from '../storage/storage.ts'
import { hashSecret, looksLikeSecret, makeSecret } from './secret.ts'
import type { Random } from './secret.ts'

const tokenBytes = 32

/** In ms: the cookie's and the record's. */
export const sessionLifetime = 90 * 24 * 60 * 60 * 1000

export interface NewSession {
  /** The cookie's value. */
  readonly token: string
  /** To be bound to a participant with `storage.bindSession`, which keeps it. */
  readonly record: Pick<SessionRecord, 'tokenHash' | 'createdAt' | 'expiresAt'>
}

export function openSession({ random, now }: { readonly random: Random; readonly now: number }): NewSession {
  const token = makeSecret(random, tokenBytes)
  return { token, record: { tokenHash: hashSecret(token), createdAt: now, expiresAt: now + sessionLifetime } }
}

/** Whose cookie this is; undefined when there is none, when nobody knows it, and when its time is over. */
export async function resolveSession(
  storage: Pick<Storage, 'session'>,
  cookie: string | undefined,
  now: number,
): Promise<SessionRecord | undefined> {
  if (cookie === undefined || !looksLikeSecret(cookie, tokenBytes)) return undefined
  const session = await storage.session(hashSecret(cookie))
  return session && now < session.expiresAt ? session : undefined
}
