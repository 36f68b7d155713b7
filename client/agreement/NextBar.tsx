/** On a phone: what is left, and one button that leads to the next thing to do. */
import { useWords } from '../i18n/words.tsx'
import { jumpToItem } from '../ui/jump.ts'
import { useFocusedItem, useFocusItem, useItems, useMe, useNegotiation, useObstacles } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { nextThing, remaining } from './remaining.ts'
import { useRemainingLines } from './RemainingCounts.tsx'

interface Props {
  /** Opens the sheet with the point in focus. */
  readonly onOpenItem: () => void
  /** Opens the sheet with the whole standing of the agreement. */
  readonly onOpenAgreement: () => void
}

export function NextBar({ onOpenItem, onOpenAgreement }: Props) {
  const words = useWords('agreement')
  const obstacles = useObstacles()
  const focused = useFocusedItem()
  const focus = useFocusItem()
  const items = useItems()
  const lines = useRemainingLines()
  const { points } = remaining(obstacles)
  const { stage } = useNegotiation()
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
        {stage.kind === 'sealed' || points === 0 ? (
          <strong className="font-semibold">
            {stage.kind === 'sealed' ? words.sealedTitle(stage.seal.number) : words.readyToSeal}
          </strong>
        ) : (
          <>
            <strong className="block font-semibold">{words.separating(points)}</strong>
            <span className="block truncate text-xs text-mute">{lines.slice(0, 2).join(' · ')}</span>
          </>
        )}
      </button>
      <Button variant="main" onClick={go}>
        {next ? words.next : words.details}
      </Button>
    </div>
  )
}
