/** All is done on our side, something is left on the other: said, with a message to send them. */
import { otherParty } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useObstacles, usePartyNames } from '../state/protocol.tsx'
import { useAwake } from '../state/watch.ts'
import { useRemainingLines } from './RemainingCounts.tsx'

export function TheirTurn({ us }: { readonly us: Party }) {
  const words = useWords('agreement')
  const names = usePartyNames()
  const left = useRemainingLines()
  const awake = useAwake()
  const waiting = useObstacles().length > 0
  if (!waiting) return null
  const them = names[otherParty(us)]
  const address = awake ? location.origin + location.pathname : ''
  const subject = words.turnSubject(`${names.belgian} – ${names.partner}`)
  const body = words.turnBody(left.map((line) => `- ${line}`).join('\n'), address)
  return (
    <div>
      <p className="font-semibold">{words.theirTurn(them)}</p>
      <a
        className="inline-block min-h-7 py-1"
        href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}
      >
        {words.tellThem(them)}
      </a>
    </div>
  )
}
