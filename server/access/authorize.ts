/** Who a browser is in a protocol. The one place that decides it; what that person may then do is `protocol/ledger/guard.ts`. */
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import type { Participant } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { ProtocolRecord, SessionRecord } from '../storage/storage.ts'

/** A protocol that does not exist and one that is not open to this person get the same answer. */
export function authorize(of: {
  readonly session: SessionRecord | undefined
  readonly protocol: ProtocolRecord | undefined
  readonly negotiation: Negotiation | undefined
}): Outcome<Participant> {
  if (!of.session) return refused('not-signed-in')
  const id = of.protocol && of.session.participants.get(of.protocol.id)
  const member = id === undefined ? undefined : of.negotiation?.members.get(id)
  if (!member) return refused('unknown-protocol')
  return member.revoked ? refused('revoked') : accepted(member.participant)
}
