import { protocolPageWords } from '../i18n/protocol-page.ts'
import { useWords } from '../i18n/words.tsx'
import { useNegotiation } from '../state/protocol.tsx'

/** From the first draft to the day it is in force; the way is longer than what is recorded so far, and shown whole. */
export function Steps() {
  const words = useWords(protocolPageWords)
  const current = useNegotiation().stage.kind === 'draft' ? 0 : 1
  return (
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
  )
}
