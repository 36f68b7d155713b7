/** A discussion on which the agreement depends: which of the two communes have closed it, and what is left to do. */
import type { Thread } from '../../protocol/ledger/ledger.ts'
import { isParty, otherParty, parties } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useMe, usePartyNames } from '../state/protocol.tsx'
import { useStatement } from '../state/statement.tsx'
import { StateSign } from '../agreement/StateSign.tsx'
import { Button } from '../ui/Button.tsx'
import { Trouble } from '../ui/Trouble.tsx'

type Closed = NonNullable<Thread['condition']>

export function ConditionStanding({ closed }: { readonly closed: Closed }) {
  const words = useWords('discussion')
  const names = usePartyNames()
  const { side } = useMe()
  const by = parties.filter((party) => closed[party])
  const [first] = by
  const standing =
    by.length === 2
      ? words.closedByBoth
      : first === undefined
        ? words.conditionOpen
        : first === side
          ? words.closedByUs(names[otherParty(first)])
          : isParty(side)
            ? words.closedByThem(names[first])
            : words.closedBy(names[first], names[otherParty(first)])
  return (
    <p className={`my-1 flex items-start gap-1.5 ${by.length === 2 ? 'text-ok' : 'text-danger'}`}>
      <StateSign state={by.length === 2 ? 'agreed' : 'condition'} />
      <span>
        <strong className="font-semibold">{words.condition}</strong>
        <span className="block text-xs text-ink">{standing}</span>
      </span>
    </p>
  )
}

export function ConditionActions({ thread, closed }: { readonly thread: string; readonly closed: Closed }) {
  const words = useWords('discussion')
  const { state, busy, trouble } = useStatement({ goesOn: true })
  const { side, role } = useMe()
  if (!isParty(side) || role === 'reader') return null
  const anyClosed = parties.some((party) => closed[party])
  return (
    <>
      {!closed[side] && (
        <Button variant="plain" busy={busy} onClick={() => void state({ kind: 'resolve', thread })}>
          {closed[otherParty(side)] ? words.confirmClosing : words.close}
        </Button>
      )}
      {anyClosed && (
        <Button variant="quiet" busy={busy} onClick={() => void state({ kind: 'unresolve', thread })}>
          {words.reopenCondition}
        </Button>
      )}
      <Trouble sentence={trouble} />
    </>
  )
}
