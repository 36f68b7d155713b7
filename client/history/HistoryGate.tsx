/** Brings the views beside the text, which most visits do not need. */
import { useCallback, useEffect, useState } from 'react'
import type { ComponentType } from 'react'
import type { ProtocolView } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { Header } from '../protocol-page/Header.tsx'
import { Button } from '../ui/Button.tsx'
import { ViewNav } from './ViewNav.tsx'

type View = Exclude<ProtocolView, 'text'>
type Desk = ComponentType<{ readonly view: View }>
type Arrival = { readonly kind: 'coming' | 'failed' } | { readonly kind: 'here'; readonly Desk: Desk }

export function HistoryGate({ view }: { readonly view: View }) {
  const words = useWords('view')
  const [arrival, setArrival] = useState<Arrival>({ kind: 'coming' })
  const bring = useCallback(() => {
    setArrival({ kind: 'coming' })
    import('./HistoryDesk.tsx').then(
      ({ HistoryDesk }) => setArrival({ kind: 'here', Desk: HistoryDesk }),
      () => setArrival({ kind: 'failed' }),
    )
  }, [])
  useEffect(bring, [bring])
  return (
    <>
      <Header />
      <ViewNav current={view} />
      {arrival.kind === 'here' ? (
        <arrival.Desk view={view} />
      ) : arrival.kind === 'coming' ? (
        <p className="p-6" role="status">
          {words.loading}
        </p>
      ) : (
        <div className="p-6" role="alert">
          <p className="mb-2">{words.failed}</p>
          <Button onClick={bring}>{words.again}</Button>
        </div>
      )}
    </>
  )
}
