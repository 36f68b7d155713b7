import type { Invitation } from '../../protocol/ledger/membership.ts'
import { useDay } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { useNegotiation } from '../state/protocol.tsx'
import { useStandingName } from './standing-name.ts'

/** A link as one tells it from the others: for whom, made when, by whom. */
export function useInvitationName(): (invitation: Invitation) => string {
  const words = useWords('people')
  const day = useDay()
  const nameOf = useStandingName()
  const { members } = useNegotiation()
  return ({ standing, at, by }) =>
    words.invitationOf(nameOf(standing), day(at), members.get(by)?.participant.name ?? words.administrator)
}
