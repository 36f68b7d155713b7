/** Which moment is shown: a native slider over every edit and every act, and two buttons that go from event to event. */
import type { Event } from '../../protocol/ledger/history.ts'
import { useTime } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'
import { useEventLine } from './event-words.tsx'
import type { SliderState } from './use-moment.ts'

interface Props {
  readonly events: readonly Event[]
  readonly slider: SliderState
}

export function MomentSlider({ events, slider }: Props) {
  const words = useWords('history')
  const failedWords = useWords('view')
  const time = useTime()
  const line = useEventLine()
  const { step, last, go, behind, failed, shown } = slider
  const event = events.findLast((one) => one.step <= step)
  // Within a sitting the edit's own time says more than the sitting's.
  const at = shown?.text.at !== null && shown?.text.at !== undefined && event?.step !== step ? shown.text.at : event?.at
  const next = events.find((one) => one.step > step)
  const within = next?.kind === 'sitting' && event?.step !== step ? next : event
  const described =
    within === undefined ? words.before : words.momentText(at === undefined ? words.before : time(at), line(within))
  return (
    <section className="moment-bar no-print" aria-label={words.moment}>
      <div className="flex items-center gap-2">
        <Button
          aria-label={words.previous}
          title={words.previous}
          disabled={step === 0}
          onClick={() => go(events.findLast((one) => one.step < step)?.step ?? 0)}
        >
          ◀
        </Button>
        <input
          type="range"
          className="min-w-0 flex-1"
          min={0}
          max={last}
          step={1}
          value={step}
          aria-label={words.moment}
          aria-valuetext={described}
          onChange={({ currentTarget }) => go(Number(currentTarget.value))}
        />
        <Button
          aria-label={words.next}
          title={words.next}
          disabled={step === last}
          onClick={() => go(next?.step ?? last)}
        >
          ▶
        </Button>
      </div>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-sm" aria-live="polite">
        <span className="line-clamp-2 min-w-0 basis-64 grow">
          {failed ? failedWords.failed : behind && !shown ? words.behind : described}
        </span>
        {step < last && (
          <button type="button" className="underline" onClick={() => go(last)}>
            {words.toNow}
          </button>
        )}
      </p>
    </section>
  )
}
