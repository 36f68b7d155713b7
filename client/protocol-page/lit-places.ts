/** Every place of one answer lights up together, under the pointer and with the focus; and what initials stand for, with them. */
import { useEffect } from 'react'
import type { RefObject } from 'react'

/** Done on the elements themselves: it is no state of the text, and drawing the page at every move of the pointer would be felt on a phone. */
export function useLitPlaces(paper: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = paper.current
    if (!element) return
    const light = ({ target }: Event): void => lightUp(element, placesOf(target))
    const dim = (): void => lightUp(element, undefined)
    const on = { pointerover: light, focusin: light, pointerleave: dim, focusout: dim } as const
    for (const [kind, listener] of Object.entries(on)) element.addEventListener(kind, listener)
    return () => {
      for (const [kind, listener] of Object.entries(on)) element.removeEventListener(kind, listener)
    }
  }, [paper])
}

/** Of one answer; from its initials, all that they stand for. */
function placesOf(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined
  const field = target.closest<HTMLElement>('[data-field]')?.dataset['field']
  if (field !== undefined) return `[data-field="${CSS.escape(field)}"]`
  const item = target.closest<HTMLElement>('[data-stamps]')?.dataset['stamps']
  return item === undefined ? undefined : `.blank[data-item="${CSS.escape(item)}"]`
}

function lightUp(paper: HTMLElement, places: string | undefined): void {
  for (const lit of paper.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
  if (places === undefined) return
  for (const place of paper.querySelectorAll(places)) place.setAttribute('data-lit', '')
}
