/** Behind a link one made for oneself: this browser is added to one's devices by the button, never by opening the link. */
import { useState } from 'react'
import { secretIn } from '../../protocol/wire/links.ts'
import { Failure } from '../home/Failure.tsx'
import { PlainPage } from '../home/PlainPage.tsx'
import { useWords } from '../i18n/words.tsx'
import { post } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { isDeviceAdded } from '../net/shapes.ts'
import { Button } from '../ui/Button.tsx'

export function DevicePage() {
  const words = useWords('devices')
  const [state, setState] = useState<'asked' | 'sending' | 'incomplete'>('asked')
  const [failure, setFailure] = useState<ApiFailure>()
  async function add() {
    const token = secretIn(location.href)
    if (token === undefined) return setState('incomplete')
    setState('sending')
    const answer = await post('/api/devices', { token }, isDeviceAdded)
    if (answer.ok) {
      const [only, ...others] = answer.value.protocols
      return location.assign(only !== undefined && others.length === 0 ? `/p/${only}` : '/')
    }
    setState('asked')
    setFailure(answer.failure)
  }
  return (
    <PlainPage title={words.pageTitle}>
      <p className="my-4">{words.pageIntro}</p>
      {state === 'incomplete' && (
        <p role="alert" className="mb-4">
          {words.pageIncomplete}
        </p>
      )}
      <Failure failure={failure} />
      <Button variant="main" busy={state === 'sending'} onClick={() => void add()}>
        {words.pageSubmit}
      </Button>
    </PlainPage>
  )
}
