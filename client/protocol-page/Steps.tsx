import type { LifeStage } from '../../protocol/ledger/after-seal.ts'
import { life } from '../../protocol/ledger/ledger.ts'
import { useWords } from '../i18n/words.tsx'
import { useNegotiation } from '../state/protocol.tsx'

const places: Readonly<Record<LifeStage, number>> = {
  draft: 0,
  sealed: 1,
  signed: 2,
  'half-ratified': 3,
  'in-force': 4,
}

/** From the first draft to the day it is in force: the way is shown whole, and how far it has come. */
export function Steps() {
  const words = useWords('protocolPage')
  const current = places[life(useNegotiation()).stage]
  return (
    <>
      <ol className="steps mx-auto hidden shrink-0 text-[0.8125rem] text-mute xl:flex" aria-label={words.steps}>
        {words.stepNames.map((name, index) => (
          <li
            key={name}
            aria-current={index === current ? 'step' : undefined}
            className={index < current ? 'past' : undefined}
          >
            {name}
          </li>
        ))}
      </ol>
      <p className="mx-auto hidden shrink-0 text-[0.8125rem] min-[62.5rem]:block xl:hidden">
        <ShortStep />
      </p>
    </>
  )
}

/** "Projet · 1 sur 5", where there is no room for the whole way. */
export function ShortStep() {
  const words = useWords('protocolPage')
  const current = places[life(useNegotiation()).stage]
  const name = words.stepNames[current] ?? ''
  return <>{words.stepOf(name, current + 1, words.stepNames.length)}</>
}
