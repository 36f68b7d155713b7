import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { Transaction } from 'yjs'
import type { RenderedDomain } from '../../protocol/print/rendered.ts'
import { useDoc, useFocusedItem } from '../state/protocol.tsx'

/** Tells when the domain this person is in has been removed by somebody else, and which one stands in its place now. */
export function useRemovedByOther(
  domains: readonly RenderedDomain[],
  tell: (gone: RenderedDomain, neighbour: RenderedDomain | undefined) => void,
): void {
  const doc = useDoc()
  const item = useFocusedItem()
  const before = useRef(domains)
  const byOther = useRef(false)
  const told = useEffectEvent(tell)
  useEffect(() => {
    const changed = (_update: Uint8Array, _origin: unknown, _doc: unknown, { local }: Transaction): void => {
      byOther.current = !local
    }
    doc.on('update', changed)
    return () => doc.off('update', changed)
  }, [doc])
  // Before kept-focus.ts looks where the focus has gone.
  useLayoutEffect(() => {
    const gone = before.current.find((domain) => domain.item === item)
    before.current = domains
    if (!gone || !byOther.current || domains.some(({ id }) => id === gone.id)) return
    told(gone, domains[gone.number - 1] ?? domains.at(-1))
  }, [domains, item])
}
