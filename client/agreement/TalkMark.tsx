/** Behind the initials: the talk about a point. What is new in it is counted; open talk is drawn; on a phone the sign always says that one can discuss here. */
import type { ItemId } from '../../protocol/points/items.ts'
import { useWords } from '../i18n/words.tsx'
import { newIn } from '../news/unread.ts'
import { useUnread } from '../news/unread-points.tsx'
import { useNegotiation } from '../state/protocol.tsx'
import { TalkIcon } from '../ui/icons.tsx'
import { NewMark } from './NewMark.tsx'

export function TalkMark({ item }: { readonly item: ItemId }) {
  const words = useWords('news')
  const unread = newIn(useUnread(item))
  const open = useNegotiation()
    .threads.filter((thread) => thread.item === item && !thread.resolved)
    .reduce((count, thread) => count + thread.messages.length, 0)
  if (unread > 0) return <NewMark item={item} />
  return (
    <span className={`talk-mark ${open > 0 ? 'open' : ''}`} title={open > 0 ? words.openTalk(open) : undefined}>
      <TalkIcon />
      {open > 0 && (
        <>
          <span aria-hidden="true">{open}</span>
          <span className="sr-only">{` ${words.openTalk(open)}`}</span>
        </>
      )}
    </span>
  )
}
