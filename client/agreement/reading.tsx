/** The reader's last reading of this protocol, as it was before this visit; this visit's own is kept when the page goes out of sight. */
import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { keepReading, lastReading } from '../net/last-reading.ts'
import type { Reading } from '../net/last-reading.ts'
import { useItems, useMe, useProtocolId } from '../state/protocol.tsx'

const ReadingContext = createContext<Reading | undefined>(undefined)
export const useLastReading = (): Reading | undefined => useContext(ReadingContext)

export function ReadingProvider({ children }: { readonly children: ReactNode }) {
  const protocol = useProtocolId()
  const { id: me } = useMe()
  const items = useItems()
  const shown = useRef(items)
  const [reading, setReading] = useState<Reading>()
  useEffect(() => {
    shown.current = items
  })
  useEffect(() => {
    setReading(lastReading(localStorage, protocol, me))
    const keep = (): void => {
      if (document.visibilityState === 'hidden') keepReading(localStorage, protocol, me, shown.current, Date.now())
    }
    const leave = (): void => keepReading(localStorage, protocol, me, shown.current, Date.now())
    document.addEventListener('visibilitychange', keep)
    addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', keep)
      removeEventListener('pagehide', leave)
    }
  }, [protocol, me])
  return <ReadingContext value={reading}>{children}</ReadingContext>
}
