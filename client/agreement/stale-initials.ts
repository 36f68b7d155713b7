/** On which earlier words of a point initials were given, the viewer's own first; two sides on the same words are one. */
import type { ItemInitial, JudgedItem } from '../../protocol/ledger/agreement.ts'
import { parties } from '../../protocol/party.ts'
import type { Party, Side } from '../../protocol/party.ts'

interface StaleInitial {
  readonly parties: readonly Party[]
  readonly initial: ItemInitial
}

export function staleInitials(item: JudgedItem, viewer: Side): StaleInitial[] {
  const order = viewer === 'partner' ? [...parties].reverse() : parties
  const found: { parties: Party[]; initial: ItemInitial }[] = []
  for (const party of order) {
    const initial = item.initials[party]
    if (!initial || initial.fresh) continue
    const same = found.find((one) => one.initial.hash === initial.hash)
    if (same) same.parties.push(party)
    else found.push({ parties: [party], initial })
  }
  return found
}
