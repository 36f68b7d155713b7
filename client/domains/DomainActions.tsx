import type { PointerEvent } from 'react'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'
import { DownIcon, GripIcon, MoreIcon, TalkIcon, TrashIcon, UpIcon } from '../ui/icons.tsx'
import { Popover } from '../ui/Popover.tsx'

interface Props {
  readonly name: string
  /** From 0. */
  readonly index: number
  readonly count: number
  readonly onMove: (index: number) => void
  /** To the talk about it and its initials. */
  readonly onDiscuss: () => void
  readonly onRemove: () => void
  /** A hand on the card's grip, for dragging it. */
  readonly onGrip: (event: PointerEvent<HTMLElement>) => void
}

/** What can be done with a domain as a whole. A move that is not possible keeps its button, so that the focus stays; the room is kept on every card, so that nothing moves under the pointer. */
export function DomainActions({ name, index, count, onMove, onDiscuss, onRemove, onGrip }: Props) {
  const words = useWords('domains')
  const language = useLanguage()
  const move = (step: -1 | 1): void => {
    const to = index + step
    if (to >= 0 && to < count) onMove(to)
  }
  return (
    <div className="domain-actions no-print" role="group" aria-label={words.actions(name)} lang={language}>
      {count > 1 ? (
        <>
          <span className="domain-grip" title={words.drag} aria-hidden="true" onPointerDown={onGrip}>
            <GripIcon />
          </span>
          <button
            type="button"
            data-move="up"
            aria-disabled={index === 0}
            aria-label={words.moveUp(name)}
            title={words.up}
            onClick={() => move(-1)}
          >
            <UpIcon />
          </button>
          <button
            type="button"
            data-move="down"
            aria-disabled={index === count - 1}
            aria-label={words.moveDown(name)}
            title={words.down}
            onClick={() => move(1)}
          >
            <DownIcon />
          </button>
        </>
      ) : null}
      <Popover
        label={<MoreIcon />}
        button={{ 'aria-label': words.more(name), title: words.moreShort }}
        panelLabel={words.actions(name)}
      >
        {(close) => (
          <div className="domain-more">
            <Button
              variant="quiet"
              onClick={() => {
                close()
                onDiscuss()
              }}
            >
              <TalkIcon /> {words.discuss}
            </Button>
            <Button
              variant="quiet"
              className="text-danger"
              aria-label={words.remove(name)}
              onClick={() => {
                close()
                onRemove()
              }}
            >
              <TrashIcon /> {words.removeShort}
            </Button>
          </div>
        )}
      </Popover>
    </div>
  )
}
