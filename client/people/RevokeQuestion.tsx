/** Asks before an access is withdrawn: it works at once and cannot be undone, only invited anew. */
import { linksThatEnd, linksThatStay } from '../../protocol/ledger/membership.ts'
import type { Invitation } from '../../protocol/ledger/membership.ts'
import { useWords } from '../i18n/words.tsx'
import type { Binding } from '../net/state-act.ts'
import { useNegotiation } from '../state/protocol.tsx'
import { useStatement } from '../state/statement.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useInvitationName } from './invitation-name.ts'

export type Revocation =
  | { readonly kind: 'person'; readonly participant: string; readonly name: string }
  | { readonly kind: 'invitation'; readonly invitation: string; readonly whom: string }

export function RevokeQuestion({ asked, onDone }: { readonly asked: Revocation; readonly onDone: () => void }) {
  const words = useWords('people')
  const { state, busy, trouble } = useStatement()
  const wish: Binding =
    asked.kind === 'person'
      ? { kind: 'revoke-participant', participant: asked.participant }
      : { kind: 'revoke-invitation', invitation: asked.invitation }
  return (
    <Dialog
      title={asked.kind === 'person' ? words.revokePerson(asked.name) : words.revokeInvitation(asked.whom)}
      onClose={onDone}
    >
      <p className="mb-4">{asked.kind === 'person' ? words.revokePersonIntro : words.revokeInvitationIntro}</p>
      {asked.kind === 'person' && <LinksOf participant={asked.participant} />}
      <Trouble sentence={trouble} />
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" busy={busy} onClick={() => void state(wish).then((done) => done && onDone())}>
          {words.confirm}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}

/** Which links end with an access, and which others still bring somebody in for that side. */
function LinksOf({ participant }: { readonly participant: string }) {
  const words = useWords('people')
  const { members, invitations } = useNegotiation()
  const member = members.get(participant)
  if (!member) return null
  const stay = linksThatStay(invitations, member)
  return (
    <>
      <Links title={words.linksStop} links={linksThatEnd(invitations, member)} />
      {stay.length === 0 && <p className="mb-4 text-sm text-mute">{words.noLinkStays}</p>}
      <Links title={words.linksStay} links={stay} />
    </>
  )
}

function Links({ title, links }: { readonly title: string; readonly links: readonly Invitation[] }) {
  const nameOf = useInvitationName()
  if (links.length === 0) return null
  return (
    <>
      <p className="text-sm font-semibold">{title}</p>
      <ul className="mb-4 list-disc ps-5 text-sm">
        {links.map((link) => (
          <li key={link.id}>{nameOf(link)}</li>
        ))}
      </ul>
    </>
  )
}
