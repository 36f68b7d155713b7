import { useLanguage } from '../i18n/words.tsx'
import { useAnswers, useTemplate } from '../state/protocol.tsx'

interface Props {
  /** The domain's. */
  readonly id: string
  readonly onRetain: (on: boolean) => void
}

/** Whether the programme retains a domain. Drawn with the answers themselves: the paper comes a moment behind them, and a tick must not. */
export function RetainTick({ id, onRetain }: Props) {
  const language = useLanguage()
  const { retained: words } = useTemplate()
  const retained = useAnswers().domains.find((domain) => domain.id === id)?.retained === true
  return (
    <label className="domain-retain no-print" lang={language}>
      <input type="checkbox" checked={retained} onChange={(event) => onRetain(event.currentTarget.checked)} />
      <span>{words.label[language]}</span>
    </label>
  )
}
