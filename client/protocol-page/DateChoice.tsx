import { choiceKeys, isCalendarDay } from '../../protocol/answers/document.ts'
import type { FieldId } from '../../protocol/text/template.ts'
import { useWords } from '../i18n/words.tsx'
import { useAnswers } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { useChoose } from './use-choose.ts'

interface Props {
  readonly field: FieldId
  readonly label: string
  readonly onDone: () => void
}

/** Years outside of these come from a year that is still being typed. */
const earliest = '1950-01-01'
const latest = '2099-12-31'

export function DateChoice({ field, label, onDone }: Props) {
  const choose = useChoose()
  const { dates } = useAnswers()
  const words = useWords('protocolPage')
  const set = (day: string | undefined): void => choose(choiceKeys.value(field), day)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        // Uncontrolled while it is typed in: half a date is no answer. A change from elsewhere starts it anew.
        key={dates[field] ?? ''}
        type="date"
        className="min-h-10 rounded-md border border-mute bg-white px-2 text-base"
        aria-label={label}
        defaultValue={dates[field] ?? ''}
        min={earliest}
        max={latest}
        onBlur={(event) => {
          const { value, validity } = event.target
          if (validity.valid && isCalendarDay(value) && value !== dates[field]) set(value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.currentTarget.blur()
          onDone()
        }}
      />
      {dates[field] !== undefined && (
        <Button variant="quiet" onClick={() => set(undefined)}>
          {words.clear}
        </Button>
      )}
    </div>
  )
}
