/** What each commune is called on this page: by its own blank once filled, until then as it was named when the protocol was created. */
import { parties } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'
import { useAnswers, useNegotiation } from './protocol.tsx'

export function usePartyNames(): Readonly<Record<Party, string>> {
  const { texts } = useAnswers()
  const { names } = useNegotiation()
  const [belgian, partner] = parties.map((party) => texts[`${party}.name`] ?? names[party])
  return { belgian: belgian ?? '', partner: partner ?? '' }
}
