/** The left rail: what stands between us and the agreement, and every point with both sides' stamps. */
import { useState } from 'react'
import { life } from '../../protocol/ledger/ledger.ts'
import { useWords } from '../i18n/words.tsx'
import { VersionLife } from '../life/VersionLife.tsx'
import { useItems, useNegotiation } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { landing } from '../ui/kept-focus.ts'
import { AmendmentDialog } from './AmendmentDialog.tsx'
import { AgreementBar } from './AgreementBar.tsx'
import { Board } from './Board.tsx'
import { Downloads } from './Downloads.tsx'
import { RemainingCounts } from './RemainingCounts.tsx'
import { SealActions } from './SealActions.tsx'
import { UnreadButton } from './UnreadButton.tsx'
import { useStanding } from './use-standing.ts'

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
        <StandingTitle />
        {stage.kind === 'draft' && <AgreementBar items={items} />}
        <UnreadButton onGo={onGo} />
        <RemainingCounts />
        <SealActions onGo={onGo} />
        <div className="my-2">
          <Downloads />
        </div>
        <Versions />
      </section>
      <h2 className="sr-only">{words.points}</h2>
      <Board onGo={onGo} />
    </div>
  )
}

function StandingTitle() {
  const { title, next } = useStanding()
  return (
    <>
      <h2 {...landing} className="font-serif text-lg/6 font-semibold">
        {title}
      </h2>
      {next !== undefined && <p className="mt-1 mb-2">{next}</p>}
    </>
  )
}

/** The agreed version at hand and its life; while the next one is negotiated, why, and what still holds meanwhile. Each earlier version keeps its own. */
function Versions() {
  const words = useWords('life')
  const negotiation = useNegotiation()
  const { versions, stage, reopenings, members } = negotiation
  const last = versions.at(-1)
  if (!last) return null
  const { inForce } = life(negotiation)
  const atHand = stage.kind === 'sealed' ? last : undefined
  const reopening = atHand ? undefined : reopenings.at(-1)
  const others = versions.filter((version) => version !== atHand).reverse()
  const holding = inForce === null || inForce === atHand?.seal.number ? undefined : inForce
  return (
    <div className="mb-3 flex flex-col gap-2">
      {reopening && (
        <p className="border-s-3 border-bracket ps-2">
          {words.reopenedBecause(members.get(reopening.by)?.participant.name ?? '', reopening.reason)}
        </p>
      )}
      {holding !== undefined && <p>{atHand ? words.holdsUntil(holding) : words.amending(holding)}</p>}
      {!atHand && <CompareButton version={last.seal.number} />}
      {atHand && <VersionLife version={atHand} />}
      {others.map((version) => (
        <details key={version.seal.number} className="rounded-md border border-rule bg-paper px-3 py-1">
          <summary className="min-h-7 cursor-pointer font-semibold">
            {words.title(version.seal.number)}
            {version.seal.number === inForce && ` · ${words.inForceShort}`}
          </summary>
          <VersionLife version={version} />
        </details>
      ))}
    </div>
  )
}

/** What the text being negotiated changes in the last agreed version. */
function CompareButton({ version }: { readonly version: number }) {
  const amendment = useWords('amendment')
  const [comparing, setComparing] = useState(false)
  return (
    <>
      <Button onClick={() => setComparing(true)}>{amendment.title(version)}</Button>
      {comparing && <AmendmentDialog version={version} onClose={() => setComparing(false)} />}
    </>
  )
}
