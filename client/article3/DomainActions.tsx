import { article3Words } from '../i18n/article3.ts'
import { useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'
import { DownIcon, TrashIcon, UpIcon } from '../ui/icons.tsx'

interface Props {
  readonly name: string
  readonly retained: boolean
  /** From 0. */
  readonly index: number
  readonly count: number
  readonly onMove: (index: number) => void
  readonly onRetain: (retained: boolean) => void
  readonly onRemove: () => void
}

/** What can be done with a domain as a whole; shown on the card in focus. A move that is not possible keeps the button, so that the focus stays. */
export function DomainActions({ name, retained, index, count, onMove, onRetain, onRemove }: Props) {
  const words = useWords(article3Words)
  const move = (step: -1 | 1): void => {
    const to = index + step
    if (to >= 0 && to < count) onMove(to)
  }
  return (
    <div className="domain-actions no-print">
      <label className="domain-retain">
        <input type="checkbox" checked={retained} onChange={(event) => onRetain(event.currentTarget.checked)} />
        <span>{words.retained}</span>
      </label>
      <div className="domain-moves">
        <Button
          variant="quiet"
          data-move="up"
          aria-disabled={index === 0}
          aria-label={words.moveUp(name)}
          onClick={() => move(-1)}
        >
          <UpIcon />
          <span>{words.up}</span>
        </Button>
        <Button
          variant="quiet"
          data-move="down"
          aria-disabled={index === count - 1}
          aria-label={words.moveDown(name)}
          onClick={() => move(1)}
        >
          <DownIcon />
          <span>{words.down}</span>
        </Button>
        <Button variant="quiet" className="text-danger" aria-label={words.remove(name)} onClick={onRemove}>
          <TrashIcon />
          <span>{words.removeShort}</span>
        </Button>
      </div>
    </div>
  )
}
