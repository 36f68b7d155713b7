/** Both sides' stamps of one point, with the words a screen reader needs. */
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import { parties } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { usePartyNames } from '../state/protocol.tsx'
import { Stamp } from '../ui/Stamp.tsx'

export function ItemStamps({ item }: { readonly item: JudgedItem }) {
  return (
    <span className="inline-flex shrink-0 gap-1">
      {parties.map((party) => (
        <PartyStamp key={party} item={item} party={party} />
      ))}
    </span>
  )
}

/** One side's stamp on a point: full on these words, framed twice when carried over, dashed on earlier words, faint when missing. */
export function PartyStamp({ item, party }: { readonly item: JudgedItem; readonly party: Party }) {
  const words = useWords('agreement')
  const name = usePartyNames()[party]
  const initial = item.initials[party]
  if (!initial) return <Stamp party={party} name={name} state="missing" label={words.stamp.missing(name)} />
  if (!initial.fresh) return <Stamp party={party} name={name} state="stale" label={words.stamp.stale(name)} />
  return initial.carriedFrom === undefined ? (
    <Stamp party={party} name={name} state="fresh" label={words.stamp.fresh(name)} />
  ) : (
    <Stamp party={party} name={name} state="carried" label={words.stampCarried(name, initial.carriedFrom)} />
  )
}
