/**
 * What may truthfully be said about the words on this page ([TELL1]): a pure machine, fed by the socket and by the
 * device copy. Changes are counted; the server's acknowledgement of `n` says that change `n` and all before are on disk.
 */
import type { Refusal } from '../../protocol/refusal.ts'

export type Saving =
  /** On the server's disk, and the line is open. */
  | { readonly kind: 'saved' }
  /** On its way; the line is open. */
  | { readonly kind: 'saving' }
  /** No line, or no answer on it. `pending`: there are words the server may not have, and this device has kept them. */
  | { readonly kind: 'device'; readonly pending: boolean }
  | { readonly kind: 'connecting' }
  /** No line, and the device could not keep the words either: they exist on this page only. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export interface SavingState {
  /** Changes made here that the server did not send us. */
  readonly made: number
  readonly acknowledged: number
  readonly kept: number
  /** `silent`: open, but an acknowledgement is overdue, as on a half-open socket. */
  readonly line: 'opening' | 'open' | 'silent' | 'cut'
  readonly refusal: Refusal | undefined
}

export type SavingEvent =
  | { readonly kind: 'changed' }
  | { readonly kind: 'kept'; readonly upTo: number }
  | { readonly kind: 'opened' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'acknowledged'; readonly upTo: number }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export const nothingYet: SavingState = { made: 0, acknowledged: 0, kept: 0, line: 'opening', refusal: undefined }

export function advance(state: SavingState, event: SavingEvent): SavingState {
  switch (event.kind) {
    case 'changed':
      return { ...state, made: state.made + 1 }
    case 'kept':
      return { ...state, kept: Math.max(state.kept, Math.min(event.upTo, state.made)) }
    case 'opened':
      return { ...state, line: 'open' }
    case 'cut':
      return { ...state, line: state.line === 'opening' ? 'opening' : 'cut' }
    case 'acknowledged':
      return {
        ...state,
        acknowledged: Math.max(state.acknowledged, Math.min(event.upTo, state.made)),
        line: state.line === 'silent' ? 'open' : state.line,
      }
    case 'overdue':
      return state.line === 'open' ? { ...state, line: 'silent' } : state
    case 'refused':
      return { ...state, refusal: event.refusal, line: 'cut' }
  }
}

export function savingOf(state: SavingState): Saving {
  if (state.refusal) return { kind: 'refused', refusal: state.refusal }
  const pending = state.made > state.acknowledged
  if (state.line === 'open') return { kind: pending ? 'saving' : 'saved' }
  if (pending) return state.kept >= state.made ? { kind: 'device', pending } : { kind: 'unsaved' }
  return state.line === 'opening' ? { kind: 'connecting' } : { kind: 'device', pending }
}

/** Whether closing the page now would lose words. */
export const onlyHere = (state: SavingState): boolean => state.made > state.acknowledged && state.made > state.kept
