import { useCallback } from 'react'
import { setChoice } from '../../protocol/answers/document.ts'
import { ownEdit } from '../net/undo.ts'
import { useConnection } from '../state/protocol.tsx'

/** Sets or clears a date, a civility, a word of a selection or a form, as one step that can be undone. */
export function useChoose(): (key: string, value: string | true | undefined) => void {
  const { doc, undo } = useConnection()
  return useCallback(
    (key, value) => {
      undo.newStep()
      doc.transact(() => setChoice(doc, key, value), ownEdit)
      undo.newStep()
    },
    [doc, undo],
  )
}
