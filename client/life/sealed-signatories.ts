import { signatoriesItem } from '../../protocol/points/items.ts'
import { parties } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'
import { useItems } from '../state/protocol.tsx'

interface SealedSignatory {
  readonly party: Party
  readonly name: string
  /** Possibly empty. */
  readonly office: string
}

/** Who may sign: the persons the agreed version names. While it is sealed, the text on the page is that version's. */
export function useSealedSignatories(): readonly SealedSignatory[] {
  const items = useItems()
  return parties.flatMap((party) => {
    const content = items.find((item) => item.id === signatoriesItem(party))?.content
    return content?.kind === 'signatories'
      ? content.persons.map((person) => ({ party, name: person.name, office: person.function }))
      : []
  })
}
