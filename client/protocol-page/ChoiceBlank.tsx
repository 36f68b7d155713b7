import { choiceKeys } from '../../protocol/answers/document.ts'
import { useAnswers } from '../state/protocol.tsx'
import { ClosedBlank } from './ClosedBlank.tsx'
import type { Blank, FieldSegment } from './use-blank.ts'
import { useChoose } from './use-choose.ts'

interface Props {
  readonly segment: FieldSegment
  readonly blank: Blank
  readonly options: readonly string[]
}

/** A native choice that looks like a blank; the words beside it are what is printed and copied. */
export function ChoiceBlank({ segment, blank, options }: Props) {
  const choose = useChoose()
  const { choices } = useAnswers()
  const { field } = segment
  if (blank.closed) return <ClosedBlank segment={segment} blank={blank} />
  return (
    <span {...blank.frame}>
      <select
        className="answer"
        data-tool=""
        data-write=""
        data-empty={segment.filled ? undefined : ''}
        aria-label={blank.label}
        tabIndex={blank.tabIndex}
        value={choices[field] ?? ''}
        onFocus={blank.focus}
        onBlur={blank.leave}
        onChange={(event) => {
          const { value } = event.target
          choose(choiceKeys.value(field), value === '' ? undefined : value)
        }}
      >
        <option value="">{options.join(' / ')}</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
      <span className="printed">{segment.text}</span>
    </span>
  )
}
