import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.tsx'
import { CloseIcon } from './icons.tsx'

interface Props {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** A sheet at the lower edge on narrow screens. */
  readonly sheet?: boolean
}

/** A native modal dialog, open as long as it is on the page. Escape and the cross both ask to close it; the focus goes back to where it was. */
export function Dialog({ title, onClose, children, sheet = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const words = useWords('ui')
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog no-print ${sheet ? 'sheet' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="mb-3 flex items-start gap-3">
        <h2 id={id} className="font-serif text-xl leading-snug font-semibold">
          {title}
        </h2>
        <button
          type="button"
          className="-me-1.5 -mt-1 ms-auto grid size-9 shrink-0 place-items-center rounded-md text-mute hover:bg-desk"
          aria-label={words.close}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </div>
      {children}
    </dialog>
  )
}
