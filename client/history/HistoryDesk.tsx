/** The views beside the text, brought when one of them is opened: history, what changed, minutes. */
import './history.css'
import type { ProtocolView } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'
import { ChangesView } from './ChangesView.tsx'
import { HistoryView } from './HistoryView.tsx'
import { MinutesView } from './MinutesView.tsx'
import { useOverview } from './use-overview.ts'

export function HistoryDesk({ view }: { readonly view: Exclude<ProtocolView, 'text'> }) {
  const words = useWords('view')
  const state = useOverview()
  if (state.kind === 'loading')
    return (
      <p className="p-6" role="status">
        {words.loading}
      </p>
    )
  if (state.kind === 'failed')
    return (
      <div className="p-6" role="alert">
        <p className="mb-2">{words.failed}</p>
        <Button onClick={state.again}>{words.again}</Button>
      </div>
    )
  const { overview } = state
  switch (view) {
    case 'history':
      return <HistoryView overview={overview} />
    case 'changes':
      return <ChangesView overview={overview} />
    case 'minutes':
      return <MinutesView overview={overview} />
  }
}
