/**
 * One request of the API, described and answered in one place: where it is asked, what it takes, what it gives. The same
 * description validates the body, guards against other sites, and makes up /api/openapi.json.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import * as z from 'zod'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome, RefusalCode } from '../../protocol/refusal.ts'
import { foreignOrigin } from './origin.ts'
import { sendProblem } from './problem.ts'

/** Bytes of a request's body; the longest legitimate one is a comment. */
export const bodyLimit = 64 * 1024

/** Ms in which nothing of a streamed file was taken. */
const stalledMs = 60_000

export type Answer<T> =
  | { readonly kind: 'value'; readonly value: T }
  /** Something new exists since this request. */
  | { readonly kind: 'created'; readonly value: T }
  | { readonly kind: 'done' }
  | { readonly kind: 'file'; readonly type: string; readonly name: string; readonly bytes: Uint8Array }
  /** A file that is made while it is read. */
  | { readonly kind: 'stream'; readonly type: string; readonly name: string; readonly stream: Readable }

export interface Exchange<B> {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly body: B
}

type Outside = 'devices' | 'instance-key' | 'invitations' | 'me' | 'schemas' | 'sessions' | 'verify'
/** What is asked without being in a protocol; whatever is inside of one goes through protocol-endpoint.ts. */
type OpenPath = '/api/protocols' | `/api/${Outside}` | `/api/${Outside}/${string}`
/** An address inside a protocol, whose handler runs only for a visitor; protocol-endpoint.ts alone makes them. */
export type VisitedPath = string & { readonly visitedFirst: true }

export interface Endpoint<B, T> {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With `:name` for what varies. */
  readonly path: OpenPath | VisitedPath
  readonly summary: string
  /** None for a request that takes no body. */
  readonly body?: z.core.$ZodType<B>
  /** Takes a file instead: the bytes of the body as they come, whatever type they are said to have. */
  readonly upload?: Upload<B>
  readonly query?: Readonly<Record<string, { readonly description: string; readonly schema: z.core.$ZodType }>>
  readonly answers: AnswerShape<T>
  /** Those beside the ones any request may meet. */
  readonly refusals: readonly RefusalCode[]
  readonly handle: (exchange: Exchange<B>) => Promise<Outcome<Answer<T>>>
}
export interface Upload<B> {
  /** Bytes. */
  readonly limit: number
  /** Requests of one address in a minute, where a file costs more than words do. */
  readonly perMinute?: number
  /** What it is meant for; the bytes themselves are looked at. */
  readonly types: readonly string[]
  readonly read: (bytes: Uint8Array) => B
}
export type AnswerShape<T> =
  | { readonly kind: 'value' | 'created' | 'created-or-repeated'; readonly schema: z.core.$ZodType<T> }
  | { readonly kind: 'done' }
  | { readonly kind: 'file'; readonly types: readonly string[] }

/** Any endpoint, once its own types have been checked. */
export type AnyEndpoint = Omit<Endpoint<unknown, unknown>, 'handle' | 'body' | 'upload' | 'answers'> & {
  readonly upload?: Pick<Upload<unknown>, 'limit' | 'types'>
  readonly body?: z.core.$ZodType
  readonly answers: AnswerShape<never>
  readonly register: (app: FastifyInstance, publicOrigin: string | undefined) => void
}

export function endpoint<B, T>(described: Endpoint<B, T>): AnyEndpoint {
  const { handle: _handle, ...description } = described
  return {
    ...(description as Omit<AnyEndpoint, 'register'>),
    register(app, publicOrigin) {
      const route = (scope: FastifyInstance) =>
        scope.route({
          method: described.method,
          url: described.path,
          bodyLimit: described.upload?.limit ?? bodyLimit,
          config: described.upload?.perMinute
            ? { rateLimit: { max: described.upload.perMinute, timeWindow: 60_000 } }
            : {},
          handler: async (request, reply) => {
            const outcome = await answer(described, request, reply, publicOrigin)
            return outcome.ok ? send(reply, outcome.value) : sendProblem(request, reply, outcome.refusal)
          },
        })
      if (!described.upload) return void route(app)
      // In a scope of its own: nowhere else are bytes taken for anything but JSON.
      app.register(async (scope) => {
        scope.removeAllContentTypeParsers()
        scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes))
        route(scope)
      })
    },
  }
}

async function answer<B, T>(
  described: Endpoint<B, T>,
  request: FastifyRequest,
  reply: FastifyReply,
  publicOrigin: string | undefined,
): Promise<Outcome<Answer<T>>> {
  if (described.method !== 'GET') {
    const refusal = foreignOrigin(request.raw, publicOrigin)
    if (refusal) return { ok: false, refusal }
  }
  const body = described.upload ? received(described.upload, request.body) : asked(described.body, request.body)
  return body.ok ? described.handle({ request, reply, body: body.value }) : body
}

const asked = <B>(schema: z.core.$ZodType<B> | undefined, body: unknown): Outcome<B> =>
  schema === undefined ? accepted(undefined as B) : parsed(schema, body)

const received = <B>({ read }: Upload<B>, body: unknown): Outcome<B> =>
  body instanceof Uint8Array && body.length > 0 ? accepted(read(body)) : refused('bad-request', undefined, 'no file')

/** A body that is exactly what was asked for, unknown members included in what is refused. */
function parsed<B>(schema: z.core.$ZodType<B>, body: unknown): Outcome<B> {
  const result = z.safeParse(schema, body)
  if (result.success) return accepted(result.data)
  const [issue] = result.error.issues
  const at = issue?.path.map(String).join('.')
  const tooLong = issue?.code === 'too_big' && issue.origin === 'string'
  return refused(tooLong ? 'too-long' : 'bad-request', at === '' ? undefined : at, issue?.message)
}

function send<T>(reply: FastifyReply, answer: Answer<T>): FastifyReply {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  switch (answer.kind) {
    case 'value':
      return reply.code(200).send(answer.value)
    case 'created':
      return reply.code(201).send(answer.value)
    case 'done':
      return reply.code(204).send()
    case 'file':
      return reply
        .code(200)
        .type(answer.type)
        .header('content-disposition', attachment(answer.name))
        .send(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength))
    case 'stream':
      // Who stops reading gives back what is kept for them.
      reply.raw.setTimeout(stalledMs, () => answer.stream.destroy())
      return reply
        .code(200)
        .type(answer.type)
        .header('content-disposition', attachment(answer.name))
        .send(answer.stream)
  }
}

/** RFC 6266: the plain name for old programs, the true one for the others. */
function attachment(name: string): string {
  const plain = name.normalize('NFD').replace(/[^\w.-]+/gu, '')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
