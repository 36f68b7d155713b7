import { useEffect } from 'react'
import { useWords } from '../i18n/words.tsx'
import { useUndo } from '../state/protocol.tsx'
import { RedoIcon, UndoIcon } from '../ui/icons.tsx'

/** One undo for the whole page, by button and by the usual keys. */
export function UndoButtons() {
  const words = useWords('protocolPage')
  const { canUndo, canRedo, undo, redo } = useUndo()
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const wish = undoWish(event)
      // An editor that took the key, or a comment being written, has an undo of its own.
      if (!wish || event.defaultPrevented || isPlainField(event.target)) return
      event.preventDefault()
      if (wish === 'undo') undo()
      else redo()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [undo, redo])
  const look =
    'grid size-9 place-items-center rounded-md text-lg hover:bg-desk disabled:text-bracket disabled:hover:bg-transparent'
  return (
    <div className="flex">
      <button
        type="button"
        className={look}
        aria-label={words.undo}
        title={`${words.undo} (Ctrl+Z)`}
        disabled={!canUndo}
        onClick={undo}
      >
        <UndoIcon />
      </button>
      <button
        type="button"
        className={`${look} max-sm:hidden`}
        aria-label={words.redo}
        title={`${words.redo} (Ctrl+Y)`}
        disabled={!canRedo}
        onClick={redo}
      >
        <RedoIcon />
      </button>
    </div>
  )
}

function undoWish({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined
  const letter = key.toLowerCase()
  if (letter === 'y') return 'redo'
  return letter === 'z' ? (shiftKey ? 'redo' : 'undo') : undefined
}

const isPlainField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'date'].includes(target.type))
