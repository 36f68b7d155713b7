import { useEffect } from 'react'
import type { ItemId } from '../../protocol/points/items.ts'
import { jumpToItem } from '../ui/jump.ts'

/**
 * F6 leads from the text to the panel of the point one is at, and back to that point: by Tab alone the way there would
 * pass other points, and the panel follows the point.
 */
export function usePanelKey(panelId: string, item: ItemId | undefined): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const panel = document.getElementById(panelId)
      if (event.key !== 'F6' || !panel?.checkVisibility()) return
      event.preventDefault()
      if (item !== undefined && panel.contains(document.activeElement)) jumpToItem(item)
      else panel.focus()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [panelId, item])
}
