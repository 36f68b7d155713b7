import { useSyncExternalStore } from 'react'
import type { Watched } from '../net/watched.ts'

/** The value as it is now; the component is drawn again when it changes. */
export const useWatched = <T>(watched: Watched<T>): T => useSyncExternalStore(watched.watch, watched.get, watched.get)

const never = () => () => undefined
/** False while rendering on the server and while waking up the server's page, true from then on. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
