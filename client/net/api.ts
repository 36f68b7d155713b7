/** Requests to the server's API. A refusal is a value; a line that fails is the refusal `offline`, never an exception. */
import { isRefusalCode, refuse } from '../../protocol/refusal.ts'
import type { Refusal } from '../../protocol/refusal.ts'

/** `offline`: no answer came; nothing is known of what the server did, so only acts with an id of their own are asked again. */
export type ApiFailure = { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'offline' }
export type ApiAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ApiFailure }

/** Aborting gives `offline`. */
export const get = <T>(path: string, signal?: AbortSignal): Promise<ApiAnswer<T>> =>
  ask<T>(path, { method: 'GET', signal: signal ?? null })
export const post = <T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer<T>> =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
/** A file as it is; the server looks at its bytes. */
export const sendFile = <T>(path: string, file: Blob): Promise<ApiAnswer<T>> =>
  ask<T>(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file })
export const remove = <T>(path: string): Promise<ApiAnswer<T>> => ask<T>(path, { method: 'DELETE' })

async function ask<T>(path: string, request: RequestInit): Promise<ApiAnswer<T>> {
  let response: Response
  try {
    response = await fetch(path, { credentials: 'same-origin', ...request })
  } catch {
    return { ok: false, failure: { kind: 'offline' } }
  }
  const body: unknown = await response.json().catch(() => undefined)
  return response.ok
    ? { ok: true, value: body as T }
    : { ok: false, failure: { kind: 'refused', refusal: refusalOf(body) } }
}

/** A problem document's refusal; `internal` for an answer that is none of ours (a proxy's page, say). */
export function refusalOf(body: unknown): Refusal {
  if (
    typeof body !== 'object' ||
    body === null ||
    !('code' in body) ||
    typeof body.code !== 'string' ||
    !isRefusalCode(body.code)
  )
    return refuse('internal')
  const at = 'at' in body && typeof body.at === 'string' ? body.at : undefined
  const detail = 'detail' in body && typeof body.detail === 'string' ? body.detail : undefined
  return refuse(body.code, at, detail)
}
