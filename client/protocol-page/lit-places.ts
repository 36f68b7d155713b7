/** Every place of one answer lights up together, under the pointer and with the focus. */
import { useEffect } from 'react'
import type { RefObject } from 'react'

/** Done on the elements themselves: it is no state of the text, and drawing the page at every move of the pointer would be felt on a phone. */
export function useLitPlaces(paper: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = paper.current
    if (!element) return
    const light = ({ target }: Event): void => lightUp(element, fieldAt(target))
    const dim = (): void => lightUp(element, undefined)
    const on = { pointerover: light, focusin: light, pointerleave: dim, focusout: dim } as const
    for (const [kind, listener] of Object.entries(on)) element.addEventListener(kind, listener)
    return () => {
      for (const [kind, listener] of Object.entries(on)) element.removeEventListener(kind, listener)
    }
  }, [paper])
}

const fieldAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined

function lightUp(paper: HTMLElement, field: string | undefined): void {
  for (const lit of paper.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
  if (field === undefined) return
  for (const place of paper.querySelectorAll(`[data-field="${CSS.escape(field)}"]`)) place.setAttribute('data-lit', '')
}
