import { parties } from '../../protocol/party.ts'
import type { ItemId } from '../../protocol/items.ts'
import { useItemName } from '../agreement/ItemName.tsx'
import { protocolPageWords } from '../i18n/protocol-page.ts'
import { useWords } from '../i18n/words.tsx'
import { useFocusedItem, useItems, usePartyNames } from '../state/protocol.tsx'
import { Stamp } from '../ui/Stamp.tsx'
import { useOpenItem } from './open-item.tsx'
import { useRailsFit } from './rails.ts'

/** Both sides' initials of a point, where a contract has them: in the margin, or behind the words on a narrow screen. */
export function MarginStamps({ item: id }: { readonly item: ItemId }) {
  const item = useItems().find((one) => one.id === id)
  const names = usePartyNames()
  const words = useWords(protocolPageWords)
  const nameOf = useItemName()
  const open = useOpenItem()
  const focused = useFocusedItem() === id
  // With the rails in sight, coming to a blank already shows its point: Tab then goes from blank to blank.
  const tabIndex = useRailsFit() ? -1 : 0
  if (!item) return null
  return (
    <button
      type="button"
      className="margin-stamps no-print"
      data-tool=""
      tabIndex={tabIndex}
      title={nameOf(item)}
      aria-current={focused ? 'true' : undefined}
      onClick={() => open(id)}
    >
      <span className="sr-only">{words.stampsOf(nameOf(item))}. </span>
      {parties.map((party) => {
        const initial = item.initials[party]
        const state = initial ? (initial.fresh ? 'fresh' : 'stale') : 'missing'
        return (
          <Stamp key={party} party={party} name={names[party]} state={state} label={words.stamp[state](names[party])} />
        )
      })}
    </button>
  )
}
