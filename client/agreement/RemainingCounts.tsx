/** "2 à remplir par nous, 1 à parapher par Kalamu …": only the lines that count something. */
import type { Party } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useMe, useObstacles, usePartyNames } from '../state/protocol.tsx'
import { remaining, viewpoint } from './remaining.ts'

/** The lines of {@link RemainingCounts}, most pressing for the reader first. */
export function useRemainingLines(): readonly string[] {
  const words = useWords('agreement')
  const names = usePartyNames()
  const { us } = viewpoint(useMe().side)
  const { toFill, toInitial, toClose } = remaining(useObstacles())
  const order: readonly Party[] = us === 'partner' ? ['partner', 'belgian'] : ['belgian', 'partner']
  const fill = order.map(
    (party) =>
      toFill[party] > 0 &&
      (party === us ? words.toFillUs(toFill[party]) : words.toFillThem(toFill[party], names[party])),
  )
  const initial = order.map(
    (party) =>
      toInitial[party] > 0 &&
      (party === us ? words.toInitialUs(toInitial[party]) : words.toInitialThem(toInitial[party], names[party])),
  )
  const close = order.map(
    (party) =>
      toClose[party] > 0 &&
      (party === us ? words.toCloseUs(toClose[party]) : words.toCloseThem(toClose[party], names[party])),
  )
  return [...fill, toFill.shared > 0 && words.toFillTogether(toFill.shared), ...initial, ...close].filter(
    (line) => line !== false,
  )
}

export function RemainingCounts() {
  return (
    <ul className="m-0 list-none p-0">
      {useRemainingLines().map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
