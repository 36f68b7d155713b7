import { isParty } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useNegotiation, usePartyNames } from '../state/protocol.tsx'
import { Stamp } from '../ui/Stamp.tsx'

/** A person with their commune’s stamp. */
export function PersonName({ id }: { readonly id: string | null }) {
  const words = useWords('history')
  const names = usePartyNames()
  const person = useNegotiation().members.get(id ?? '')?.participant
  if (!person) return <b>{words.unknownAuthor}</b>
  return (
    <>
      <b>{person.name}</b>{' '}
      {isParty(person.side) && <Stamp party={person.side} name={names[person.side]} state="plain" />}
    </>
  )
}
