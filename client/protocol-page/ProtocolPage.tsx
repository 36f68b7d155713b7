/** The protocol: the paper in the middle, where the agreement stands on its left, the point in focus on its right; on a narrow screen the paper alone. */
import './paper.css'
import './blanks.css'
import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { ItemId } from '../../protocol/points/items.ts'
import type { ProtocolPageState } from '../../protocol/wire/wire.ts'
import { AgreementRail } from '../agreement/AgreementRail.tsx'
import { NextBar } from '../agreement/NextBar.tsx'
import { ReadingProvider } from '../agreement/reading.tsx'
import { ItemPanel } from '../discussion/ItemPanel.tsx'
import { RefusedPage } from '../home/RefusedPage.tsx'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { UnreadProvider } from '../news/unread-points.tsx'
import { useReadWords } from '../news/use-reading.ts'
import { openProtocol } from '../net/connection.ts'
import type { Connection } from '../net/connection.ts'
import { endsTheVisit } from '../net/visit.ts'
import { RightsNews } from '../people/RightsNews.tsx'
import { NotYetIn } from '../people/SeatNotice.tsx'
import { useWatched } from '../state/watch.ts'
import { ProtocolProvider, useFocusedItem, useFocusItem, useSaving } from '../state/protocol.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { AsideDialog } from './AsideDialog.tsx'
import { useBarHeights } from './bar-heights.ts'
import { OpenBlankContext } from './blank-panel-state.tsx'
import type { OpenBlank } from './blank-panel-state.tsx'
import { BlankPanel } from './BlankPanel.tsx'
import { DamagedNotice } from './DamagedNotice.tsx'
import { FoldedBoard } from './FoldedBoard.tsx'
import { Header } from './Header.tsx'
import { OpenItemContext } from '../agreement/open-item.tsx'
import { NewsLink } from './NewsLink.tsx'
import { NewsTeller } from './NewsTeller.tsx'
import { OtherSpeaksNotice } from './OtherSpeaksNotice.tsx'
import { usePanelKey } from './panel-key.ts'
import { Paper } from './Paper.tsx'
import { ReopenedNotice } from './ReopenedNotice.tsx'
import { ShortStep } from './Steps.tsx'
import { panelFits, useBoardFits, usePanelFits } from '../ui/rails.ts'
import { UnknownActs } from './UnknownActs.tsx'

/** Opens the line to the server and returns how to close it; given by the browser, absent while rendering on the server. */
export type GoLive = (connection: Connection) => () => void

interface Props {
  readonly page: ProtocolPageState
  readonly goLive: GoLive | undefined
  /** What stands in the place of the text: another view of the same protocol. */
  readonly children?: ReactNode
}

export function ProtocolPage({ page, goLive, children }: Props) {
  const [connection] = useState(() => openProtocol(page))
  const leaving = useWatched(connection.leaving)
  useEffect(() => (leaving ? undefined : goLive?.(connection)), [goLive, connection, leaving])
  return (
    <ProtocolProvider connection={connection}>
      <ReadingProvider>
        <UnreadProvider>
          <Visit>
            <OtherSpeaksNotice />
            {children ?? <Desk />}
          </Visit>
        </UnreadProvider>
      </ReadingProvider>
      <AsideDialog />
    </ProtocolProvider>
  )
}

/** A right that was withdrawn ends the visit at once; the words on screen are no longer this person's to see. */
function Visit({ children }: { readonly children: ReactNode }) {
  const saving = useSaving()
  const language = useLanguage()
  return saving.kind === 'refused' && endsTheVisit(saving.refusal.code) ? (
    <RefusedPage state={{ page: 'refused', language, code: saving.refusal.code }} />
  ) : (
    children
  )
}

type Sheet = 'item' | 'agreement' | undefined
function Desk() {
  const words = useWords('protocolPage')
  const focusItem = useFocusItem()
  const [sheet, setSheet] = useState<Sheet>()
  const [blank, setBlank] = useState<OpenBlank>()
  const openItem = useCallback(
    (item: ItemId) => {
      focusItem(item)
      if (!panelFits()) setSheet('item')
    },
    [focusItem],
  )
  const [panelBeside, boardFits] = [usePanelFits(), useBoardFits()]
  useReadWords()
  usePanelKey('panel', useFocusedItem())
  useBarHeights()
  const closeBlank = useCallback(() => setBlank(undefined), [])
  const closeSheet = (): void => setSheet(undefined)
  // At once: as long as the sheet is open, nothing behind it can take the focus.
  const makeWay = (): void => flushSync(closeSheet)
  return (
    <OpenItemContext value={openItem}>
      <OpenBlankContext value={setBlank}>
        <a href="#text" className="skip">
          {words.skipToText}
        </a>
        <a href="#panel" className="skip rails-only">
          {words.skipToPanel}
        </a>
        <RightsNews />
        <NewsTeller />
        <Header />
        <DamagedNotice />
        <UnknownActs />
        <div className="desk">
          <aside className="rail wide-only no-print" aria-label={words.rail}>
            {boardFits && <AgreementRail />}
          </aside>
          <main>
            <NotYetIn />
            <ReopenedNotice />
            <NewsLink />
            <Paper />
          </main>
          <div className="rail no-print">
            {panelBeside && !boardFits && <FoldedBoard />}
            <aside id="panel" aria-label={words.panel} aria-keyshortcuts="F6" tabIndex={-1}>
              {panelBeside && <ItemPanel />}
            </aside>
          </div>
        </div>
        <div className="next-bar no-print">
          <NextBar
            onOpenItem={() => setSheet('item')}
            onOpenAgreement={() => setSheet('agreement')}
            step={<ShortStep />}
          />
        </div>
        {sheet && (
          <Dialog sheet title={sheet === 'item' ? words.itemSheet : words.agreementSheet} onClose={closeSheet}>
            {sheet === 'item' ? <ItemPanel /> : <AgreementRail onGo={makeWay} />}
          </Dialog>
        )}
        {blank && <BlankPanel key={`${blank.field} ${blank.part}`} open={blank} onClose={closeBlank} />}
      </OpenBlankContext>
    </OpenItemContext>
  )
}
