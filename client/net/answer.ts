/**
 * Whether an answer is our server's. A captive portal, an expired sign-on or a proxy answers in its place, with a status of
 * its own choosing: nothing is believed that has not our type and the shape that was asked for.
 */
import { isRefusalCode, refuse } from '../../protocol/refusal.ts'
import type { Refusal } from '../../protocol/refusal.ts'
import type { Shape } from './shapes.ts'

/**
 * `offline`: no answer came. `foreign`: what came is not our server's. Of both nothing is known of what the server did, so only
 * acts with an id of their own are asked again.
 */
export type ApiFailure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'offline' }
  | { readonly kind: 'foreign' }
export type ApiAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ApiFailure }

export interface Received {
  readonly status: number
  /** As the header has it; empty when there is none. */
  readonly type: string
  readonly text: string
}

const foreign = { ok: false, failure: { kind: 'foreign' } } as const

/** What came, when a value of this shape was asked for. */
export function answerIn<T>(received: Received, isShape: Shape<T>): ApiAnswer<T> {
  const { status, type, text } = received
  if (status < 200 || status >= 300) return { ok: false, failure: failureIn(received) }
  const value = type.startsWith('application/json') ? parsed(text) : undefined
  return isShape(value) ? { ok: true, value } : foreign
}

/** What came, when only something was to be done. */
export const doneIn = (received: Received): ApiAnswer<undefined> =>
  received.status === 204 && received.text === ''
    ? { ok: true, value: undefined }
    : { ok: false, failure: received.status >= 300 ? failureIn(received) : foreign.failure }

/** A problem document of ours is a refusal; any other answer is somebody else's. */
export function failureIn({ status, type, text }: Received): ApiFailure {
  const body = type.startsWith('application/problem+json') ? parsed(text) : undefined
  const refusal = refusalIn(body)
  if (refusal) return { kind: 'refused', refusal }
  // A proxy in front has a limit of its own: it will not change by asking again.
  return status === 413 ? { kind: 'refused', refusal: refuse('too-large') } : { kind: 'foreign' }
}

function refusalIn(body: unknown): Refusal | undefined {
  if (typeof body !== 'object' || body === null || !('type' in body) || !('code' in body)) return undefined
  if (body.type !== `urn:paraphe:refusal:${String(body.code)}`) return undefined
  // A page may be older than the server that refuses.
  if (typeof body.code !== 'string' || !isRefusalCode(body.code)) return refuse('internal')
  const member = (name: 'at' | 'detail'): string | undefined => {
    const said = (body as Partial<Record<typeof name, unknown>>)[name]
    return typeof said === 'string' ? said : undefined
  }
  return refuse(body.code, member('at'), member('detail'))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
