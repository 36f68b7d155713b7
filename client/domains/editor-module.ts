/** The editor's own part of the program, brought when the page is idle and kept: words typed meanwhile are caught by `EarlyWords.tsx`. */
import { useEffect, useSyncExternalStore } from 'react'

import type * as BodyEditorModule from './BodyEditor.tsx'

type EditorModule = typeof BodyEditorModule
export type EditorArrival =
  | { readonly kind: 'absent' | 'coming' | 'failed' }
  | { readonly kind: 'here'; readonly module: EditorModule }

let arrival: EditorArrival = { kind: 'absent' }
const listeners = new Set<() => void>()

function become(next: EditorArrival): void {
  arrival = next
  for (const listener of listeners) listener()
}

export function bringEditor(): void {
  if (arrival.kind === 'here' || arrival.kind === 'coming') return
  become({ kind: 'coming' })
  import('./BodyEditor.tsx').then(
    (module) => become({ kind: 'here', module }),
    () => become({ kind: 'failed' }),
  )
}

const watch = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const absent: EditorArrival = { kind: 'absent' }

export const useEditorArrival = (): EditorArrival =>
  useSyncExternalStore(
    watch,
    () => arrival,
    () => absent,
  )

/** Brings the editor once the page has nothing better to do; safe to use in several places. */
export function useEditorWhenIdle(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(bringEditor, 2000)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(bringEditor, { timeout: 8000 })
    return () => cancelIdleCallback(idle)
  }, [wanted])
}
