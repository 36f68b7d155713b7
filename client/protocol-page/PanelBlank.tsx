import { useOpenBlank } from './blank-panel-state.tsx'
import { ClosedBlank, Dots, InlineButton } from './ClosedBlank.tsx'
import type { Blank, FieldSegment } from './use-blank.ts'

/** A date or a selection: the words as printed; a click opens the panel to choose them. */
export function PanelBlank({ segment, blank }: { readonly segment: FieldSegment; readonly blank: Blank }) {
  const open = useOpenBlank()
  const { field, filled, text } = segment
  if (blank.closed) return <ClosedBlank segment={segment} blank={blank} />
  return (
    <span {...blank.frame}>
      <InlineButton
        label={filled ? `${blank.label}: ${text}` : blank.label}
        tabIndex={blank.tabIndex}
        placeholder={filled ? undefined : blank.name}
        onFocus={blank.focus}
        onBlur={blank.leave}
        onPress={(opener) => open({ field, part: 'value', opener })}
        write
        opens
      >
        {filled ? text : ''}
      </InlineButton>
      {!filled && <Dots text={text} />}
    </span>
  )
}
