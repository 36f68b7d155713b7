/** The point in focus: its words, what changed since our initials, who initialled, and the talk about it. */
import { useItems, useFocusedItem } from '../state/protocol.tsx'
import { useWords } from '../i18n/words.tsx'
import { useItemName } from '../agreement/ItemName.tsx'
import { landing } from '../ui/kept-focus.ts'
import { ItemInitials } from './ItemInitials.tsx'
import { ItemThreads } from './ItemThreads.tsx'
import { OrphanThreads } from './OrphanThreads.tsx'

export function ItemPanel() {
  const words = useWords('discussion')
  const name = useItemName()
  const focused = useFocusedItem()
  const item = useItems().find((one) => one.id === focused)
  return (
    <div className="text-sm">
      {item ? (
        <>
          <section className="mb-4 rounded-xl border border-rule bg-tool p-3.5" aria-label={name(item)}>
            <h2 {...landing} className="mb-2 text-xs font-semibold tracking-wider text-mute uppercase">
              {name(item)}
            </h2>
            <ItemInitials item={item} />
          </section>
          <section className="mb-4 rounded-xl border border-rule bg-tool p-3.5">
            <ItemThreads key={item.id} item={item.id} />
          </section>
        </>
      ) : (
        <p className="mb-4 rounded-xl border border-rule bg-tool p-3.5 text-mute">{words.nothingFocused}</p>
      )}
      <OrphanThreads />
    </div>
  )
}
