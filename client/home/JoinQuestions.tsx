/** What is asked before somebody enters: each a question with its answers, and a way back to the form. */
import type { Participant } from '../../protocol/party.ts'
import type { InvitationLook } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useSideName } from './side-name.ts'

interface OtherPersonProps {
  readonly look: InvitationLook
  /** For whom this browser speaks now. */
  readonly here: Participant
  readonly name: string
  readonly onEnter: () => void
  readonly onBack: () => void
}

/** A browser that speaks for one commune is asked before it speaks for the other ([SAY4]). */
export function OtherPersonQuestion({ look, here, name, onEnter, onBack }: OtherPersonProps) {
  const words = useWords('home')
  const sideName = useSideName(look.names)
  const side = sideName(look.standing.side)
  return (
    <Dialog title={words.joinInsteadTitle(side)} onClose={onBack}>
      <p className="mb-4">{words.joinInstead(here.name, sideName(here.side))}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="main" onClick={() => location.assign(`/p/${look.protocol}`)}>
          {words.joinGoOn(here.name)}
        </Button>
        <Button variant="danger" onClick={onEnter}>
          {words.joinAnyway(name, side)}
        </Button>
      </div>
    </Dialog>
  )
}

interface NameProps {
  readonly look: InvitationLook
  readonly taken: NonNullable<InvitationLook['taken']>
  readonly onAnswer: (again: boolean) => void
  readonly onBack: () => void
}

/** A name that is at the table already, or reads like one that is. */
export function NameQuestion({ look, taken, onAnswer, onBack }: NameProps) {
  const words = useWords('home')
  const sideName = useSideName(look.names)
  const office = taken.function === '' ? '' : `, ${taken.function}`
  return (
    <Dialog title={words.joinTakenTitle(`${taken.name}${office}`)} onClose={onBack}>
      <p className="mb-4">{words.joinTaken(taken.name, sideName(taken.side))}</p>
      <div className="flex flex-wrap gap-2">
        {taken.again && (
          <Button variant="main" onClick={() => onAnswer(true)}>
            {words.joinItsMe}
          </Button>
        )}
        <Button onClick={() => onAnswer(false)}>{words.joinOther}</Button>
        <Button onClick={onBack}>{words.joinRename}</Button>
      </div>
    </Dialog>
  )
}
