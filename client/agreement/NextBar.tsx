/** On a phone: what is left, and one button that leads to the next thing to do. */
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.tsx'
import { jumpToItem } from '../ui/jump.ts'
import { useFocusedItem, useFocusItem, useItems, useMe, useNegotiation, useObstacles } from '../state/protocol.tsx'
import { BellIcon } from '../ui/icons.tsx'
import { Button } from '../ui/Button.tsx'
import { nextThing } from './remaining.ts'
import { useRemainingLines } from './RemainingCounts.tsx'
import { useUnreadLines } from './UnreadButton.tsx'
import { useStanding } from './use-standing.ts'

interface Props {
  /** Opens the sheet with the point in focus. */
  readonly onOpenItem: () => void
  /** Opens the sheet with the whole standing of the agreement. */
  readonly onOpenAgreement: () => void
  /** How far on its way the protocol is, in a few words. */
  readonly step: ReactNode
}

export function NextBar({ onOpenItem, onOpenAgreement, step }: Props) {
  const words = useWords('agreement')
  const obstacles = useObstacles()
  const focused = useFocusedItem()
  const focus = useFocusItem()
  const items = useItems()
  const lines = useRemainingLines()
  const { title, next: nextStep } = useStanding()
  const { lines: news } = useUnreadLines()
  const closed = useNegotiation().stage.kind === 'sealed'
  const me = useMe()
  const next = nextThing(obstacles, items, me.role === 'reader' ? 'observer' : me.side, focused)

  function go() {
    if (!next) return onOpenAgreement()
    focus(next.item)
    jumpToItem(next.item)
    if (next.kind !== 'to-fill') onOpenItem()
  }
  return (
    <div className="flex items-center gap-2 border-t border-rule bg-tool px-3.5 py-2.5 text-sm">
      <button
        type="button"
        className="min-h-11 min-w-0 flex-1 border-0 bg-transparent p-0 text-start"
        onClick={onOpenAgreement}
      >
        <span className="sr-only">{words.details}: </span>
        <span className="block text-xs leading-tight text-mute">{step}</span>
        <strong className="block leading-tight font-semibold">{title}</strong>
        {news.length > 0 && (
          <span className="flex items-center gap-1 text-xs font-semibold">
            <BellIcon />
            <span className="truncate">{news.join(' · ')}</span>
          </span>
        )}
        <span className={`${news.length > 0 ? 'line-clamp-1' : 'line-clamp-2'} text-xs text-mute`}>
          {nextStep ?? lines.join(' · ')}
        </span>
      </button>
      <Button variant="main" onClick={go}>
        {next ? words.next : closed ? words.more : words.details}
      </Button>
    </div>
  )
}
