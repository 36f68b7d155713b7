/** The people of one side, with who is here now. */
import { mayChangeRole, mayInvite } from '../../protocol/ledger/guard.ts'
import type { Participant, Side } from '../../protocol/party.ts'
import { useDay } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { useMe, useNegotiation, usePresent } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import type { Revocation } from './RevokeQuestion.tsx'

interface Props {
  readonly side: Side
  readonly title: string
  readonly onRevoke: (revocation: Revocation) => void
  readonly onChangeRole: (person: Participant) => void
}

export function MemberList({ side, title, onRevoke, onChangeRole }: Props) {
  const words = useWords('people')
  const { role } = useWords('home')
  const day = useDay()
  const me = useMe()
  const negotiation = useNegotiation()
  const here = new Set([me.id, ...usePresent().map((person) => person.id)])
  const members = [...negotiation.members.values()].filter((member) => member.participant.side === side)
  if (members.length === 0) return null
  return (
    <section className="mb-4">
      <h3 className="mb-1 font-serif text-base font-semibold">{title}</h3>
      <ul className="m-0 list-none p-0">
        {members.map(({ participant, joinedAt, revoked }) => (
          <li key={participant.id} className="flex flex-wrap items-center gap-2 border-t border-rule py-1.5">
            <span className="min-w-48 flex-1">
              <b>{participant.name}</b>
              {participant.id === me.id && ` (${words.you})`}
              {participant.function && `, ${participant.function}`}
              <span className="block text-sm text-mute">
                {role[participant.role]} · {revoked ? words.gone : words.joined(day(joinedAt))}
                {!revoked && here.has(participant.id) && <strong className="text-ok"> · ● {words.here}</strong>}
              </span>
            </span>
            {!revoked && mayChangeRole(me, participant, negotiation) === undefined && (
              <Button
                variant="quiet"
                aria-label={words.roleOf(participant.name)}
                onClick={() => onChangeRole(participant)}
              >
                {words.changeRole}
              </Button>
            )}
            {!revoked && participant.id !== me.id && mayInvite(me, participant, negotiation) === undefined && (
              <Button
                variant="quiet"
                aria-label={words.revokePerson(participant.name)}
                onClick={() => onRevoke({ kind: 'person', participant: participant.id, name: participant.name })}
              >
                {words.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
