/** The left rail: what stands between us and the agreement, and every point with both sides' stamps. */
import { useState } from 'react'
import { life } from '../../protocol/ledger/ledger.ts'
import { useWords } from '../i18n/words.tsx'
import { VersionLife } from '../life/VersionLife.tsx'
import { useItems, useNegotiation, useObstacles } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { landing } from '../ui/kept-focus.ts'
import { AmendmentDialog } from './AmendmentDialog.tsx'
import { AgreementBar } from './AgreementBar.tsx'
import { Board } from './Board.tsx'
import { remaining } from './remaining.ts'
import { RemainingCounts } from './RemainingCounts.tsx'
import { SealActions } from './SealActions.tsx'

interface Props {
  /** Before going to a point: makes way, where the rail covers the paper. */
  readonly onGo?: () => void
}

export function AgreementRail({ onGo }: Props) {
  const words = useWords('agreement')
  const items = useItems()
  const { stage } = useNegotiation()
  return (
    <div className="text-sm">
      <section className="mb-4 rounded-xl border border-rule bg-tool p-3.5">
        <Standing />
        {stage.kind === 'draft' && <AgreementBar items={items} />}
        <RemainingCounts />
        <Versions />
        <SealActions />
      </section>
      <h2 className="sr-only">{words.points}</h2>
      <Board onGo={onGo} />
    </div>
  )
}

/** One sentence that an elected official understands in ten seconds. */
function Standing() {
  const words = useWords('agreement')
  const { stage } = useNegotiation()
  const { points } = remaining(useObstacles())
  return (
    <h2 {...landing} className="font-serif text-lg/6 font-semibold" aria-live="polite">
      {stage.kind === 'sealed'
        ? words.sealedTitle(stage.seal.number)
        : points === 0
          ? words.readyToSeal
          : words.separating(points)}
    </h2>
  )
}

/** The agreed version at hand and its life; while the next one is negotiated, why, and what still holds meanwhile. */
function Versions() {
  const words = useWords('life')
  const amendment = useWords('amendment')
  const [comparing, setComparing] = useState(false)
  const negotiation = useNegotiation()
  const { versions, stage, reopenings, members } = negotiation
  const last = versions.at(-1)
  if (!last) return null
  if (stage.kind === 'sealed') return <VersionLife version={last} />
  const { inForce } = life(negotiation)
  const reopening = reopenings.at(-1)
  return (
    <div className="mb-3 flex flex-col gap-2">
      {reopening && (
        <p className="border-s-3 border-bracket ps-2">
          {words.reopenedBecause(members.get(reopening.by)?.participant.name ?? '', reopening.reason)}
        </p>
      )}
      {inForce !== null && <p>{words.amending(inForce)}</p>}
      <Button onClick={() => setComparing(true)}>{amendment.title(last.seal.number)}</Button>
      {comparing && <AmendmentDialog version={last.seal.number} onClose={() => setComparing(false)} />}
      <details className="rounded-md border border-rule bg-paper px-3 py-1">
        <summary className="min-h-7 cursor-pointer font-semibold">{words.title(last.seal.number)}</summary>
        <VersionLife version={last} />
      </details>
    </div>
  )
}
