/** Said before it hurts: nobody of the other commune has come in yet, or one is alone for one's own. */
import { mayInvite } from '../../protocol/ledger/guard.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import { isParty, otherParty } from '../../protocol/party.ts'
import type { Side } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useMe, useNegotiation, usePartyNames, useProtocolId } from '../state/protocol.tsx'

const inside = ({ members }: Negotiation, side: Side): number =>
  [...members.values()].filter(({ participant, revoked }) => !revoked && participant.side === side).length

/** Above the text, until the first person of the other commune has come. */
export function NotYetIn() {
  const words = useWords('home')
  const names = usePartyNames()
  const id = useProtocolId()
  const me = useMe()
  const negotiation = useNegotiation()
  if (!isParty(me.side)) return null
  const side = otherParty(me.side)
  if (inside(negotiation, side) > 0 || mayInvite(me, { side, role: 'negotiator' }, negotiation)) return null
  return (
    <p className="no-print mx-auto mb-3 max-w-3xl rounded-md bg-warn-bg px-4 py-2 text-sm">
      {words.notYetIn(names[side])}{' '}
      <a href={`/p/${id}/liens`} className="font-semibold">
        {words.sendAgain}
      </a>
    </p>
  )
}

/** Where people, links and this device's session are looked after. */
export function AloneNotice() {
  const words = useWords('home')
  const names = usePartyNames()
  const me = useMe()
  const negotiation = useNegotiation()
  if (!isParty(me.side) || inside(negotiation, me.side) !== 1) return null
  return <p className="mb-3 border-s-4 border-warn bg-warn-bg px-3 py-2 text-sm">{words.aloneFor(names[me.side])}</p>
}
