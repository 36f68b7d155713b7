/** Which blank's panel is open: dates, ties and forms of a name are chosen in one panel beside the text, so that nothing of the tool stands inside the official words. */
import { createContext, useContext } from 'react'
import type { FieldId } from '../../protocol/text/template.ts'

export interface OpenBlank {
  readonly field: FieldId
  /** The answer itself, or the preposition in front of it. */
  readonly part: 'value' | 'form'
  readonly opener: HTMLElement
}

export const OpenBlankContext = createContext<(blank: OpenBlank) => void>(() => undefined)
export const useOpenBlank = (): ((blank: OpenBlank) => void) => useContext(OpenBlankContext)
