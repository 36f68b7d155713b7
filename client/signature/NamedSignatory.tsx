import { useEffect, useLayoutEffect, useRef } from 'react'
import { removeSignatory, setDelegation, signatoryParts } from '../../protocol/answers/document.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import type { RenderedSignatory } from '../../protocol/points/items.ts'
import { useWords } from '../i18n/words.tsx'
import { BoundText } from '../writing/BoundText.tsx'
import { useDoc, useFocusItem, useTemplate, useUndo } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { useToast } from '../ui/Toast.tsx'

interface Props {
  readonly id: string
  readonly person: RenderedSignatory
  readonly item: ItemId
  /** From 1. */
  readonly number: number
  /** Just added by this person, who goes on by typing the name. */
  readonly arrived: boolean
  readonly lastOne: boolean
  readonly onRemoved: () => void
}

/** A signatory named by their side: name, office and "par délégation", or removed. */
export function NamedSignatory({ id, person, item, number, arrived, lastOne, onRemoved }: Props) {
  const words = useWords('signature')
  const doc = useDoc()
  const { limits } = useTemplate()
  const { track, offer } = useUndo()
  const focusItem = useFocusItem()
  const toast = useToast()
  const parts = signatoryParts(doc, id)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (parts?.name) track(parts.name)
    if (parts?.function) track(parts.function)
  }, [track, parts?.name, parts?.function])
  useLayoutEffect(() => {
    if (arrived) place.current?.querySelector<HTMLElement>('[contenteditable]')?.focus()
  }, [arrived])
  const remove = (): void => {
    const restore = removeSignatory(doc, id)
    offer(words.removeShort, restore)
    onRemoved()
    toast(words.removed(person.name === '' ? words.unnamed : person.name), 'news', { label: words.undo, run: restore })
  }
  const label = person.name === '' ? `${number}` : person.name
  return (
    <div ref={place} className="signatory-fields">
      <p lang="fr" translate="no">
        <span className={`blank ${person.name === '' ? 'unfilled' : ''}`}>
          <BoundText
            text={parts?.name}
            value={person.name}
            label={words.nameLabel(number)}
            limit={limits.signatoryName}
            placeholder={words.nameEmpty}
            className="answer"
            onFocus={() => focusItem(item, 'name')}
          />
        </span>
        <br />
        <span className={`blank ${person.function === '' ? 'unfilled' : ''}`}>
          <BoundText
            text={parts?.function}
            value={person.function}
            label={words.functionLabel(number)}
            limit={limits.signatoryFunction}
            placeholder={words.functionEmpty}
            className="answer"
            onFocus={() => focusItem(item, 'function')}
          />
        </span>
      </p>
      <div className="signatory-choices no-print">
        <label>
          <input
            type="checkbox"
            checked={person.delegation}
            onChange={(event) => setDelegation(doc, id, event.currentTarget.checked)}
          />
          <span>{words.delegation}</span>
        </label>
        <Button
          variant="quiet"
          aria-label={lastOne ? words.backToRepresentative : words.remove(label)}
          onClick={remove}
        >
          {lastOne ? words.backToRepresentative : words.removeShort}
        </Button>
      </div>
    </div>
  )
}
