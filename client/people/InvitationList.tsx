/** Links that still let somebody in. Their secret is not known any more; they can only be withdrawn. */
import { mayInvite } from '../../protocol/ledger/guard.ts'
import { useWords } from '../i18n/words.tsx'
import { useMe, useNegotiation } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { useInvitationName } from './invitation-name.ts'
import { useStandingName } from './standing-name.ts'
import type { Revocation } from './RevokeQuestion.tsx'

export function InvitationList({ onRevoke }: { readonly onRevoke: (revocation: Revocation) => void }) {
  const words = useWords('people')
  const invitationName = useInvitationName()
  const me = useMe()
  const nameOf = useStandingName()
  const negotiation = useNegotiation()
  const open = [...negotiation.invitations.values()].filter(
    (invitation) => invitation.ended === undefined && mayInvite(me, invitation.standing, negotiation) === undefined,
  )
  if (open.length === 0) return null
  return (
    <section className="mb-4">
      <h3 className="mb-1 font-serif text-base font-semibold">{words.invitations}</h3>
      <ul className="m-0 list-none p-0">
        {open.map((invitation) => {
          const whom = nameOf(invitation.standing)
          return (
            <li key={invitation.id} className="flex items-center gap-2 border-t border-rule py-1.5 text-sm">
              <span className="min-w-0 flex-1">{invitationName(invitation)}</span>
              <Button
                variant="quiet"
                aria-label={words.revokeInvitation(whom)}
                onClick={() => onRevoke({ kind: 'invitation', invitation: invitation.id, whom })}
              >
                {words.revoke}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
