import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FocusEvent, RefObject } from 'react'
import type * as Y from 'yjs'
import { useWords } from '../i18n/words.tsx'
import { useConnection } from '../state/protocol.tsx'
import { useAwake } from '../state/watch.ts'
import { useToast } from '../ui/Toast.tsx'
import { bindText, markEmpty } from './bind-text.ts'
import type { TextBinding } from './bind-text.ts'
import { focusNextBlank } from './next-blank.ts'
import { plainEditing } from './plain-editing.ts'

interface Props {
  /** Undefined once its entry is gone. */
  readonly text: Y.Text | undefined
  /** What is shown while it is not being written in. */
  readonly value: string
  readonly label: string
  /** UTF-16 units. */
  readonly limit: number
  readonly disabled?: boolean
  /** Its name, shown while it is empty. */
  readonly placeholder: string
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  readonly className?: string
  readonly tabIndex?: number
  /** Item it belongs to, for jumping there. */
  readonly item?: string
  readonly describedBy?: string
}

const useBrowserLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect

/**
 * Plain text written in place, on a shared text: it wraps like the words around it. React gives the first words and
 * then leaves the element's content alone; while it has the focus the binding owns it, otherwise `value` is shown.
 */
export function BoundText(props: Props) {
  const { text, value, label, placeholder, className = '', disabled = false } = props
  const element = useRef<HTMLSpanElement>(null)
  const binding = useRef<TextBinding>(undefined)
  const [first] = useState(value)
  const words = useWords('protocolPage')
  const toast = useToast()
  const { undo } = useConnection()
  const writable = useAwake() && !disabled && text !== undefined

  useBrowserLayoutEffect(() => {
    if (!element.current || binding.current) return
    if (element.current.textContent !== value) element.current.textContent = value
    markEmpty(element.current, value)
  }, [value])

  // A sealed text, or an entry that was removed, is let go of even while it has the focus.
  const bound = writable ? text : undefined
  useEffect(() => (bound ? () => letGo(binding) : undefined), [bound, binding])

  const focused = (event: FocusEvent<HTMLSpanElement>): void => {
    if (!writable || binding.current) return
    const place = event.currentTarget
    undo.newStep()
    binding.current = bindText(place, text, {
      limit: props.limit,
      full: () => toast(words.full(props.limit)),
      enter: () => focusNextBlank(place),
    })
    props.onFocus?.()
  }
  const blurred = (event: FocusEvent<HTMLSpanElement>): void => {
    letGo(binding)
    // What is printed may differ from what was typed (spaces at the ends, an article that the preposition takes in).
    const place = event.currentTarget
    queueMicrotask(() => {
      if (!binding.current && element.current === place) show(place, latest.current)
    })
    props.onBlur?.()
  }
  const latest = useRef(value)
  useBrowserLayoutEffect(() => {
    latest.current = value
  })

  return (
    <span
      ref={element}
      className={className}
      role="textbox"
      aria-label={label}
      aria-readonly={writable ? undefined : true}
      aria-describedby={props.describedBy}
      contentEditable={writable ? plainEditing() : undefined}
      suppressContentEditableWarning
      tabIndex={props.tabIndex ?? 0}
      dir="auto"
      spellCheck={false}
      enterKeyHint="next"
      data-write={writable ? '' : undefined}
      data-item={props.item}
      data-placeholder={placeholder}
      data-empty={first === '' ? '' : undefined}
      onFocus={focused}
      onBlur={blurred}
    >
      {first}
    </span>
  )
}

function letGo(binding: RefObject<TextBinding | undefined>): void {
  binding.current?.release()
  binding.current = undefined
}

function show(element: HTMLElement, value: string): void {
  if (element.textContent !== value) element.textContent = value
  markEmpty(element, value)
}
