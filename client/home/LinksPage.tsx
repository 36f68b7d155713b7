/** The links of a protocol: those just made, until this page is left, and new ones for whoever has not come in or lost theirs. */
import { useEffect, useState } from 'react'
import { isParty, parties } from '../../protocol/party.ts'
import type { Side } from '../../protocol/party.ts'
import type { LinksPageState } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { post } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { deviceStorage } from '../net/device-storage.ts'
import { dropLinks, keptLinks } from '../net/kept-links.ts'
import { isInvitationMade } from '../net/shapes.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from './Failure.tsx'
import { LinkToSend } from './LinkToSend.tsx'
import { PlainPage } from './PlainPage.tsx'

export function LinksPage({ state }: { readonly state: LinksPageState }) {
  const words = useWords('home')
  const { id, names, people, me } = state
  const [tokens, setTokens] = useState<Readonly<Partial<Record<Side, string>>>>({})
  useEffect(() => setTokens(keptLinks(deviceStorage('session'), id) ?? {}), [id])
  const known = Object.keys(tokens).length
  const alone = isParty(me.side) && people[me.side] === 1
  const pair = `${names.belgian} – ${names.partner}`
  const others = parties.filter((party) => party !== me.side)
  const order: readonly Side[] = [...others, ...parties.filter((party) => party === me.side), 'observer']
  return (
    <PlainPage title={known === order.length ? words.created : words.linksTitle}>
      <h2 className="font-serif text-xl font-semibold">{pair}</h2>
      <ul className="my-3 list-none p-0 text-sm text-mute">
        {parties.map((party) => (
          <li key={party}>
            {people[party] === 0 ? words.nobodyYet(names[party]) : words.peopleIn(names[party], people[party])}
          </li>
        ))}
      </ul>
      {alone && <p className="my-4 border-s-4 border-warn bg-warn-bg px-3 py-2">{words.aloneFor(names[me.side])}</p>}
      <p className="mt-4">{words.createdIntro}</p>
      {known > 0 && <p className="mb-4 text-sm text-mute">{words.linksLast}</p>}
      {order.map((side) => (
        <SideLink
          key={side}
          state={state}
          side={side}
          kept={tokens[side]}
          onMade={(token) => setTokens((known) => ({ ...known, [side]: token }))}
        />
      ))}
      <p className="mt-4 border-t border-rule pt-6">
        <a
          href={`/p/${id}`}
          className="rounded-md bg-be px-4 py-3 font-semibold text-white no-underline"
          onClick={() => dropLinks(deviceStorage('session'), id)}
        >
          {words.goToProtocol}
        </a>
      </p>
    </PlainPage>
  )
}

interface SideLinkProps {
  readonly state: LinksPageState
  readonly side: Side
  readonly kept: string | undefined
  readonly onMade: (token: string) => void
}

/** The link of one side; one that this person may make, when it is not known here. */
function SideLink({ state: { id, names, mayInvite }, side, kept, onMade }: SideLinkProps) {
  const words = useWords('home')
  const [failure, setFailure] = useState<ApiFailure>()
  const observer = side === 'observer'
  const title = observer ? words.linkForObserver : words.linkFor(names[side])
  const role = observer ? 'observer' : 'negotiator'
  async function make(): Promise<void> {
    const answer = await post(`/api/protocols/${id}/invitations`, { side, role }, isInvitationMade)
    setFailure(answer.ok ? undefined : answer.failure)
    if (answer.ok) onMade(answer.value.token)
  }
  if (kept !== undefined)
    return <LinkToSend title={title} role={role} token={kept} pair={`${names.belgian} – ${names.partner}`} />
  if (!mayInvite.includes(side)) return null
  return (
    <section className="border-t border-rule py-4" aria-label={title}>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <Failure failure={failure} />
      <Button onClick={() => void make()}>{observer ? words.makeLinkObserver : words.makeLinkFor(names[side])}</Button>
    </section>
  )
}
