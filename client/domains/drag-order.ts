/**
 * Dragging a domain to another place by mouse, pen or finger. The list itself is not drawn again while it lasts: cards are
 * shifted by transforms through the style object, which a strict content policy allows. Escape, a lost pointer or a list that
 * somebody changed meanwhile leave everything as it was.
 */
import { landingIndex, stepAside } from './reorder.ts'
import type { Extent } from './reorder.ts'

/** Cards are the list's elements that carry `data-domain`. */
const cardsOf = (list: HTMLElement): HTMLElement[] =>
  Array.from(list.querySelectorAll<HTMLElement>(':scope > [data-domain]'))
const idsOf = (cards: readonly HTMLElement[]): string => cards.map((card) => card.dataset['domain']).join(' ')
/** Height in pixels of the strips at the window's edges that scroll the page while a card is held there. */
const scrollEdge = 90

export function startDrag(grip: HTMLElement, pointerId: number, pageY: number, onDrop: (index: number) => void): void {
  const card = grip.closest<HTMLElement>('[data-domain]')
  const list = card?.parentElement
  if (!card || !list) return
  const cards = cardsOf(list)
  const ids = idsOf(cards)
  const from = cards.indexOf(card)
  const extents: Extent[] = cards.map((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return { top: top + scrollY, bottom: bottom + scrollY }
  })
  const own = extents[from]
  if (!own) return
  let to = from
  let clientY = pageY - scrollY
  let frame = 0

  const draw = (): void => {
    const shift = clientY + scrollY - pageY
    to = landingIndex(extents, from, (own.top + own.bottom) / 2 + shift)
    cards.forEach((one, index) => {
      one.style.transform = `translateY(${index === from ? shift : stepAside(extents, index, from, to)}px)`
    })
  }
  const scroll = (): void => {
    const speed = clientY < scrollEdge ? clientY - scrollEdge : Math.max(0, clientY - (innerHeight - scrollEdge))
    if (speed !== 0) {
      scrollBy({ top: speed / 6, behavior: 'instant' })
      draw()
    }
    frame = requestAnimationFrame(scroll)
  }
  const moved = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return
    clientY = event.clientY
    draw()
  }
  const end = (dropped: boolean): void => {
    cancelAnimationFrame(frame)
    listening.abort()
    list.classList.remove('reordering')
    card.classList.remove('dragged')
    for (const one of cards) one.style.transform = ''
    if (dropped && to !== from && idsOf(cardsOf(list)) === ids) onDrop(to)
  }
  const listening = new AbortController()
  const { signal } = listening
  grip.addEventListener('pointermove', moved, { signal })
  grip.addEventListener('pointerup', () => end(true), { signal })
  grip.addEventListener('lostpointercapture', () => end(false), { signal })
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      end(false)
    },
    { signal, capture: true },
  )
  grip.setPointerCapture(pointerId)
  list.classList.add('reordering')
  card.classList.add('dragged')
  frame = requestAnimationFrame(scroll)
}
