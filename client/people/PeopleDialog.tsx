/** Who takes part, who is here now, and the links by which others may come. */
import { useState } from 'react'
import { parties } from '../../protocol/party.ts'
import type { Participant } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useMe, usePartyNames } from '../state/protocol.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { InvitationList } from './InvitationList.tsx'
import { InviteForm } from './InviteForm.tsx'
import { MemberList } from './MemberList.tsx'
import { RevokeQuestion } from './RevokeQuestion.tsx'
import type { Revocation } from './RevokeQuestion.tsx'
import { AloneNotice } from './SeatNotice.tsx'
import { RoleQuestion } from './RoleQuestion.tsx'

export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('people')
  const names = usePartyNames()
  const me = useMe()
  const [asked, setAsked] = useState<Revocation>()
  const [changed, setChanged] = useState<Participant>()
  return (
    <Dialog title={words.title} onClose={onClose}>
      <AloneNotice />
      {parties.map((party) => (
        <MemberList key={party} side={party} title={names[party]} onRevoke={setAsked} onChangeRole={setChanged} />
      ))}
      <MemberList side="observer" title={words.observers} onRevoke={setAsked} onChangeRole={setChanged} />
      {me.side !== 'observer' && me.role !== 'reader' && (
        <>
          <InvitationList onRevoke={setAsked} />
          <InviteForm />
        </>
      )}
      {asked && <RevokeQuestion asked={asked} onDone={() => setAsked(undefined)} />}
      {changed && <RoleQuestion person={changed} onDone={() => setChanged(undefined)} />}
    </Dialog>
  )
}
