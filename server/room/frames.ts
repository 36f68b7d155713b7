/** The bytes of protocol/wire/wire.ts's frames, read and written. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import type { Party } from '../../protocol/party.ts'
import { frame } from '../../protocol/wire/wire.ts'

/** Kinds of a sync frame, as y-protocols numbers them. */
const sync = { state: 0, answer: 1, update: 2 } as const

export type Incoming =
  /** Sync step 1: "this is what I have, send me the rest". */
  | { readonly kind: 'state'; readonly stateVector: Uint8Array }
  /** Sync step 2 (`answer`: all the server lacks) or a single edit. */
  | { readonly kind: 'update'; readonly answer: boolean; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly update: Uint8Array }
  | { readonly kind: 'presence-query' }
  | { readonly kind: 'acknowledge'; readonly marker: number }
  | { readonly kind: 'ledger'; readonly after: number }
  | { readonly kind: 'shown'; readonly seq: number }

/** The frame, or undefined for bytes that are none. */
export function readFrame(bytes: Uint8Array): Incoming | undefined {
  try {
    return read(decoding.createDecoder(bytes))
  } catch {
    // lib0 throws on a length that runs past the end: such bytes are no frame.
    return undefined
  }
}

function read(decoder: decoding.Decoder): Incoming | undefined {
  switch (decoding.readVarUint(decoder)) {
    case frame.sync:
      return readSync(decoder)
    case frame.awareness:
      return { kind: 'presence', update: decoding.readVarUint8Array(decoder) }
    case frame.queryAwareness:
      return { kind: 'presence-query' }
    case frame.acknowledged:
      return { kind: 'acknowledge', marker: decoding.readVarUint(decoder) }
    case frame.ledger:
      return { kind: 'ledger', after: decoding.readVarUint(decoder) }
    case frame.shown:
      return { kind: 'shown', seq: decoding.readVarUint(decoder) }
    default:
      return undefined
  }
}

function readSync(decoder: decoding.Decoder): Incoming | undefined {
  const kind = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  if (kind === sync.state) return { kind: 'state', stateVector: body }
  if (kind === sync.answer || kind === sync.update)
    return { kind: 'update', answer: kind === sync.answer, update: body }
  return undefined
}

const syncFrame = (kind: number, body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frame.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, body)
  })

export const stateFrame = (stateVector: Uint8Array): Uint8Array => syncFrame(sync.state, stateVector)
/** A stock client counts as in step with the answer (sync step 2): with the last piece of it, then. */
export const answerFrame = (update: Uint8Array): Uint8Array => syncFrame(sync.answer, update)
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(sync.update, update)

export const presenceFrame = (update: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frame.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })

export const acknowledgedFrame = (marker: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frame.acknowledged)
    encoding.writeVarUint(encoder, marker)
  })

export const ledgerFrame = (entries: readonly LedgerEntry[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frame.ledger)
    encoding.writeVarString(encoder, JSON.stringify(entries))
  })

export const shownFrame = (durable: number, seenBy: Readonly<Record<Party, number>>): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [frame.shown, durable, seenBy.belgian, seenBy.partner]) encoding.writeVarUint(encoder, number)
  })

/** About nobody: a message that keeps a stock client's watchdog quiet. */
export const nobodyFrame: Uint8Array = presenceFrame(Uint8Array.of(0))
