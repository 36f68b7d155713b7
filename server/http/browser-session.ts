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
  if (known) {
    await bind(known)
    // Their pages stand for whom this browser spoke until now ([SAY4]).
    const before = [...known.participants].filter(([protocol, person]) => (people.get(protocol) ?? person) !== person)
    return service.sockets.signOut(known.tokenHash, new Map(before), 'speaks-for-other')
  }
  const { token, record } = openSession({
    random: service.random,
    now: service.now(),
    device: deviceName(request.headers['user-agent']),
  })
  await bind(record)
  reply.setCookie(sessionCookieName(publicOrigin), token, sessionCookieOptions(publicOrigin))
}

/** A page that is loaded renews the cookie for as long as the session has grown: the browser forgets it by itself otherwise. */
export async function keepCookie(service: Service, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { publicOrigin } = service.settings
  const name = sessionCookieName(publicOrigin)
  const token = request.cookies[name]
  const session = await sessionOf(service, request)
  if (token === undefined || session === undefined) return
  const maxAge = Math.floor((session.expiresAt - service.now()) / 1000)
  reply.setCookie(name, token, { ...sessionCookieOptions(publicOrigin), maxAge })
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
