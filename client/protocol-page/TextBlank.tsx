import { useCallback } from 'react'
import { textOf, writtenForm } from '../../protocol/answers/document.ts'
import { jointOf } from '../../protocol/text/blanks.ts'
import { ofName } from '../../protocol/text/french.ts'
import type { FieldId } from '../../protocol/text/template.ts'
import { useWords } from '../i18n/words.tsx'
import { useAnswers, useDoc, useTemplate } from '../state/protocol.tsx'
import { ClosedBlank, Dots } from './ClosedBlank.tsx'
import { useOpenBlank } from './blank-panel-state.tsx'
import { BoundText } from '../writing/BoundText.tsx'
import type { Blank, FieldSegment } from './use-blank.ts'

interface Props {
  readonly segment: FieldSegment
  readonly blank: Blank
  readonly limit: number
  readonly onWriting: (place: number, on: boolean) => void
}

export function TextBlank({ segment, blank, limit, onWriting }: Props) {
  const doc = useDoc()
  const joint = jointOf(useTemplate(), segment.field)
  const { place, field, filled, text } = segment
  const { focus, leave } = blank
  const began = useCallback(() => {
    focus()
    onWriting(place, true)
  }, [focus, onWriting, place])
  const ended = useCallback(() => {
    leave()
    onWriting(place, false)
  }, [leave, onWriting, place])
  if (blank.closed) return <ClosedBlank segment={segment} blank={blank} />
  return (
    <>
      <span {...blank.frame}>
        <BoundText
          text={textOf(doc, field)}
          value={filled ? text : ''}
          label={blank.label}
          limit={limit}
          placeholder={blank.name}
          tabIndex={blank.tabIndex}
          onFocus={began}
          onBlur={ended}
          className="answer"
        />
        {!filled && <Dots text={text} />}
      </span>
      {blank.first && filled && joint !== undefined && (
        <FormButton field={field} mayAsk={joint === 'of'} blank={blank} />
      )}
    </>
  )
}

/** Always there to choose "de", "d’", "du" or "des"; in plain words where usage wavers and nobody has chosen. */
function FormButton({
  field,
  mayAsk,
  blank,
}: {
  readonly field: FieldId
  readonly mayAsk: boolean
  readonly blank: Blank
}) {
  const words = useWords('protocolPage')
  const open = useOpenBlank()
  const { texts } = useAnswers()
  const doc = useDoc()
  const asks = mayAsk && ofName(texts[field] ?? '').ask && writtenForm(doc, field) === undefined
  return (
    <button
      type="button"
      className={`form-button no-print ${asks ? 'asks' : ''}`}
      data-tool=""
      aria-label={`${words.chooseForm}: ${blank.label}`}
      aria-haspopup="dialog"
      onClick={(event) => open({ field, part: 'form', opener: event.currentTarget })}
      data-label={asks ? words.askForm : '▾'}
    />
  )
}
