/** Where the protocol stands, in one sentence that an elected official understands in ten seconds, and the one next step. */
import { life } from '../../protocol/ledger/ledger.ts'
import { isParty, parties } from '../../protocol/party.ts'
import { useCalendarDay } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { useMe, useNegotiation, useObstacles, usePartyNames } from '../state/protocol.tsx'
import { remaining } from './remaining.ts'

export interface Standing {
  readonly title: string
  /** Undefined while several things are left, or none. */
  readonly next: string | undefined
}

export function useStanding(): Standing {
  const words = useWords('agreement')
  const calendarDay = useCalendarDay()
  const names = usePartyNames()
  const negotiation = useNegotiation()
  const { points } = remaining(useObstacles())
  const { side } = useMe()
  const { stage } = life(negotiation)
  const version = negotiation.versions.at(-1)
  if (stage === 'draft' || !version)
    return points === 0
      ? { title: words.readyToSeal, next: isParty(side) ? words.nextStep.seal : undefined }
      : { title: words.separating(points), next: undefined }
  const { number } = version.seal
  const lacking = parties.filter((party) => !version.ratifications[party])
  const [first] = lacking
  const ratification =
    isParty(side) && lacking.includes(side)
      ? words.nextStep.ratify
      : first === undefined
        ? undefined
        : words.nextStep.ratifyBy(lacking.map((party) => names[party]))
  switch (stage) {
    case 'sealed':
      return { title: words.sealedTitle(number), next: words.nextStep.ceremony }
    case 'signed':
      return { title: words.signedTitle(number), next: ratification }
    case 'half-ratified':
      return {
        title: words.ratifiedTitle(number, names[parties.find((party) => version.ratifications[party]) ?? 'belgian']),
        next: ratification,
      }
    case 'in-force':
      return { title: words.inForceTitle(number, calendarDay(version.inForce?.since ?? '')), next: undefined }
  }
}
