/** "2 messages pour vous": leads to the first point with something new. */
import { useWords } from '../i18n/words.tsx'
import { newIn, unreadInAll } from '../news/unread.ts'
import { useUnreadPoints } from '../news/unread-points.tsx'
import { useItems } from '../state/protocol.tsx'
import { BellIcon } from '../ui/icons.tsx'
import { jumpToItem } from '../ui/jump.ts'
import { useOpenItem } from './open-item.tsx'

/** The lines that tell what is new, and the first point in reading order that has something. */
export function useUnreadLines(): { readonly lines: readonly string[]; readonly first: string | undefined } {
  const words = useWords('news')
  const points = useUnreadPoints()
  const { messages, words: moved } = unreadInAll(points)
  const lines = [
    ...(messages > 0 ? [words.messagesForYou(messages)] : []),
    ...(moved > 0 ? [words.wordsMoved(moved)] : []),
  ]
  return { lines, first: useItems().find(({ id }) => newIn(points.get(id)) > 0)?.id }
}

export function UnreadButton({ onGo }: { readonly onGo: (() => void) | undefined }) {
  const openItem = useOpenItem()
  const { lines, first } = useUnreadLines()
  if (lines.length === 0) return null
  return (
    <button
      type="button"
      className="my-1.5 flex min-h-9 w-full items-center gap-2 rounded-md border border-ink bg-blank px-2 py-1 text-start font-semibold"
      disabled={first === undefined}
      onClick={() => {
        if (first === undefined) return
        onGo?.()
        jumpToItem(first)
        openItem(first)
      }}
    >
      <BellIcon />
      <span>{lines.join(' · ')}</span>
    </button>
  )
}
