/** The session a browser's cookie stands for: read, begun, ended. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { openSession, resolveSession } from '../access/sessions.ts'
import type { SessionRecord } from '../storage/storage.ts'
import type { Service } from './service.ts'
import { sessionCookieName, sessionCookieOptions } from './session-cookie.ts'

export const sessionOf = (service: Service, request: FastifyRequest): Promise<SessionRecord | undefined> =>
  resolveSession(service.storage, request.cookies[sessionCookieName(service.settings.publicOrigin)], service.now())

/** Lets the browser's session, or a new one, speak for a participant. */
export async function bindToBrowser(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  protocol: string,
  participant: string,
): Promise<void> {
  const { publicOrigin } = service.settings
  const known = await sessionOf(service, request)
  if (known) return service.storage.bindSession(known, protocol, participant)
  const { token, record } = openSession({ random: service.random, now: service.now() })
  await service.storage.bindSession(record, protocol, participant)
  reply.setCookie(sessionCookieName(publicOrigin), token, sessionCookieOptions(publicOrigin))
}

/** Ends the session on the server, where a copy of the cookie would still count, and takes the cookie back. */
export async function forgetBrowser(service: Service, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { publicOrigin } = service.settings
  const session = await sessionOf(service, request)
  if (session) await service.storage.endSession(session.tokenHash)
  const { maxAge: _kept, ...options } = sessionCookieOptions(publicOrigin)
  reply.clearCookie(sessionCookieName(publicOrigin), options)
}
