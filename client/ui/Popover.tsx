import { useEffect, useId, useRef } from 'react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { hidePanel, inTopLayer, isShown, pressed } from './panel.ts'

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
  const withPanel = (act: (element: HTMLElement) => void): void => {
    const element = document.getElementById(id)
    if (element) act(element)
  }
  const close = (): void => withPanel(hidePanel)
  useEffect(() => {
    const element = panel.current
    if (!element) return
    const place = (): void => {
      if (opener.current && isShown(element)) placeBeside(element, opener.current.getBoundingClientRect())
    }
    const toggled = (): void => {
      if (!isShown(element)) return
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
      <button type="button" onClick={() => withPanel(pressed)} {...button} ref={opener} popoverTarget={id}>
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
  // Without a top layer the panel is fixed to the window.
  const [x, y] = inTopLayer() ? [scrollX, scrollY] : [0, 0]
  panel.style.left = `${left + x}px`
  panel.style.top = `${Math.max(edge, top) + y}px`
}
