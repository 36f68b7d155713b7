/** A link that was made here, with the line that made it and what has become of its protocol since. */
import type { Invitation } from '../../protocol/ledger/membership.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import { findInvitation } from '../access/invitations.ts'
import type { InvitationRecord } from '../storage/storage.ts'
import type { Service } from './service.ts'

export interface KnownInvitation {
  readonly record: InvitationRecord
  readonly stated: Invitation
  readonly negotiation: Negotiation
}

/** Undefined for a token of nothing: a link without its line opens nothing either. */
export async function knownInvitation(service: Service, token: string): Promise<KnownInvitation | undefined> {
  const record = await findInvitation(service.storage, token)
  const negotiation = record && (await service.secretary.negotiation(record.protocol))
  const stated = record && negotiation?.invitations.get(record.id)
  return record && negotiation && stated ? { record, negotiation, stated } : undefined
}
