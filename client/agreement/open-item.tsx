/** Putting a point in front of the person: in the rail where there is one, in a sheet on a narrow screen. */
import { createContext, useContext } from 'react'
import type { ItemId } from '../../protocol/points/items.ts'

export const OpenItemContext = createContext<(item: ItemId) => void>(() => undefined)
export const useOpenItem = (): ((item: ItemId) => void) => useContext(OpenItemContext)
