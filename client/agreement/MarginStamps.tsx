import { parties } from '../../protocol/party.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import { useWords } from '../i18n/words.tsx'
import { useFocusedItem, useItems } from '../state/protocol.tsx'
import { usePanelFits } from '../ui/rails.ts'
import { useItemName } from './ItemName.tsx'
import { PartyStamp } from './ItemStamps.tsx'
import { useOpenItem } from './open-item.tsx'
import { TalkMark } from './TalkMark.tsx'

/** Both sides' initials of a point, where a contract has them: in the margin, or behind the words on a narrow screen. */
export function MarginStamps({ item: id }: { readonly item: ItemId }) {
  const item = useItems().find((one) => one.id === id)
  const words = useWords('protocolPage')
  const nameOf = useItemName()
  const open = useOpenItem()
  const focused = useFocusedItem() === id
  // With the panel in sight, coming to a blank already shows its point: Tab then goes from blank to blank.
  const tabIndex = usePanelFits() ? -1 : 0
  if (!item) return null
  return (
    <button
      type="button"
      className="margin-stamps no-print"
      data-tool=""
      data-stamps={id}
      tabIndex={tabIndex}
      title={nameOf(item)}
      aria-current={focused ? 'true' : undefined}
      // An editor that lost the focus would close at once, move the stamps from under the finger, and the press would be lost.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        // Whoever was written in is left first: leaving it later would take the focus of the page back to that point.
        event.currentTarget.focus({ preventScroll: true })
        open(id)
      }}
    >
      <span className="sr-only">{words.stampsOf(nameOf(item))}. </span>
      {parties.map((party) => (
        <PartyStamp key={party} item={item} party={party} />
      ))}
      <TalkMark item={id} />
    </button>
  )
}
