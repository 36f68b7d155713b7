/** Behind an invitation link: what it is for, and who comes in by it. The link is used by the button, never by opening it. */
import { useEffect, useState } from 'react'
import { secretIn } from '../../protocol/wire/links.ts'
import type { InvitationLook } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { post } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { isInvitationLook } from '../net/shapes.ts'
import { Failure } from './Failure.tsx'
import { JoinForm } from './JoinForm.tsx'
import { PlainPage } from './PlainPage.tsx'
import { useSideName } from './side-name.ts'

type Step =
  | { readonly kind: 'looking' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'refused'; readonly failure: ApiFailure }
  | { readonly kind: 'invited'; readonly token: string; readonly look: InvitationLook }

export function JoinPage() {
  const words = useWords('home')
  const [step, setStep] = useState<Step>({ kind: 'looking' })
  useEffect(() => {
    const look = async (): Promise<void> => setStep(await lookAt(secretIn(location.href)))
    void look()
    const again = (): void => void look()
    addEventListener('hashchange', again)
    return () => removeEventListener('hashchange', again)
  }, [])
  return (
    <PlainPage title={words.join}>
      {step.kind === 'looking' && (
        <p role="status" className="needs-script">
          {words.joinLooking}
        </p>
      )}
      {step.kind === 'incomplete' && <p role="alert">{words.joinNoToken}</p>}
      {step.kind === 'refused' && <Failure failure={step.failure} />}
      {step.kind === 'invited' && <Introduction token={step.token} look={step.look} />}
    </PlainPage>
  )
}

async function lookAt(token: string | undefined): Promise<Step> {
  if (token === undefined) return { kind: 'incomplete' }
  const answer = await post('/api/invitations/look', { token }, isInvitationLook)
  return answer.ok ? { kind: 'invited', token, look: answer.value } : { kind: 'refused', failure: answer.failure }
}

/** What the link is for, who speaks in this browser already, and who comes in. */
function Introduction({ token, look }: { readonly token: string; readonly look: InvitationLook }) {
  const words = useWords('home')
  const sideName = useSideName(look.names)
  const { side, role } = look.standing
  const { here } = look
  return (
    <>
      <p className="mb-1 font-serif text-lg">{words.joinAs(`${look.names.belgian} – ${look.names.partner}`)}</p>
      <p className="mb-1 font-semibold">
        {side === 'observer' ? words.role.observer : words.roleOf(words.role[role], look.names[side])}
      </p>
      <p className="mb-6 text-sm text-mute">{words.linkHelp[role]}</p>
      {look.served && side !== 'observer' && (
        <p className="mb-4 border-s-4 border-warn bg-warn-bg px-3 py-2">{words.joinServed(look.names[side])}</p>
      )}
      {here && (
        <p className="mb-4 border-s-4 border-warn bg-warn-bg px-3 py-2">
          {words.joinHere(here.name, sideName(here.side))}{' '}
          <a href={`/p/${look.protocol}`} className="font-semibold">
            {words.joinGoOn(here.name)}
          </a>
        </p>
      )}
      <p className="mb-4">{words.joinIntro}</p>
      <JoinForm token={token} look={look} />
    </>
  )
}
