/** `GET /api/openapi.json`: the API described from the very declarations that serve it. */
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { refusalSentence } from '../../protocol/wire/refusal-sentences.ts'
import { refusalCodes } from '../../protocol/refusal.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import { standsFor } from '../../protocol/wire/wire.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { statusOf } from './problem.ts'

type Json = Readonly<Record<string, unknown>>

const everyRequest: readonly RefusalCode[] = ['too-fast', 'speaks-for-other', 'internal']
const everyChange: readonly RefusalCode[] = ['foreign-origin', 'storage-full']
const everyBody: readonly RefusalCode[] = ['bad-request', 'unreadable', 'too-long', 'too-large']

export function openApiRoute(app: FastifyInstance, endpoints: readonly AnyEndpoint[]): void {
  const document = JSON.stringify(openApi(endpoints))
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=3600').send(document),
  )
}

function openApi(endpoints: readonly AnyEndpoint[]): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/gu, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Paraphe',
      version: '1',
      description:
        'Two communes negotiate their Protocole de collaboration. A session cookie, got by spending an invitation, says who asks; ' +
        'a request that changes something carries the Origin of the service, or neither Origin nor cookie. ' +
        `A request may say for whom it stands, by the participant’s id in the header ${standsFor.header} or as ?${standsFor.query}=; it is refused when the cookie speaks for somebody else. ` +
        'The text itself is edited over the WebSocket /sync/{id}.{generation} (the y-websocket protocol). ' +
        '/healthz, /readyz and /metrics are for those who run the service.',
    },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'session' },
        administration: {
          type: 'http',
          scheme: 'bearer',
          description: 'ADMIN_TOKEN, where creating protocols asks for it.',
        },
      },
    },
  }
}

function operation(endpoint: AnyEndpoint): Json {
  return {
    summary: endpoint.summary,
    parameters: parameters(endpoint),
    ...(endpoint.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
          },
        }),
    ...(endpoint.upload === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            description: `At most ${endpoint.upload.limit / 1024 / 1024} MiB.`,
            content: Object.fromEntries(endpoint.upload.types.map((type) => [type, {}])),
          },
        }),
    responses: { ...success(endpoint), ...refusals(endpoint) },
  }
}

function parameters(endpoint: AnyEndpoint): Json[] {
  const inPath = Array.from(endpoint.path.matchAll(/:(\w+)/gu), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(endpoint.query ?? {}).map(([name, { description, schema }]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema: schemaOf(schema, 'input'),
  }))
  return [...inPath, ...inQuery]
}

function success({ answers }: AnyEndpoint): Record<string, Json> {
  switch (answers.kind) {
    case 'done':
      return { 204: { description: 'Done.' } }
    case 'file':
      return { 200: { description: 'The file.', content: Object.fromEntries(answers.types.map((type) => [type, {}])) } }
    case 'value':
      return { 200: inJson('What was asked for.', answers.schema) }
    case 'created':
      return { 201: inJson('Made by this request.', answers.schema) }
    case 'created-or-repeated':
      return {
        201: inJson('Made by this request.', answers.schema),
        200: inJson('Made before, by the same request.', answers.schema),
      }
  }
}

const inJson = (description: string, schema: z.core.$ZodType): Json => ({
  description,
  content: { 'application/json': { schema: schemaOf(schema, 'output') } },
})

function refusals(endpoint: AnyEndpoint): Record<string, Json> {
  const codes = new Set([
    ...endpoint.refusals,
    ...(endpoint.body === undefined && endpoint.upload === undefined ? [] : everyBody),
    ...(endpoint.method === 'GET' ? [] : everyChange),
    ...everyRequest,
  ])
  const byStatus = new Map<number, RefusalCode[]>()
  for (const code of codes) byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      status,
      {
        description: some.map((code) => `\`${code}\`: ${refusalSentence(code, 'en')}`).join('\n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

const problemSchema: Json = {
  type: 'object',
  description: 'RFC 9457; `title` is in the language asked for.',
  required: ['type', 'status', 'code', 'title'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: refusalCodes },
    title: { type: 'string' },
    at: { type: 'string', description: 'Field, item or part concerned.' },
    detail: { type: 'string', description: 'For programs.' },
  },
}

/** OpenAPI 3.1 speaks JSON Schema; what JSON Schema cannot say (a statement's members by kind) is left open. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return described
}
