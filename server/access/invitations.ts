/**
 * Invitation links. One link may bring several people of a commune, until it ends (protocol/ledger/membership.ts); the
 * token itself is known only to whoever holds the link.
 */
import type { Standing } from '../../protocol/party.ts'
import type { InvitationRecord, Storage } from '../storage/storage.ts'
import { hashSecret, looksLikeSecret, makeSecret } from './secret.ts'
import type { Random } from './secret.ts'

/** 160 bits: 27 characters, short enough for a readable QR code. */
const tokenBytes = 20
const idBytes = 12

export interface NewInvitation {
  readonly record: InvitationRecord
  /** For the link `/j#<token>`; shown this once. */
  readonly token: string
}

export function createInvitation(of: {
  readonly random: Random
  /** Unix time in ms. */
  readonly at: number
  readonly protocol: string
  readonly standing: Standing
}): NewInvitation {
  const token = makeSecret(of.random, tokenBytes)
  const id = makeSecret(of.random, idBytes)
  return {
    token,
    record: { id, tokenHash: hashSecret(token), protocol: of.protocol, standing: of.standing, createdAt: of.at },
  }
}

/** The invitation a token belongs to, revoked or not. */
export async function findInvitation(
  storage: Pick<Storage, 'invitation'>,
  token: string,
): Promise<InvitationRecord | undefined> {
  return looksLikeSecret(token, tokenBytes) ? storage.invitation(hashSecret(token)) : undefined
}
