/** [SAY4]: whoever says for whom they stand is answered only when their cookie speaks for that person. Asked before every route, behind the limits of an address. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IncomingMessage } from 'node:http'
import { refuse } from '../../protocol/refusal.ts'
import type { Refusal } from '../../protocol/refusal.ts'
import { standsFor } from '../../protocol/wire/wire.ts'
import type { SessionRecord } from '../storage/storage.ts'
import { sessionOf } from './browser-session.ts'
import type { Service } from './service.ts'

type Answer = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => FastifyReply

export function askForWhom(app: FastifyInstance, service: Service, answer: Answer): void {
  app.addHook('preParsing', async (request, reply) => {
    const claim = claimedIn(request.raw)
    if (claim === undefined && !isFromScript(request.raw)) return
    leaveOutClaim(request)
    const refusal = refusalOfClaim(claim, await sessionOf(service, request), request.raw, protocolIn(request))
    if (refusal) return answer(request, reply, refusal)
  })
}

/** For whom the request says it stands: by its header, or by its query. */
function claimedIn({ headers, url = '' }: IncomingMessage): string | undefined {
  const told = headers[standsFor.header]
  if (told !== undefined) return String(told)
  return new URLSearchParams(url.split('?')[1] ?? '').get(standsFor.query) ?? undefined
}

/** `protocol`: the one the request is about; without one, the browser must speak for the person anywhere. */
function refusalOfClaim(
  claim: string | undefined,
  session: SessionRecord | undefined,
  request: IncomingMessage,
  protocol: string | undefined,
): Refusal | undefined {
  const speaksFor = protocol === undefined ? undefined : session?.participants.get(protocol)
  if (claim === undefined) {
    // A page older than this rule, in a browser that has changed persons: nobody can tell whose it is.
    const doubtful = protocol !== undefined && session?.changed.has(protocol) === true && isFromScript(request)
    return doubtful ? refuse('speaks-for-other') : undefined
  }
  // Whoever speaks for nobody here learns it at the door, in the same words as everybody.
  if (session === undefined || (protocol !== undefined && speaksFor === undefined)) return undefined
  const isTheirs = protocol === undefined ? [...session.participants.values()].includes(claim) : speaksFor === claim
  return isTheirs ? undefined : refuse('speaks-for-other')
}

/** The same question for an upgrade, which no route sees. */
export const refusalOfUpgrade = (
  request: IncomingMessage,
  session: SessionRecord | undefined,
  protocol: string,
): Refusal | undefined => refusalOfClaim(claimedIn(request), session, request, protocol)

/** Sent by a script of one of our own pages: browsers say so, other programs do not. */
const isFromScript = ({ headers }: IncomingMessage): boolean =>
  headers['sec-fetch-site'] === 'same-origin' && headers['sec-fetch-mode'] !== 'navigate'

/** It belongs to no route's own query. */
function leaveOutClaim(request: FastifyRequest): void {
  const { [standsFor.query]: _claim, ...query } = request.query as Record<string, unknown>
  request.query = query
}

function protocolIn({ params, routeOptions: { url } }: FastifyRequest): string | undefined {
  const inside = url?.startsWith('/api/protocols/:id') === true || url?.startsWith('/p/:id') === true
  return inside && typeof params === 'object' && params !== null && 'id' in params ? String(params.id) : undefined
}
