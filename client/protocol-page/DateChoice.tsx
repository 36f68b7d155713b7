import { useEffect, useRef } from 'react'
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
/** A day typed figure by figure is one as soon as nothing follows for this long. */
const pauseMs = 1000

/**
 * A day is written as soon as it is chosen, so that no way of leaving loses it: another place, another app, a closed page.
 * Only one that is being typed waits for the next figure, and is written at the latest when it is left.
 */
export function DateChoice({ field, label, onDone }: Props) {
  const choose = useChoose()
  const { dates } = useAnswers()
  const words = useWords('protocolPage')
  const input = useRef<HTMLInputElement>(null)
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const day = dates[field] ?? ''
  const set = (chosen: string | undefined): void => choose(choiceKeys.value(field), chosen)
  const settle = (element: HTMLInputElement | null): void => {
    clearTimeout(typing.current)
    typing.current = undefined
    if (!element) return
    const { value, validity } = element
    if (validity.valid && isCalendarDay(value) && value !== day) set(value)
  }
  const latestSettle = useRef(settle)
  useEffect(() => {
    latestSettle.current = settle
    // A change from elsewhere; half a date that is being typed is left alone.
    if (input.current && typing.current === undefined && input.current.value !== day) input.current.value = day
  })
  useEffect(() => {
    const element = input.current
    const leave = (): void => latestSettle.current(element)
    document.addEventListener('visibilitychange', leave)
    addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        ref={input}
        type="date"
        className="min-h-10 rounded-md border border-mute bg-white px-2 text-base"
        aria-label={label}
        defaultValue={day}
        min={earliest}
        max={latest}
        onInput={(event) => {
          if (typing.current === undefined) settle(event.currentTarget)
        }}
        onBlur={(event) => settle(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            settle(event.currentTarget)
            onDone()
            return
          }
          if (!/^[0-9]$|^Backspace$|^Delete$|^Arrow/u.test(event.key)) return
          clearTimeout(typing.current)
          const element = event.currentTarget
          typing.current = setTimeout(() => settle(element), pauseMs)
        }}
      />
      {day !== '' && (
        <Button
          variant="quiet"
          onClick={() => {
            set(undefined)
            input.current?.focus()
          }}
        >
          {words.clear}
        </Button>
      )}
    </div>
  )
}
