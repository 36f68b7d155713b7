import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.tsx'
import { backCloses } from './back-closes.ts'
import { CloseIcon } from './icons.tsx'
import { landing } from './kept-focus.ts'

interface Props {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** A sheet at the lower edge on narrow screens. */
  readonly sheet?: boolean
}

/**
 * A native modal dialog, open as long as it is on the page. Escape, the cross and on a phone the way back ask to close it.
 * The browser gives the focus back to where it was, and when that has gone meanwhile, kept-focus.ts to what is near it.
 */
export function Dialog({ title, onClose, children, sheet = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const words = useWords('ui')
  const id = useId()
  // A layout effect, whose end comes while the dialog still stands on the page: only from there the browser gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => backCloses(() => close.current()), [])
  return (
    <dialog
      ref={dialog}
      className={`dialog no-print ${sheet ? 'sheet' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        // React passes it on to the dialogs around it: a sheet goes with what was opened from it, another dialog stays.
        if (sheet || event.target === event.currentTarget) onClose()
      }}
      // Chromium asks only once for each thing a person did on the page, and then closes without asking.
      onClose={(event) => {
        if (event.target === event.currentTarget && event.currentTarget.isConnected) onClose()
      }}
    >
      <div className="mb-3 flex items-start gap-3">
        <h2 {...landing} id={id} className="font-serif text-xl leading-snug font-semibold">
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
