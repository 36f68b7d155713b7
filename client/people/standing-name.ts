import type { Standing } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { usePartyNames } from '../state/protocol.tsx'

/** "négociateur, Ixelles": what an invitation makes of a person, in the reader's words. */
export function useStandingName(): (standing: Standing) => string {
  const { role } = useWords('home')
  const names = usePartyNames()
  return (standing) =>
    standing.side === 'observer' ? role.observer : `${role[standing.role]}, ${names[standing.side]}`
}
