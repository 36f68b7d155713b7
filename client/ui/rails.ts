import { useSyncExternalStore } from 'react'

/** What fits beside the paper, by the window's width; paper.css has the same figures. */
interface Fit {
  readonly now: () => boolean
  readonly watch: (listener: () => void) => () => void
}
function fitsFrom(width: string): Fit {
  const query = `(min-width: ${width})`
  return {
    now: () => matchMedia(query).matches,
    watch(listener) {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
  }
}
const panel = fitsFrom('1000px')
const board = fitsFrom('1280px')

/** Room for the point in focus, in a column of its own. */
export const panelFits = (): boolean => panel.now()

const onServer = (): boolean => true
/** True while rendering on the server, which does not know the screen. */
export const usePanelFits = (): boolean => useSyncExternalStore(panel.watch, panel.now, onServer)
/** Room for the board as well, on the other side of the paper. */
export const useBoardFits = (): boolean => useSyncExternalStore(board.watch, board.now, onServer)
