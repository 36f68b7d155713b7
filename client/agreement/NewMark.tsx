/** How much is new in a point: a full mark with its number, said in words too. */
import type { ItemId } from '../../protocol/points/items.ts'
import { useWords } from '../i18n/words.tsx'
import { newIn } from '../news/unread.ts'
import { useUnread } from '../news/unread-points.tsx'

export function NewMark({ item }: { readonly item: ItemId }) {
  const words = useWords('news')
  const count = newIn(useUnread(item))
  if (count === 0) return null
  return (
    <span className="new-mark" title={words.unread(count)}>
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{` ${words.unread(count)} `}</span>
    </span>
  )
}
