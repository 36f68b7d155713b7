/** The cookie that says whose browser this is: for this service's requests only, and out of reach of scripts. */
import { fastifyCookie } from '@fastify/cookie'
import type { CookieSerializeOptions } from '@fastify/cookie'
import { sessionLifetime } from '../access/sessions.ts'

/** Behind TLS its name keeps other hosts of the same domain from setting it. */
export const sessionCookieName = (publicOrigin: string | undefined): string =>
  publicOrigin?.startsWith('https:') === true ? '__Host-session' : 'session'

export function sessionCookieOptions(publicOrigin: string | undefined): CookieSerializeOptions {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicOrigin?.startsWith('https:') === true,
    maxAge: sessionLifetime / 1000,
  }
}

/** The session's secret in a `Cookie` header, e.g. of an upgrade to a WebSocket. */
export const sessionTokenIn = (
  cookieHeader: string | undefined,
  publicOrigin: string | undefined,
): string | undefined =>
  cookieHeader === undefined ? undefined : fastifyCookie.parse(cookieHeader)[sessionCookieName(publicOrigin)]
