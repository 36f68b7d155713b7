/** The pages. Whatever the answer is, a person gets something they can read, in their language. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as Y from 'yjs'
import * as z from 'zod'
import { mayInvite } from '../../../protocol/ledger/guard.ts'
import { parties } from '../../../protocol/party.ts'
import type { Side, Standing } from '../../../protocol/party.ts'
import type { Refusal } from '../../../protocol/refusal.ts'
import { templateSha256 } from '../../../protocol/text/templates.ts'
import { protocolViews } from '../../../protocol/wire/wire.ts'
import type { CodeVerified, PageState, ProtocolPageState, ProtocolView } from '../../../protocol/wire/wire.ts'
import { verifyCode } from '../../verification/verification.ts'
import { keepCookie } from '../browser-session.ts'
import { askedLanguage, statusOf } from '../problem.ts'
import type { Service } from '../service.ts'
import { readBy } from '../reading.ts'
import { read, visit } from '../visit.ts'
import type { Reading, Visit } from '../visit.ts'
import { mine } from './me.ts'
import { longestCode } from './verify.ts'

export function pageRoutes(app: FastifyInstance, service: Service): void {
  const send = (reply: FastifyReply, state: PageState, names?: Reading['names']): FastifyReply =>
    sendHtml(reply.code(200), state, service.pages.html(state, names))

  app.get('/', async (request, reply) => {
    await keepCookie(service, request, reply)
    const known = service.shelf.texts.map(({ id, name }) => ({ id, name }))
    return send(reply, {
      page: 'home',
      language: askedLanguage(request),
      me: await mine(service, request),
      templates: known,
    })
  })
  app.get('/j', async (request, reply) => send(reply, { page: 'join', language: askedLanguage(request) }))
  const contact = service.settings.contact === undefined ? {} : { contact: service.settings.contact }
  app.get('/accessibilite', async (request, reply) =>
    send(reply, { page: 'accessibility', language: askedLanguage(request), ...contact }),
  )
  app.get('/appareil', async (request, reply) => send(reply, { page: 'device', language: askedLanguage(request) }))
  app.get('/verify', async (request, reply) => {
    const asked = await verifiedCode(service, request)
    return send(reply, { page: 'verify', language: askedLanguage(request), ...(asked ? { asked } : {}) })
  })
  const sendProtocol = async (request: FastifyRequest, reply: FastifyReply, view: ProtocolView) => {
    const visited = await visit(service, request)
    if (!visited.ok) return sendRefusedPage(service, request, reply, visited.refusal)
    const reading = await read(service, visited.value)
    const state = await protocolState(service, request, visited.value, reading)
    await keepCookie(service, request, reply)
    return send(reply, { ...state, view }, reading.names)
  }
  app.get('/p/:id/liens', async (request, reply) => {
    const visited = await visit(service, request)
    if (!visited.ok) return sendRefusedPage(service, request, reply, visited.refusal)
    await keepCookie(service, request, reply)
    const { names } = await read(service, visited.value)
    return send(reply, linksState(request, visited.value, names), names)
  })
  for (const [view, path] of Object.entries(protocolViews) as [ProtocolView, string][])
    app.get(`/p/:id${path}`, (request, reply) => sendProtocol(request, reply, view))
}

function linksState(request: FastifyRequest, { record, me, negotiation }: Visit, names: Reading['names']): PageState {
  const sides = [...parties, 'observer'] as const
  const inside = (side: Side): number =>
    [...negotiation.members.values()].filter(({ participant, revoked }) => !revoked && participant.side === side).length
  const standing = (side: Side): Standing =>
    side === 'observer' ? { side, role: 'observer' } : { side, role: 'negotiator' }
  return {
    page: 'links',
    language: askedLanguage(request),
    id: record.id,
    me,
    names,
    people: { belgian: inside('belgian'), partner: inside('partner'), observer: inside('observer') },
    mayInvite: sides.filter((side) => mayInvite(me, standing(side), negotiation) === undefined),
  }
}

const verifyQuery = z.object({ code: z.string().min(1).max(longestCode) })

/** Whoever scans the code of a printed page reads the answer at once, without a script. */
async function verifiedCode(service: Service, request: FastifyRequest): Promise<CodeVerified | undefined> {
  const asked = verifyQuery.safeParse(request.query)
  if (!asked.success) return undefined
  const { code } = asked.data
  const answer = await verifyCode(service, code)
  return { code, answer: answer.ok ? answer.value : { refused: answer.refusal.code } }
}

async function protocolState(
  service: Service,
  request: FastifyRequest,
  visited: Visit,
  { document }: Reading,
): Promise<Omit<ProtocolPageState, 'view'>> {
  const { record, template, me } = visited
  const entries = await service.secretary.entriesFor(record.id, me.side, 0)
  return {
    page: 'protocol',
    language: askedLanguage(request),
    id: record.id,
    generation: record.generation,
    ...(record.former ? { formerGenerations: record.former } : {}),
    template: { id: template.id, sha256: templateSha256(template) },
    text: template,
    me,
    update: Buffer.from(Y.encodeStateAsUpdate(document.doc)).toString('base64'),
    entries,
    read: await readBy(service, visited, entries),
    ...(document.damaged ? { damaged: true } : {}),
  }
}

export function sendRefusedPage(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): FastifyReply {
  const state: PageState = { page: 'refused', language: askedLanguage(request), code: refusal.code }
  return sendHtml(reply.code(statusOf[refusal.code]), state, service.pages.html(state))
}

/** Never kept by anything on the way: what is in it is for one person. */
const sendHtml = (reply: FastifyReply, state: PageState, html: string): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('content-language', state.language)
    .header('cache-control', 'no-store')
    .send(html)
