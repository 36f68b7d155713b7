/** A browser's session: a random secret in a cookie, known to the server by its hash, for ninety days. */
import type { NewSessionRecord, SessionRecord, Storage } from '../storage/storage.ts'
import { hashSecret, looksLikeSecret, makeSecret } from './secret.ts'
import type { Random } from './secret.ts'

const tokenBytes = 32

/** In ms: the cookie's and the record's. */
export const sessionLifetime = 90 * 24 * 60 * 60 * 1000

export interface NewSession {
  /** The cookie's value. */
  readonly token: string
  /** To be bound to a participant with `storage.bindSession`, which keeps it. */
  readonly record: NewSessionRecord
}

export function openSession(of: {
  readonly random: Random
  readonly now: number
  /** As access/device-name.ts has it. */
  readonly device: string
}): NewSession {
  const token = makeSecret(of.random, tokenBytes)
  const { now, device } = of
  return { token, record: { tokenHash: hashSecret(token), createdAt: now, expiresAt: now + sessionLifetime, device } }
}

/** Ms between two notes of a session's use: enough for its owner to recognise a device, and no diary of what they do. */
const noteEvery = 60 * 60 * 1000

/** Whose cookie this is; undefined when there is none, when nobody knows it, and when its time is over. */
export async function resolveSession(
  storage: Pick<Storage, 'session' | 'noteSessionUsed'>,
  cookie: string | undefined,
  now: number,
): Promise<SessionRecord | undefined> {
  if (cookie === undefined || !looksLikeSecret(cookie, tokenBytes)) return undefined
  const session = await storage.session(hashSecret(cookie))
  if (!session || now >= session.expiresAt) return undefined
  // A full disk keeps nobody out.
  if (now - session.usedAt >= noteEvery) await storage.noteSessionUsed(session.tokenHash, now).catch(() => undefined)
  return session
}
