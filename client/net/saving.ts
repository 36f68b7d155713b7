/**
 * What may truthfully be said about the words on this page ([TELL1]): a pure machine, fed by the socket and by the
 * device copy. Changes are counted; the server's acknowledgement of `n` says that change `n` and all before are on disk.
 */
import type { Refusal } from '../../protocol/refusal.ts'

export type Saving =
  /** On the server's disk, and the line is open. `seen`: the other commune has had all of it before its eyes. */
  | { readonly kind: 'saved'; readonly seen: boolean }
  /** On its way; the line is open. */
  | { readonly kind: 'saving' }
  /**
   * No line, or no answer on it. `pending`: there are words the server may not have, and this device has kept them.
   * `keeps`: what is written now will be kept on this device.
   */
  | { readonly kind: 'device'; readonly pending: boolean; readonly keeps: boolean }
  | { readonly kind: 'connecting' }
  /** Not with the server, and the device could not keep the words either: they exist on this page only. */
  | { readonly kind: 'unsaved' }
  /** The service takes nothing now, whoever writes; `kept`: this device has all of it, and it is sent again later. */
  | { readonly kind: 'held'; readonly refusal: Refusal; readonly kept: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export interface SavingState {
  /** Changes made here that the server did not send us. */
  readonly made: number
  readonly acknowledged: number
  readonly kept: number
  /** Whether the device's own store works. */
  readonly keeps: boolean
  /** `silent`: open, but an acknowledgement is overdue, as on a half-open socket. */
  readonly line: 'opening' | 'open' | 'silent' | 'cut'
  /** The edit of the journal with which all that is acknowledged was on disk; undefined until the server tells. */
  readonly onDiskAt: number | undefined
  /** The last edit that the other commune has been shown. */
  readonly seenUpTo: number
  readonly held: Refusal | undefined
  readonly refusal: Refusal | undefined
}

export type SavingEvent =
  | { readonly kind: 'changed' }
  | { readonly kind: 'kept'; readonly upTo: number }
  /** The device's store does not open, or took a writing no more; or takes it again. */
  | { readonly kind: 'device'; readonly keeps: boolean }
  /** The browser took away what the device had kept. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'acknowledged'; readonly upTo: number }
  | { readonly kind: 'overdue' }
  /** Frame 102: the last edit on disk that this page was sent, and the last one the other commune has been shown. */
  | { readonly kind: 'told'; readonly durable: number; readonly seen: number }
  /** Not these words but the service's own state is the reason: they stay, and are sent again. */
  | { readonly kind: 'held'; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export const nothingYet: SavingState = {
  made: 0,
  acknowledged: 0,
  kept: 0,
  keeps: true,
  line: 'opening',
  onDiskAt: undefined,
  seenUpTo: 0,
  held: undefined,
  refusal: undefined,
}

export function advance(state: SavingState, event: SavingEvent): SavingState {
  switch (event.kind) {
    case 'changed':
      return { ...state, made: state.made + 1, onDiskAt: undefined }
    case 'kept':
      return { ...state, kept: Math.max(state.kept, Math.min(event.upTo, state.made)) }
    case 'device':
      return { ...state, keeps: event.keeps }
    case 'lost':
      return { ...state, keeps: false, kept: 0 }
    case 'opened':
      return { ...state, line: 'open' }
    case 'cut':
      return { ...state, line: state.line === 'opening' ? 'opening' : 'cut' }
    case 'acknowledged':
      return acknowledge(state, event.upTo)
    case 'overdue':
      return state.line === 'open' ? { ...state, line: 'silent' } : state
    case 'told': {
      // Sent behind the acknowledgement on the same socket, so its figure includes what was acknowledged.
      const onDiskAt = pending(state) ? undefined : (state.onDiskAt ?? event.durable)
      return { ...state, onDiskAt, seenUpTo: Math.max(state.seenUpTo, event.seen) }
    }
    case 'held':
      return { ...state, held: event.refusal, line: 'cut' }
    case 'refused':
      return { ...state, refusal: event.refusal, line: 'cut' }
  }
}

/** Only an answer on the line says that the service takes words again: it lets everybody in and refuses them later. */
function acknowledge(state: SavingState, upTo: number): SavingState {
  const acknowledged = Math.max(state.acknowledged, Math.min(upTo, state.made))
  const held = acknowledged === state.made ? undefined : state.held
  return { ...state, acknowledged, held, line: state.line === 'silent' ? 'open' : state.line }
}

export function savingOf(state: SavingState): Saving {
  if (state.refusal) return { kind: 'refused', refusal: state.refusal }
  const kept = state.kept >= state.made
  if (state.held) return { kind: 'held', refusal: state.held, kept: kept || !pending(state) }
  if (state.line === 'open') return pending(state) ? { kind: 'saving' } : { kind: 'saved', seen: isSeen(state) }
  if (pending(state)) return kept ? { kind: 'device', pending: true, keeps: state.keeps } : { kind: 'unsaved' }
  return state.line === 'opening' ? { kind: 'connecting' } : { kind: 'device', pending: false, keeps: state.keeps }
}

export const pending = ({ made, acknowledged }: SavingState): boolean => made > acknowledged

/** An empty document has nothing to see. */
const isSeen = ({ onDiskAt, seenUpTo }: SavingState): boolean =>
  onDiskAt !== undefined && onDiskAt > 0 && seenUpTo >= onDiskAt

/** All is acknowledged, and the server has not told yet at which edit of the journal: it has to be asked. */
export const wantsToBeTold = (state: SavingState): boolean => !pending(state) && state.onDiskAt === undefined

/** Whether closing the page now would lose words. */
export const onlyHere = (state: SavingState): boolean => pending(state) && state.made > state.kept
