/** A link to oneself: another device of the same person comes in by it, once, within ten minutes. */
import { useState } from 'react'
import type { DeviceLinkMade } from '../../protocol/wire/wire.ts'
import { Failure } from '../home/Failure.tsx'
import { LinkAddress } from '../home/LinkAddress.tsx'
import { useTime } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { post } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { isDeviceLinkMade } from '../net/shapes.ts'
import { Button } from '../ui/Button.tsx'

export function DeviceLink() {
  const words = useWords('devices')
  const time = useTime()
  const [made, setMade] = useState<DeviceLinkMade>()
  const [failure, setFailure] = useState<ApiFailure>()
  async function make() {
    const answer = await post('/api/devices/link', {}, isDeviceLinkMade)
    setFailure(answer.ok ? undefined : answer.failure)
    if (answer.ok) setMade(answer.value)
  }
  return (
    <section className="mt-5 border-t border-rule pt-3">
      <h3 className="mb-1 font-serif text-base font-semibold">{words.add}</h3>
      <p className="mb-2 text-sm text-mute">{words.addIntro}</p>
      <Failure failure={failure} />
      {made ? (
        <>
          <p className="text-sm">{words.linkHelp(time(made.expiresAt))}</p>
          <LinkAddress key={made.token} link={`${location.origin}/appareil#${made.token}`} name={words.add} />
        </>
      ) : (
        <Button onClick={() => void make()}>{words.makeLink}</Button>
      )}
    </section>
  )
}
