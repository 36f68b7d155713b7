/** Links by which a person takes a further device of theirs into the session: for ten minutes, and for one device. */
import type { DeviceLinkRecord, SessionRecord, Storage } from '../storage/storage.ts'
import { hashSecret, looksLikeSecret, makeSecret } from './secret.ts'
import type { Random } from './secret.ts'

/** As an invitation's: short enough for a readable QR code. */
const tokenBytes = 20
/** Ms. */
export const deviceLinkLifetime = 10 * 60 * 1000

export function makeDeviceLink(of: {
  readonly random: Random
  readonly now: number
  readonly session: SessionRecord
}): { readonly record: DeviceLinkRecord; readonly token: string } {
  const token = makeSecret(of.random, tokenBytes)
  const expiresAt = Math.min(of.now + deviceLinkLifetime, of.session.expiresAt)
  return { token, record: { tokenHash: hashSecret(token), session: of.session.tokenHash, expiresAt } }
}

/** The session a link was made in, when it still lives; the link is spent by asking. */
export async function spendDeviceLink(
  storage: Pick<Storage, 'takeDeviceLink' | 'session'>,
  token: string,
  now: number,
): Promise<SessionRecord | undefined> {
  if (!looksLikeSecret(token, tokenBytes)) return undefined
  const link = await storage.takeDeviceLink(hashSecret(token), now)
  const session = link && (await storage.session(link.session))
  return session && now < session.expiresAt ? session : undefined
}
