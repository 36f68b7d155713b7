/** Going to the place of an item in the text: the first blank or editor of it that can be written, else the first place of it. */
import type { ItemId } from '../../protocol/points/items.ts'

/** Everything that shows an item in the text carries `data-item`; what can be written in it, `data-write`. */
export function jumpToItem(item: ItemId): void {
  const of = `[data-item="${CSS.escape(item)}"]`
  const place =
    document.querySelector<HTMLElement>(`${of}[data-write][data-empty], ${of} [data-write][data-empty]`) ??
    document.querySelector<HTMLElement>(`${of}[data-write], ${of} [data-write]`) ??
    document.querySelector<HTMLElement>(of)
  if (!place) return
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  place.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  // The focus would otherwise jump there at once, before the eye can follow.
  place.focus({ preventScroll: true })
}
