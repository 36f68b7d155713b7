import type { KeyboardEvent, MouseEvent } from 'react'
import { useOpenItem } from '../agreement/open-item.tsx'
import type { Blank, FieldSegment } from './use-blank.ts'

/** What is printed while an answer is missing; on screen the blank shows its name instead. */
export const Dots = ({ text }: { readonly text: string }) =>
  text === '' ? null : <span className="printed">{text}</span>

interface Props {
  readonly segment: FieldSegment
  readonly blank: Blank
}

/** A blank that this person does not write: it leads to its point, to comment and to initial. A span, because a button would not wrap like words. */
export function ClosedBlank({ segment, blank }: Props) {
  const openItem = useOpenItem()
  const go = (): void => openItem(segment.item)
  return (
    <span {...blank.frame} title={blank.closed}>
      <InlineButton
        label={`${blank.label}${segment.filled ? `: ${segment.text}` : ''} (${blank.closed ?? ''})`}
        tabIndex={blank.tabIndex}
        onPress={go}
        placeholder={segment.filled ? undefined : blank.name}
        onFocus={blank.leave}
        onBlur={blank.leave}
      >
        {segment.filled ? segment.text : ''}
      </InlineButton>
      {!segment.filled && <Dots text={segment.text} />}
    </span>
  )
}

interface InlineButtonProps {
  readonly label: string
  readonly tabIndex: number
  readonly placeholder: string | undefined
  readonly children: string
  readonly write?: boolean
  readonly opens?: boolean
  readonly onPress: (element: HTMLElement) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** A button made of words that wrap. */
export function InlineButton({
  label,
  tabIndex,
  placeholder,
  children,
  write = false,
  opens = false,
  onPress,
  onFocus,
  onBlur,
}: InlineButtonProps) {
  return (
    <span
      role="button"
      className="answer"
      tabIndex={tabIndex}
      aria-label={label}
      aria-haspopup={opens ? 'dialog' : undefined}
      data-placeholder={placeholder}
      data-empty={children === '' ? '' : undefined}
      data-write={write ? '' : undefined}
      onFocus={onFocus}
      onBlur={onBlur}
      onClick={(event: MouseEvent<HTMLElement>) => onPress(event.currentTarget)}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onPress(event.currentTarget)
      }}
    >
      {children}
    </span>
  )
}
