/** Asks before this browser's session ends, and what becomes of what this device keeps: it may be a screen of many. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Failure } from '../home/Failure.tsx'
import { useWords } from '../i18n/words.tsx'
import { remove } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { forgetDevice } from '../net/device-copy.ts'
import { deviceStorage } from '../net/device-storage.ts'
import { forgetDrafts } from '../net/drafts.ts'
import { useConnection } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { AloneNotice } from './SeatNotice.tsx'

export function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('devices')
  const { leaving, savingState, drafts } = useConnection()
  const [erase, setErase] = useState(false)
  const [failure, setFailure] = useState<ApiFailure>()
  const { made, acknowledged } = savingState()
  async function leave() {
    // The line first: a page that is still open would keep what the closing session refuses it.
    flushSync(() => leaving.set(true))
    const answer = await remove('/api/sessions')
    if (!answer.ok) {
      leaving.set(false)
      return setFailure(answer.failure)
    }
    forgetDrafts(deviceStorage('local'))
    if (erase) await forgetDevice()
    location.assign('/')
  }
  return (
    <Dialog title={words.leaveTitle} onClose={onClose}>
      <p className="mb-3">{words.leaveIntro}</p>
      <AloneNotice />
      {made > acknowledged && <p className="mb-3 border-s-4 border-warn bg-warn-bg px-3 py-2">{words.leavePending}</p>}
      {drafts.unsent() && <p className="mb-3 border-s-4 border-warn bg-warn-bg px-3 py-2">{words.leaveDraft}</p>}
      <fieldset className="mb-4">
        <legend className="sr-only">{words.leaveTitle}</legend>
        <Choice name={words.keep} hint={words.keepHint} checked={!erase} onChoose={() => setErase(false)} />
        <Choice name={words.erase} hint={words.eraseHint} checked={erase} onChoose={() => setErase(true)} />
      </fieldset>
      <Failure failure={failure} />
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" onClick={() => void leave()}>
          {words.leave}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly hint: string
  readonly checked: boolean
  readonly onChoose: () => void
}

function Choice({ name, hint, checked, onChoose }: ChoiceProps) {
  return (
    <label className="flex items-start gap-2 py-1.5">
      <input type="radio" name="device-copy" className="mt-1" checked={checked} onChange={onChoose} />
      <span>
        {name}
        <span className="block text-sm text-mute">{hint}</span>
      </span>
    </label>
  )
}
