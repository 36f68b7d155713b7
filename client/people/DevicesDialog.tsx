/** One's devices: which browsers speak in one's name, another one taken in, and one that is lost signed out. */
import { useCallback, useEffect, useState } from 'react'
import type { MyDevices } from '../../protocol/wire/wire.ts'
import { Failure } from '../home/Failure.tsx'
import { useDay } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { get, remove } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { isMyDevices } from '../net/shapes.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useToast } from '../ui/Toast.tsx'
import { DeviceLink } from './DeviceLink.tsx'

type Device = MyDevices['devices'][number]
/** Which to sign out: one, or all the others. */
type Asked = Device | 'others'

export function DevicesDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('devices')
  const announce = useToast()
  const [devices, setDevices] = useState<readonly Device[]>()
  const [failure, setFailure] = useState<ApiFailure>()
  const [asked, setAsked] = useState<Asked>()
  const look = useCallback(async () => {
    const answer = await get('/api/devices', isMyDevices)
    setFailure(answer.ok ? undefined : answer.failure)
    if (answer.ok) setDevices(answer.value.devices)
  }, [])
  useEffect(() => void look(), [look])
  async function signOut() {
    if (asked === undefined) return
    const answer = await remove(asked === 'others' ? '/api/devices' : `/api/devices/${asked.id}`)
    setAsked(undefined)
    if (!answer.ok) return setFailure(answer.failure)
    announce(words.signedOut)
    await look()
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="mb-3 text-sm text-mute">{words.intro}</p>
      <Failure failure={failure} />
      {devices === undefined && !failure && <p role="status">{words.loading}</p>}
      {devices && <DeviceList devices={devices} onSignOut={setAsked} />}
      {devices && devices.length > 1 && (
        <Button className="mt-3" variant="danger" onClick={() => setAsked('others')}>
          {words.others}
        </Button>
      )}
      <DeviceLink />
      {asked !== undefined && (
        <SignOutQuestion asked={asked} onAnswer={(yes) => (yes ? void signOut() : setAsked(undefined))} />
      )}
    </Dialog>
  )
}

interface ListProps {
  readonly devices: readonly Device[]
  readonly onSignOut: (device: Device) => void
}

function DeviceList({ devices, onSignOut }: ListProps) {
  const words = useWords('devices')
  const day = useDay()
  return (
    <ul className="m-0 list-none p-0">
      {devices.map((device) => {
        const name = device.name === '' ? words.unknown : device.name
        return (
          <li key={device.id} className="flex items-center gap-2 border-t border-rule py-2">
            <span className="min-w-0 flex-1">
              <b>{name}</b>
              {device.here && ` (${words.here})`}
              <span className="block text-sm text-mute">{words.used(day(device.firstUsed), day(device.lastUsed))}</span>
            </span>
            {!device.here && (
              <Button variant="quiet" aria-label={words.signOutOf(name)} onClick={() => onSignOut(device)}>
                {words.signOut}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function SignOutQuestion({ asked, onAnswer }: { readonly asked: Asked; readonly onAnswer: (yes: boolean) => void }) {
  const words = useWords('devices')
  const title = asked === 'others' ? words.othersQuestion : words.oneQuestion(asked.name || words.unknown)
  return (
    <Dialog title={title} onClose={() => onAnswer(false)}>
      <p className="mb-4">{asked === 'others' ? words.othersIntro : words.oneIntro}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" onClick={() => onAnswer(true)}>
          {words.signOut}
        </Button>
        <Button onClick={() => onAnswer(false)}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
