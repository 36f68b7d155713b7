/**
 * Defence against requests that another site makes a browser send: a change is taken only from a page of this service,
 * or from a program, which no browser drives and which therefore sends neither an Origin nor a cookie.
 */
import type { IncomingMessage } from 'node:http'
import { refuse } from '../../protocol/refusal.ts'
import type { Refusal } from '../../protocol/refusal.ts'
import { isLoopback } from '../settings.ts'

/**
 * Compared with what the administrator configured. On a machine of one's own, where nothing was, the page's origin is the
 * address it was asked at, but only a loopback name counts: any other Host may be a name that a stranger pointed here.
 */
export function isOwnOrigin(origin: string, request: IncomingMessage, publicOrigin: string | undefined): boolean {
  if (publicOrigin !== undefined) return origin === publicOrigin
  const host = URL.parse(`http://${request.headers.host ?? ''}`)
  return host !== null && isLoopback(host.hostname) && origin === host.origin
}

/** Why a request that changes something is not taken, or undefined when it is. */
export function foreignOrigin(request: IncomingMessage, publicOrigin: string | undefined): Refusal | undefined {
  const { origin, cookie } = request.headers
  if (origin === undefined) return cookie === undefined ? undefined : refuse('foreign-origin')
  return isOwnOrigin(origin, request, publicOrigin) ? undefined : refuse('foreign-origin')
}
