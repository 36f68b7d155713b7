/**
 * The focus is never lost (WCAG 2.4.3): when what had it goes away or can have it no more (a button that has done its work,
 * a dialog whose opener is gone, a point somebody else removed), it goes to the nearest place around that is still there.
 * A browser would put it on the whole page, and who uses the keyboard or a screen reader would begin again at its top.
 */

/** Where the focus may land in a region, when nothing nearer is left; carries `tabIndex={-1}`. */
export const landing = { 'data-landing': '', tabIndex: -1 } as const

/** What had the focus or lies around it; with its neighbours, for when it is taken out of a list. */
interface Place {
  readonly element: Element
  readonly neighbours: readonly (Element | null)[]
}

export function keepFocus(page: Document): void {
  /** From what had the focus last outwards. */
  let way: readonly Place[] = []
  const lost = (): boolean => page.activeElement === null || page.activeElement === page.body
  // Before anybody acts on it: a domain's body gives way to its editor as soon as it has the focus.
  const came = ({ target }: FocusEvent): void => {
    if (target instanceof Element) way = around(target)
  }
  page.addEventListener('focusin', came, { capture: true })
  // Between a place that is left and the next one nothing has the focus, and what is left may go at once, as an editor does.
  let moving = false
  const moves = (): void => {
    moving = true
    setTimeout(() => (moving = false))
  }
  for (const kind of ['pointerdown', 'mousedown'] as const) page.addEventListener(kind, moves, { capture: true })
  // A quick click is over before any timer: what it does is no move of the focus any more.
  for (const kind of ['pointerup', 'mouseup'] as const)
    page.addEventListener(kind, () => (moving = false), { capture: true })
  page.addEventListener('keydown', ({ key }) => key === 'Tab' && moves(), { capture: true })
  const left = ({ relatedTarget }: FocusEvent): void => {
    if (moving || relatedTarget !== null) way = []
  }
  page.addEventListener('blur', left, { capture: true })
  // Left for nothing in particular. What is taken away says so too in some browsers, while it still stands.
  page.addEventListener('focusout', () => {
    queueMicrotask(() => {
      if (lost() && canHaveFocus(way[0]?.element)) way = []
    })
  })
  const look = (): void => {
    const had = way[0]?.element
    if (had === undefined || canHaveFocus(had)) return
    if (lost() || page.activeElement === had) land(page, way)
  }
  new MutationObserver(look).observe(page.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  })
}

function around(element: Element): Place[] {
  const way: Place[] = []
  for (let place: Element | null = element; place; place = place.parentElement)
    way.push({ element: place, neighbours: [place.nextElementSibling, place.previousElementSibling] })
  return way
}

const canHaveFocus = (element: Element | undefined): boolean =>
  element !== undefined &&
  element.isConnected &&
  !element.matches(':disabled') &&
  element.closest('[hidden], [inert]') === null

function land(page: Document, way: readonly Place[]): void {
  const regions = way.slice(1).filter(({ element }) => element !== page.body && element !== page.documentElement)
  const field = regions.find(({ element }) => element.hasAttribute('data-field'))?.element.getAttribute('data-field')
  // A blank that may no longer be written is drawn anew, as a button.
  const sameBlank = field ? `[data-field="${CSS.escape(field)}"] .answer` : undefined
  const near = regions.flatMap(({ element, neighbours }) => [
    ...(sameBlank ? element.querySelectorAll(sameBlank) : []),
    ...[element, ...neighbours].filter((place) => place?.hasAttribute('tabindex')),
    ...element.querySelectorAll('[data-landing]'),
  ])
  const anywhere = ['dialog[open] [data-landing]', '#text', '[data-landing]'].flatMap((which) => [
    ...page.querySelectorAll(which),
  ])
  for (const place of [...near, ...anywhere]) {
    if (!(place instanceof HTMLElement) || !canHaveFocus(place)) continue
    place.focus({ preventScroll: true })
    // Behind a dialog, or not drawn, it takes no focus.
    if (page.activeElement !== place) continue
    place.scrollIntoView({ block: 'nearest' })
    return
  }
}
