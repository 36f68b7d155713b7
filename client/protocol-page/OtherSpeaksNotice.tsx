import { isParty } from '../../protocol/party.ts'
import type { Side } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useMe, usePartyNames, useSpeaksFor } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'

/** This browser has come to speak for somebody else: said above everything for as long as it is so, with the way on ([SAY4]). */
export function OtherSpeaksNotice() {
  const words = useWords('protocolPage')
  const names = usePartyNames()
  const me = useMe()
  const other = useSpeaksFor()
  const nameOf = (side: Side): string => (isParty(side) ? names[side] : words.observer)
  return (
    <div
      role="alert"
      className={
        other ? 'no-print sticky top-0 z-30 border-b-2 border-danger bg-warn-bg px-4 py-2 text-sm sm:text-base' : ''
      }
    >
      {other && (
        <>
          <p className="font-semibold">{words.otherSpeaks(me.name, nameOf(me.side), other.name, nameOf(other.side))}</p>
          <p className="my-1 text-sm">{words.comeBackAs(me.name)}</p>
          <Button variant="main" onClick={() => location.reload()}>
            {words.goOnAs(other.name, nameOf(other.side))}
          </Button>
        </>
      )}
    </div>
  )
}
