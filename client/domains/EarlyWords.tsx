import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useWords } from '../i18n/words.tsx'

interface Props {
  readonly label: string
  readonly failed: boolean
  readonly limit: number
  /** Words typed here so far, handed over exactly once: when this field goes, whatever the reason. */
  readonly onWords: (words: string) => void
  readonly onLeave: () => void
  /** While an input method composes, the field must not be taken away. */
  readonly onComposing: (composing: boolean) => void
}

/** Catches what is typed in a body while the editor is still on its way. */
export function EarlyWords({ label, failed, limit, onWords, onLeave, onComposing }: Props) {
  const words = useWords('domains')
  const field = useRef<HTMLTextAreaElement>(null)
  const handOver = useEffectEvent(onWords)
  useLayoutEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    return () => {
      if (element && element.value !== '') handOver(element.value)
      if (element) element.value = ''
    }
  }, [])
  return (
    <div className="early-words">
      <textarea
        ref={field}
        aria-label={label}
        lang="fr"
        rows={2}
        maxLength={limit}
        onBlur={() => {
          onComposing(false)
          onLeave()
        }}
        onCompositionStart={() => onComposing(true)}
        onCompositionEnd={() => onComposing(false)}
      />
      <p role="status">{failed ? words.waitingFailed : words.waiting}</p>
    </div>
  )
}
