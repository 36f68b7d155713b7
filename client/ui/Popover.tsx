import { useEffect, useId, useRef } from 'react'
import type { ComponentPropsWithRef, ReactNode } from 'react'

interface Props {
  readonly label: ReactNode
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  /** Attributes of the button that opens it. */
  readonly button?: Omit<ComponentPropsWithRef<'button'>, 'popoverTarget' | 'children'> & {
    readonly [data: `data-${string}`]: string | number | undefined
  }
  readonly onOpen?: () => void
  readonly panelLabel?: string
}

/** A button and the native popover it opens beside itself; Escape and a click elsewhere close it. */
export function Popover({ label, children, button = {}, onOpen, panelLabel }: Props) {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const close = (): void => document.getElementById(id)?.hidePopover()
  useEffect(() => {
    const element = panel.current
    if (!element) return
    const place = (): void => {
      if (opener.current && element.matches(':popover-open'))
        placeBeside(element, opener.current.getBoundingClientRect())
    }
    const toggled = (event: Event): void => {
      if (!(event instanceof ToggleEvent) || event.newState !== 'open') return
      place()
      onOpen?.()
    }
    element.addEventListener('toggle', toggled)
    addEventListener('resize', place)
    return () => {
      element.removeEventListener('toggle', toggled)
      removeEventListener('resize', place)
    }
  }, [onOpen, opener, panel])
  return (
    <>
      <button type="button" {...button} ref={opener} popoverTarget={id}>
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="popover no-print"
        {...(panelLabel === undefined ? {} : { role: 'group', 'aria-label': panelLabel })}
      >
        {typeof children === 'function' ? children(close) : children}
      </div>
    </>
  )
}

/** Below its opener, or above where there is no room; always inside the window. Set through the style object, which a strict content policy allows. */
export function placeBeside(panel: HTMLElement, opener: DOMRect): void {
  const edge = 8
  const width = panel.offsetWidth
  const height = panel.offsetHeight
  const left = Math.max(edge, Math.min(opener.left, document.documentElement.clientWidth - width - edge))
  const below = opener.bottom + 4
  const top = below + height > innerHeight - edge && opener.top - height - 4 > edge ? opener.top - height - 4 : below
  panel.style.left = `${left + scrollX}px`
  panel.style.top = `${Math.max(edge, top) + scrollY}px`
}
