import { useSyncExternalStore } from 'react'

/** From this width on there is room for a rail on either side of the paper (paper.css has the same figure). */
const wideEnough = '(min-width: 1180px)'

export const railsFit = (): boolean => matchMedia(wideEnough).matches

function watch(listener: () => void): () => void {
  const query = matchMedia(wideEnough)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** True while rendering on the server, which does not know the screen. */
export const useRailsFit = (): boolean => useSyncExternalStore(watch, railsFit, () => true)
