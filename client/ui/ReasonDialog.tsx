/** Asks for a reason before something that stays on record. */
import type { FormEvent } from 'react'
import { useState } from 'react'
import { useWords } from '../i18n/words.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { FormField, goToField, typed } from './FormField.tsx'
import { Trouble } from './Trouble.tsx'

interface Props {
  readonly title: string
  readonly intro: string
  readonly label: string
  readonly confirm: string
  readonly busy: boolean
  readonly trouble: string | undefined
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

export function ReasonDialog({ title, intro, label, confirm, busy, trouble, onConfirm, onClose }: Props) {
  const words = useWords('ui')
  const [missing, setMissing] = useState(false)
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = typed(new FormData(event.currentTarget), 'reason')
    setMissing(reason === '')
    if (reason === '') goToField(event.currentTarget, ['reason'])
    else onConfirm(reason)
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={send} noValidate>
        <p className="mb-3">{intro}</p>
        <FormField
          name="reason"
          rows={3}
          label={label}
          error={missing ? words.required : undefined}
          maxLength={4000}
          required
        />
        <Trouble sentence={trouble} />
        <div className="flex flex-wrap gap-2">
          <Button variant="main" type="submit" busy={busy}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
