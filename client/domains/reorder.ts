/** Where a dragged domain would land, and how the others make room for it. Measures are page pixels, top to bottom. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/**
 * The index the domain at `from` takes when the middle of its card is at `middle`: past every card whose own middle it has
 * crossed. `extents` are those of all cards before the drag, in order.
 */
export function landingIndex(extents: readonly Extent[], from: number, middle: number): number {
  return extents.filter((extent, index) => index !== from && (extent.top + extent.bottom) / 2 < middle).length
}

/** How far the card at `index` steps aside while the one at `from` would land at `to`. */
export function stepAside(extents: readonly Extent[], index: number, from: number, to: number): number {
  const dragged = extents[from]
  if (!dragged || index === from) return 0
  const next = extents[from + 1]
  const previous = extents[from - 1]
  const gap = next ? next.top - dragged.bottom : previous ? dragged.top - previous.bottom : 0
  const room = dragged.bottom - dragged.top + gap
  if (index > from && index <= to) return -room
  if (index < from && index >= to) return room
  return 0
}
