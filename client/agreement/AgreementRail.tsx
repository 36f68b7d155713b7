/** The left rail: what stands between us and the agreement, and every point with both sides' stamps. */
import { agreementWords } from '../i18n/agreement.ts'
import { useTime } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { useItems, useNegotiation, useObstacles } from '../state/protocol.tsx'
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
  const words = useWords(agreementWords)
  const items = useItems()
  return (
    <div className="text-sm">
      <section className="mb-4 rounded-xl border border-rule bg-tool p-3.5">
        <Standing />
        <AgreementBar items={items} />
        <RemainingCounts />
        <SealActions />
      </section>
      <h2 className="sr-only">{words.points}</h2>
      <Board onGo={onGo} />
    </div>
  )
}

/** One sentence that an elected official understands in ten seconds. */
function Standing() {
  const words = useWords(agreementWords)
  const time = useTime()
  const { stage, members } = useNegotiation()
  const { points } = remaining(useObstacles())
  if (stage.kind === 'sealed') {
    const name = members.get(stage.seal.by)?.participant.name ?? ''
    return (
      <p className="font-serif text-lg/6 font-semibold">
        {words.sealedTitle(stage.seal.number)}
        <span className="block font-sans text-sm font-normal">{words.sealedBy(name, time(stage.seal.at))}</span>
      </p>
    )
  }
  return (
    <p className="font-serif text-lg/6 font-semibold" aria-live="polite">
      {points === 0 ? words.readyToSeal : words.separating(points)}
    </p>
  )
}
