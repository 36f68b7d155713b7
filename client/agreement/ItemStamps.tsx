/** Both sides' stamps of one point, with the words a screen reader needs. */
import { parties } from '../../protocol/party.ts'
import type { JudgedItem } from '../../protocol/agreement.ts'
import { usePartyNames } from '../state/party-names.ts'
import { Stamp } from '../ui/Stamp.tsx'

export function ItemStamps({ item }: { readonly item: JudgedItem }) {
  const names = usePartyNames()
  return (
    <span className="inline-flex shrink-0 gap-1">
      {parties.map((party) => {
        const initial = item.initials[party]
        return <Stamp key={party} party={party} name={names[party]} state={initial ? (initial.fresh ? 'fresh' : 'stale') : 'missing'} />
      })}
    </span>
  )
}
