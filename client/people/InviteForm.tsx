/** A new link for one's own side, for an observer, or for a partner who has not come yet. */
import { useState } from 'react'
import { mayInvite } from '../../protocol/ledger/guard.ts'
import { parties } from '../../protocol/party.ts'
import type { Standing } from '../../protocol/party.ts'
import { Failure } from '../home/Failure.tsx'
import { LinkToSend } from '../home/LinkToSend.tsx'
import { useWords } from '../i18n/words.tsx'
import { post } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { isInvitationMade } from '../net/shapes.ts'
import { useMe, useNegotiation, usePartyNames, useProtocolId } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { useStandingName } from './standing-name.ts'

export function InviteForm() {
  const words = useWords('people')
  const id = useProtocolId()
  const names = usePartyNames()
  const nameOf = useStandingName()
  const choices = useInvitable()
  const [chosen, setChosen] = useState(0)
  const [made, setMade] = useState<{ readonly token: string; readonly standing: Standing }>()
  const [failure, setFailure] = useState<ApiFailure>()
  const choice = choices[chosen]

  async function make() {
    if (!choice) return
    const answer = await post(`/api/protocols/${id}/invitations`, choice.standing, isInvitationMade)
    setFailure(answer.ok ? undefined : answer.failure)
    if (answer.ok) setMade({ token: answer.value.token, standing: choice.standing })
  }

  return (
    <section>
      <h3 className="mb-1 font-serif text-base font-semibold">{words.invite}</h3>
      <p className="mb-2 text-sm text-mute">{words.inviteIntro}</p>
      <label className="mb-2 block text-sm font-semibold">
        {words.forWhom}
        <select
          className="mt-1 block min-h-10 w-full rounded-md border border-mute bg-white px-2 font-normal"
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {choices.map((one, index) => (
            <option key={one.name} value={index}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <Failure failure={failure} />
      <Button variant="main" onClick={() => void make()}>
        {words.makeLink}
      </Button>
      {made && (
        // Below the fold of the dialog otherwise.
        <div key={made.token} tabIndex={-1} ref={(shown) => shown?.focus()}>
          <LinkToSend
            title={`${words.newLink}: ${nameOf(made.standing)}`}
            role={made.standing.role}
            token={made.token}
            pair={`${names.belgian} – ${names.partner}`}
          />
        </div>
      )}
    </section>
  )
}

function useInvitable(): readonly { readonly standing: Standing; readonly name: string }[] {
  const words = useWords('people')
  const names = usePartyNames()
  const me = useMe()
  const negotiation = useNegotiation()
  const own = parties.flatMap((side) => [
    { standing: { side, role: 'negotiator' } as const, name: words.asNegotiator(names[side]) },
    { standing: { side, role: 'signatory' } as const, name: words.asSignatory(names[side]) },
    { standing: { side, role: 'reader' } as const, name: words.asReader(names[side]) },
  ])
  return [...own, { standing: { side: 'observer', role: 'observer' } as const, name: words.asObserver }]
    .filter(({ standing }) => mayInvite(me, standing, negotiation) === undefined)
    .sort((a, b) => Number(b.standing.side === me.side) - Number(a.standing.side === me.side))
}
