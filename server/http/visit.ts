/** Who asks, and what they may see of a protocol: asked once, at the door of every route. */
import type { FastifyRequest } from 'fastify'
import type { IncomingMessage } from 'node:http'
import { judge } from '../../protocol/ledger/agreement.ts'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import { readAnswers } from '../../protocol/answers/document.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import type { Participant, Party } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import { namesIn } from '../../protocol/text/blanks.ts'
import type { Template } from '../../protocol/text/template.ts'
import { authorize } from '../access/authorize.ts'
import { resolveSession } from '../access/sessions.ts'
import { freshDocument } from '../document/stored-document.ts'
import type { FreshDocument } from '../document/stored-document.ts'
import type { ProtocolRecord, SessionRecord } from '../storage/storage.ts'
import { officialTextOf } from '../texts/kept-text.ts'
import { sessionOf } from './browser-session.ts'
import type { Service } from './service.ts'
import { sessionTokenIn } from './session-cookie.ts'
import { refusalOfUpgrade } from './stands-for.ts'
import type { Entrant } from './socket.ts'

export interface Visit {
  readonly record: ProtocolRecord
  readonly me: Participant
  /** As the visitor's side may know it, in its own numbers ([SAY3]). */
  readonly negotiation: Negotiation
  readonly template: Template
}

/** The protocol that the request's `:id` names, for somebody it is open to. */
export async function visit(service: Service, request: FastifyRequest): Promise<Outcome<Visit>> {
  const session = await sessionOf(service, request)
  const id = protocolIn(request)
  return asksTooOften(service, session, id) ? refused('too-fast') : visitAs(service, session, id)
}

/** One person's requests and upgrades about one protocol are counted together, from whatever address they come. */
function asksTooOften(service: Service, session: SessionRecord | undefined, id: string): boolean {
  const participant = session?.participants.get(id)
  return participant !== undefined && !service.requests.take(`${id} ${participant}`, service.clock())
}

function protocolIn(request: FastifyRequest): string {
  const { params } = request
  return typeof params === 'object' && params !== null && 'id' in params ? String(params.id) : ''
}

export async function visitAs(
  service: Service,
  session: SessionRecord | undefined,
  id: string,
): Promise<Outcome<Visit>> {
  const record = session?.participants.has(id) === true ? await service.storage.protocol(id) : undefined
  const negotiation = record && (await service.secretary.negotiation(id))
  const who = authorize({ session, protocol: record, negotiation })
  if (!who.ok) return who
  const template = record && officialTextOf(record)
  if (!record || !negotiation || !template) return refused('unknown-protocol')
  const seen = await service.secretary.negotiationSeenBy(id, who.value.side)
  return accepted({ record, me: who.value, negotiation: seen, template })
}

/** The same question for a WebSocket's upgrade, which no route sees. */
export async function entrant(service: Service, request: IncomingMessage, id: string): Promise<Outcome<Entrant>> {
  const token = sessionTokenIn(request.headers.cookie, service.settings.publicOrigin)
  const session = await resolveSession(service.storage, token, service.now())
  if (asksTooOften(service, session, id)) return refused('too-fast')
  const forOther = refusalOfUpgrade(request, session, id)
  if (forOther) return { ok: false, refusal: forOther }
  const visited = await visitAs(service, session, id)
  if (!visited.ok || !session) return visited.ok ? refused('not-signed-in') : visited
  const { record, me } = visited.value
  const login = { session: session.tokenHash, expiresAt: session.expiresAt }
  return accepted({ record, participant: me, login })
}

export interface Reading {
  readonly document: FreshDocument
  readonly answers: Answers
  readonly items: readonly JudgedItem[]
  readonly names: Readonly<Record<Party, string>>
}

/** The text as it is on disk. */
export async function read(service: Service, { record, template, negotiation }: Visit): Promise<Reading> {
  const document = await freshDocument(service.storage, record.id)
  const answers = readAnswers(document.doc, template)
  return {
    document,
    answers,
    items: judge(itemsOf(template, answers), negotiation),
    names: namesIn(template, answers, negotiation.names),
  }
}
