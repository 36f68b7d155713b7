/**
 * Keeps the others' edits waiting while an input method composes a word in a rich-text editor. A change in the same run of
 * text would put an end to the composition, and the word would be written twice. Own edits leave as ever.
 */
export interface CompositionGate {
  /** Runs it now, or behind everything that already waits. */
  pass(arrival: () => void): void
  close(): void
}

interface Timing {
  /** Behind the end of a composition: the editor reads its last word a moment later. */
  readonly settleMs: number
  /** A word left half-written keeps nobody's edits out of sight for longer than this. */
  readonly idleMs: number
}

export function compositionGate(
  page: EventTarget,
  concerns: (event: Event) => boolean,
  { settleMs, idleMs }: Timing,
): CompositionGate {
  let waiting: (() => void)[] = []
  let opening: ReturnType<typeof setTimeout> | undefined
  const open = (): void => {
    clearTimeout(opening)
    opening = undefined
    const arrived = waiting
    waiting = []
    for (const arrival of arrived) arrival()
  }
  const openIn = (ms: number): void => {
    clearTimeout(opening)
    opening = setTimeout(open, ms)
  }
  const composing = (event: Event): void => {
    if (concerns(event)) openIn(idleMs)
  }
  const composed = (): void => {
    if (opening !== undefined) openIn(settleMs)
  }
  page.addEventListener('compositionstart', composing, true)
  page.addEventListener('compositionupdate', composing, true)
  page.addEventListener('compositionend', composed, true)
  return {
    pass(arrival) {
      if (opening === undefined) arrival()
      else waiting.push(arrival)
    },
    close() {
      page.removeEventListener('compositionstart', composing, true)
      page.removeEventListener('compositionupdate', composing, true)
      page.removeEventListener('compositionend', composed, true)
      open()
    },
  }
}
