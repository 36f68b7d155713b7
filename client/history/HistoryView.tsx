/** The negotiation through time: the line of what happened, the text as it stood at the moment chosen, the point in focus then. */
import { useLayoutEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { eventsOf, timelineOf } from '../../protocol/ledger/history.ts'
import type { HistoryOverview } from '../../protocol/ledger/history.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import { OpenItemContext } from '../agreement/open-item.tsx'
import { useWords } from '../i18n/words.tsx'
import { usePanelKey } from '../protocol-page/panel-key.ts'
import { Paper } from '../protocol-page/Paper.tsx'
import {
  ProtocolProvider,
  useConnection,
  useEntries,
  useFocusedItem,
  useFocusItem,
  useItems,
  useMayWrite,
  useMe,
  useNegotiation,
} from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { panelFits } from '../ui/rails.ts'
import { CompareChoice, Compared } from './CompareChoice.tsx'
import type { CompareKey } from './CompareChoice.tsx'
import { MomentSlider } from './MomentSlider.tsx'
import { pastConnection } from './past-connection.ts'
import { PastPanel } from './PastPanel.tsx'
import { namedPlaces } from './places.ts'
import type { LivePoint } from './RestoreWording.tsx'
import { TimeLine } from './TimeLine.tsx'
import { useMoment } from './use-moment.ts'

export function HistoryView({ overview }: { readonly overview: HistoryOverview }) {
  const words = useWords('history')
  const connection = useConnection()
  const entries = useEntries()
  const negotiation = useNegotiation()
  const { side } = useMe()
  const live: LivePoint = { connection, items: useItems(), mayWrite: useMayWrite() }
  const timeline = useMemo(() => timelineOf(entries, overview), [entries, overview])
  const events = useMemo(() => eventsOf(timeline, overview.sittings), [timeline, overview.sittings])
  const places = useMemo(
    () => namedPlaces(timeline, negotiation, side, overview.mark),
    [timeline, negotiation, side, overview.mark],
  )
  const slider = useMoment(timeline)
  const { shown } = slider
  const [past] = useState(() => pastConnection(connection))
  const [compare, setCompare] = useState<CompareKey>('none')
  const [lineOpen, setLineOpen] = useState(false)
  useLayoutEffect(() => {
    if (shown) past.show(shown.text.answers, entries.slice(0, shown.lines))
  }, [past, shown, entries])
  const timeLine = (
    <TimeLine
      events={events}
      step={slider.step}
      onGo={(step) => {
        setLineOpen(false)
        slider.go(step)
      }}
    />
  )
  const tools = (
    <div className="history-tools no-print">
      <span className="narrow-only">
        <Button onClick={() => setLineOpen(true)}>{words.timeline}</Button>
      </span>
      <CompareChoice places={places} value={compare} onChange={setCompare} />
    </div>
  )
  return (
    <>
      <MomentSlider events={events} slider={slider} />
      <div className="desk">
        <aside className="rail wide-only no-print" aria-label={words.timeline}>
          {timeLine}
        </aside>
        {compare === 'none' ? (
          <ProtocolProvider connection={past.connection}>
            <PastText seq={shown?.text.seq ?? timeline.journalSeq} behind={slider.behind} live={live}>
              {tools}
            </PastText>
          </ProtocolProvider>
        ) : (
          <main>
            {tools}
            <Compared
              value={compare}
              places={places}
              slider={{ name: words.places.slider, journalSeq: shown?.text.seq ?? timeline.journalSeq }}
              sittings={overview.sittings}
            />
          </main>
        )}
      </div>
      {lineOpen && (
        <Dialog sheet title={words.timeline} onClose={() => setLineOpen(false)}>
          {timeLine}
        </Dialog>
      )}
    </>
  )
}

interface PastTextProps {
  readonly seq: number
  readonly behind: boolean
  readonly live: LivePoint
  readonly children: ReactNode
}

/** The paper of then, and the point in focus beside it or in a sheet. */
function PastText({ seq, behind, live, children }: PastTextProps) {
  const words = useWords('history')
  const focusItem = useFocusItem()
  const focused = useFocusedItem()
  const [sheet, setSheet] = useState(false)
  usePanelKey('panel', focused)
  const open = (item: ItemId): void => {
    focusItem(item)
    if (!panelFits()) setSheet(true)
  }
  const panel = <PastPanel item={focused} seq={seq} live={live} />
  return (
    <OpenItemContext value={open}>
      <main data-shown={seq} data-behind={behind ? '' : undefined} aria-busy={behind}>
        {children}
        <Paper />
      </main>
      <aside id="panel" className="rail no-print" aria-label={words.point} aria-keyshortcuts="F6" tabIndex={-1}>
        {panel}
      </aside>
      {sheet && (
        <Dialog sheet title={words.point} onClose={() => setSheet(false)}>
          {panel}
        </Dialog>
      )}
    </OpenItemContext>
  )
}
