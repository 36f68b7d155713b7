/** The session a browser's cookie stands for: read, begun, ended. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { deviceName } from '../access/device-name.ts'
import { openSession, resolveSession } from '../access/sessions.ts'
import type { NewSessionRecord, SessionRecord, SpokenFor } from '../storage/storage.ts'
import type { Service } from './service.ts'
import { sessionCookieName, sessionCookieOptions } from './session-cookie.ts'

export const sessionOf = (service: Service, request: FastifyRequest): Promise<SessionRecord | undefined> =>
  resolveSession(service.storage, request.cookies[sessionCookieName(service.settings.publicOrigin)], service.now())

/** Lets the browser's session, or a new one, speak for these people, each in its protocol. */
export async function bindToBrowser(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  people: SpokenFor,
): Promise<void> {
  const { publicOrigin } = service.settings
  const bind = async (session: NewSessionRecord): Promise<void> => {
    for (const [protocol, participant] of people) await service.storage.bindSession(session, protocol, participant)
  }
  const known = await sessionOf(service, request)
  if (known) return bind(known)
  const { token, record } = openSession({
    random: service.random,
    now: service.now(),
    device: deviceName(request.headers['user-agent']),
  })
  await bind(record)
  reply.setCookie(sessionCookieName(publicOrigin), token, sessionCookieOptions(publicOrigin))
}

/** Ends the session on the server, where a copy of the cookie would still count, closes its sockets, and takes the cookie back. */
export async function forgetBrowser(service: Service, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { publicOrigin } = service.settings
  const session = await sessionOf(service, request)
  if (session) {
    await service.storage.endSession(session.tokenHash)
    service.sockets.signOut(session.tokenHash)
  }
  const { maxAge: _kept, ...options } = sessionCookieOptions(publicOrigin)
  reply.clearCookie(sessionCookieName(publicOrigin), options)
}
