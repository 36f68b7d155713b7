/** Asks before an access is withdrawn: it works at once and cannot be undone, only invited anew. */
import type { Wish } from '../../protocol/ledger/acts.ts'
import { useWords } from '../i18n/words.tsx'
import { useAct } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

export type Revocation =
  | { readonly kind: 'person'; readonly participant: string; readonly name: string }
  | { readonly kind: 'invitation'; readonly invitation: string; readonly whom: string }

export function RevokeQuestion({ asked, onDone }: { readonly asked: Revocation; readonly onDone: () => void }) {
  const words = useWords('people')
  const act = useAct()
  const wish: Wish =
    asked.kind === 'person'
      ? { kind: 'revoke-participant', participant: asked.participant }
      : { kind: 'revoke-invitation', invitation: asked.invitation }
  return (
    <Dialog
      title={asked.kind === 'person' ? words.revokePerson(asked.name) : words.revokeInvitation(asked.whom)}
      onClose={onDone}
    >
      <p className="mb-4">{asked.kind === 'person' ? words.revokePersonIntro : words.revokeInvitationIntro}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" onClick={() => void act(wish).then(onDone)}>
          {words.confirm}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
