import { useWords } from '../i18n/words.tsx'
import { useNegotiation, usePartyNames } from '../state/protocol.tsx'

/** "Béa Diallo (Ixelles)": a person with whom they speak for; a commune by its name; nobody for whom the ledger does not know. */
export function usePerson(): (id: string | undefined) => string | undefined {
  const words = useWords('news')
  const page = useWords('protocolPage')
  const names = usePartyNames()
  const { members } = useNegotiation()
  return (id) => {
    const person = id === undefined ? undefined : members.get(id)?.participant
    if (!person) return id === 'belgian' || id === 'partner' ? names[id] : undefined
    return words.person(person.name, person.side === 'observer' ? page.observer : names[person.side])
  }
}
