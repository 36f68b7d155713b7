/** The HTTP face of the service: what every request meets on its way in, and every answer on its way out. */
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { fastify } from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IncomingMessage } from 'node:http'
import { constants } from 'node:zlib'
import { refuse } from '../../protocol/refusal.ts'
import type { Refusal } from '../../protocol/refusal.ts'
import { linkMeant } from '../../protocol/wire/links.ts'
import type { Allowance } from '../fair/allowance.ts'
import { Allowances } from '../fair/allowances.ts'
import { addressKey, clientAddress, trustedProxies } from './client-address.ts'
import { boundConnections } from './connections.ts'
import { bodyLimit } from './endpoint.ts'
import { logAnswers, logging } from './log.ts'
import type { LogSink } from './log.ts'
import { OpenSockets } from './open-sockets.ts'
import { openApiRoute } from './openapi.ts'
import { isOwnOrigin } from './origin.ts'
import { refusalOfError, sendProblem } from './problem.ts'
import { actsEndpoints } from './routes/acts.ts'
import { deviceEndpoints } from './routes/devices.ts'
import { exportEndpoints } from './routes/exports.ts'
import { importEndpoints } from './routes/import.ts'
import { healthRoutes } from './routes/health.ts'
import { instanceKeyEndpoints } from './routes/instance-key.ts'
import { historyEndpoints } from './routes/history.ts'
import { invitationEndpoints } from './routes/invitations.ts'
import { minutesEndpoints } from './routes/minutes.ts'
import { meEndpoints } from './routes/me.ts'
import { pageRoutes, sendRefusedPage } from './routes/pages.ts'
import { protocolEndpoints } from './routes/protocols.ts'
import { scanEndpoints } from './routes/scans.ts'
import { schemaEndpoints } from './routes/schemas.ts'
import { sessionEndpoints } from './routes/sessions.ts'
import { verifyEndpoints } from './routes/verify.ts'
import { bareHeaders, permissionsPolicy, securityHeaders } from './security-headers.ts'
import type { Service, ServiceParts } from './service.ts'
import { attachSocket } from './socket.ts'
import { askForWhom } from './stands-for.ts'
import { staticFiles } from './static-files.ts'
import { entrant } from './visit.ts'

const aMinute = 60_000
const perMinute = (amount: number): Allowance => ({ perSecond: amount / 60, burst: amount })
/** By one link: a meeting in which everybody opens it at once. */
const entriesPerMinute = 20
/** Ms until an ended session's sockets are closed. */
const aMoment = 500

/** Bytes of a request's headers. */
const maxHeaderSize = 16 * 1024

export async function createApp(parts: ServiceParts, logTo?: LogSink): Promise<FastifyInstance> {
  const { publicOrigin, limits, logLevel } = parts.settings
  const service: Service = {
    ...parts,
    sockets: new OpenSockets(),
    requests: new Allowances(perMinute(limits.requestsPerParticipant)),
    entries: new Allowances(perMinute(entriesPerMinute)),
  }
  const trusted = trustedProxies(parts.settings.trustedProxies)
  const addressOf = (request: IncomingMessage): string | undefined => {
    const address = clientAddress(request, trusted)
    return address === undefined ? undefined : addressKey(address)
  }
  const app = fastify({
    ...logging(logLevel, logTo),
    bodyLimit,
    requestTimeout: limits.requestMs,
    http: { maxHeaderSize, headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.headersMs / 5 },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) =>
      void sendProblem(
        request as FastifyRequest,
        reply.headers(bareHeaders(publicOrigin)) as FastifyReply,
        refusalOfError(error),
      ),
  })
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler((error, request, reply) => answerError(service, error, request, reply))
  logAnswers(app)

  await app.register(cookie)
  await app.register(helmet, securityHeaders(publicOrigin))
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
  })
  await app.register(rateLimit, {
    max: limits.requestsPerMinute,
    timeWindow: aMinute,
    keyGenerator: (request) => addressOf(request.raw) ?? '',
    // Hashed files cost nothing; a whole town hall behind one address loads them at once. Who has no address that can be
    // read uses up nobody else's allowance.
    allowList: (request) => request.url.startsWith('/assets/') || addressOf(request.raw) === undefined,
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  })
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    const link = request.method === 'GET' ? linkMeant(request.url) : undefined
    return link === undefined
      ? answerRefusal(service, request, reply, refuse('unknown-page'))
      : reply.header('cache-control', 'no-store').redirect(link)
  })
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    customTypes: /^(?:text\/(?!event-stream)|application\/(?:[\w.+-]+\+)?json)/u,
    // The slowest levels take longer than they save on the answers of one person.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })
  await staticFiles(app, service.pages.clientDirectory)
  askForWhom(app, service, (...asked) => answerRefusal(service, ...asked))

  const endpoints = [
    ...protocolEndpoints(service),
    ...sessionEndpoints(service),
    ...invitationEndpoints(service),
    ...meEndpoints(service),
    ...deviceEndpoints(service),
    ...actsEndpoints(service),
    ...historyEndpoints(service),
    ...minutesEndpoints(service),
    ...exportEndpoints(service),
    ...schemaEndpoints(),
    ...importEndpoints(service),
    ...scanEndpoints(service),
    ...instanceKeyEndpoints(service),
    ...verifyEndpoints(service),
  ]
  for (const endpoint of endpoints) endpoint.register(app, publicOrigin)
  openApiRoute(app, endpoints)
  healthRoutes(app, service)
  pageRoutes(app, service)
  attachSocket(app.server, {
    rooms: service.rooms,
    sockets: service.sockets,
    limits: {
      addressOf,
      atOnce: limits.socketsPerAddress,
      upgrades: new Allowances(perMinute(limits.upgradesPerMinute)),
      clock: service.clock,
    },
    stillSignedIn: async ({ login, record, participant }) =>
      (await service.storage.session(login.session))?.participants.get(record.id) === participant.id,
    authenticate: (request, protocol) => entrant(service, request, protocol),
    allowsOrigin: (origin, request) => isOwnOrigin(origin, request, publicOrigin),
    fault: (error) => app.log.error({ err: error }, 'fault at a socket'),
  })
  boundConnections(app.server, limits.connectionsPerAddress, trusted)
  const expiryOf = async (session: string) => (await service.storage.session(session))?.expiresAt
  const expiry = setInterval(() => {
    service.sockets.signOutExpired(service.now(), expiryOf).catch((error: unknown) => {
      app.log.error({ err: error }, 'fault in closing what has expired')
    })
  }, aMoment)
  app.addHook('onClose', async () => clearInterval(expiry))
  // While the rooms write down what they hold, requests are answered 503; then the port is given back.
  app.addHook('preClose', () => service.rooms.closeAll())
  return app
}

function answerError(service: Service, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOfError(error)
  // Only what nobody foresaw is written down: the others are the answer itself.
  if (refusal.code === 'internal') request.log.error({ err: error, route: request.routeOptions.url }, 'unforeseen')
  return answerRefusal(service, request, reply, refusal)
}

/** A person gets a page, a program a problem document. */
function answerRefusal(service: Service, request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const forPerson = request.method === 'GET' && !request.url.startsWith('/api/')
  if (!forPerson || request.headers.accept?.includes('text/html') !== true) return sendProblem(request, reply, refusal)
  try {
    return sendRefusedPage(service, request, reply, refusal)
  } catch (error) {
    // The renderer may be the very thing that failed.
    request.log.error({ err: error }, 'no page for a refusal')
    return sendProblem(request, reply, refusal)
  }
}
