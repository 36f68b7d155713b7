/** A browser's session: a random secret in a cookie, known to the server by its hash, for ninety days from its last use. */
import type { NewSessionRecord, SessionRecord, Storage } from '../storage/storage.ts'
import { hashSecret, looksLikeSecret, makeSecret } from './secret.ts'
import type { Random } from './secret.ts'

const tokenBytes = 32

const aDay = 24 * 60 * 60 * 1000
/** In ms from the last use, the cookie's and the record's: a protocol waits for months for a council. */
export const sessionLifetime = 90 * aDay
/** In ms from its beginning, however often it is used. */
export const longestSession = 730 * aDay

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
  if (now - session.usedAt < noteEvery) return session
  const expiresAt = Math.max(session.expiresAt, Math.min(now + sessionLifetime, session.createdAt + longestSession))
  const noted = await storage.noteSessionUsed(session.tokenHash, now, expiresAt).then(
    () => true,
    // A full disk keeps nobody out.
    () => false,
  )
  return noted ? { ...session, usedAt: now, expiresAt } : session
}
