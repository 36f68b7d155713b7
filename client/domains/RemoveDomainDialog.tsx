import { useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { namesOf } from './domain-people.ts'
import type { PersonHere } from './domain-people.ts'

interface Props {
  readonly name: string
  readonly writing: readonly PersonHere[]
  readonly initialled: boolean
  readonly onRemove: () => void
  readonly onKeep: () => void
}

/** Asked before a domain goes in which somebody is writing, or on which a side has put its initials. */
export function RemoveDomainDialog({ name, writing, initialled, onRemove, onKeep }: Props) {
  const words = useWords('domains')
  return (
    <Dialog title={words.removeAsk(name)} onClose={onKeep}>
      {writing.length > 0 ? <p>{words.removeWriting(namesOf(writing))}</p> : null}
      {initialled ? <p>{words.removeInitialled}</p> : null}
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onKeep}>{words.keep}</Button>
        <Button variant="danger" onClick={onRemove}>
          {words.removeConfirm}
        </Button>
      </div>
    </Dialog>
  )
}
