/** Taking the text out: as it stands, marked PROJET, or an agreed version. */
import type { FastifyRequest } from 'fastify'
import { hash } from 'node:crypto'
import * as z from 'zod'
import { render } from '../../../protocol/render.ts'
import type { Rendered } from '../../../protocol/rendered.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import { docxFile } from '../../export/docx/docx.ts'
import { noTalk, talkFor } from '../../export/docx/talk.ts'
import { fileName, renderSeal, verificationAddress } from '../../export/edition.ts'
import type { Edition } from '../../export/edition.ts'
import { htmlFile } from '../../export/html.ts'
import { sealJson, stateExport, stateJson } from '../../export/json.ts'
import { textFile } from '../../export/plain.ts'
import { ownOrigin } from '../../settings.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import type { Service } from '../service.ts'
import { read, visit } from '../visit.ts'
import type { Visit } from '../visit.ts'

const formats = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const
type Format = keyof typeof formats

const version = z.union([z.literal('current'), z.coerce.number().int().min(1).max(1_000_000)])
const comments = z.literal('yes')
const query = z.strictObject({ version: version.default('current'), comments: comments.optional() })
const parameters = z.object({ format: z.string() })

export const exportEndpoints = (service: Service): readonly AnyEndpoint[] => [
  endpoint<undefined, never>({
    method: 'GET',
    path: '/api/protocols/:id/export.:format',
    summary:
      'The text as a file: pdf, docx, html, txt or json. It carries no addresses, and comments only when they are asked for.',
    query: {
      version: { description: '`current` (marked PROJET), or the number of an agreed version.', schema: version },
      comments: { description: '`yes`: what the asker may read of the talk, as comments of a docx.', schema: comments },
    },
    answers: { kind: 'file', types: Object.values(formats) },
    refusals: [
      'not-signed-in',
      'unknown-protocol',
      'revoked',
      'bad-request',
      'unknown-page',
      'unknown-seal',
      'export-failed',
      'damaged',
    ],
    async handle({ request }) {
      const format = formatIn(request)
      if (format === undefined) return refused('unknown-page')
      const visited = await visit(service, request)
      if (!visited.ok) return visited
      const asked = query.safeParse(request.query)
      if (!asked.success) return refused('bad-request', 'version')
      const found = await editionOf(service, visited.value, asked.data)
      if (!found.ok) return found
      const bytes = await made(service, format, found.value)
      if (!bytes.ok) return bytes
      const { rendered, edition } = found.value
      if (edition.kind === 'sealed') {
        const { record } = visited.value
        // So that this very file is known again when somebody has it verified.
        await service.storage.keepMadeFile(hash('sha256', bytes.value), record.id, edition.seal.number)
      }
      return accepted({
        kind: 'file',
        type: formats[format],
        name: fileName(rendered, edition, format),
        bytes: bytes.value,
      })
    },
  }),
]

function formatIn(request: FastifyRequest): Format | undefined {
  const { format } = parameters.parse(request.params)
  return (Object.keys(formats) as readonly Format[]).find((known) => known === format)
}

interface Found {
  readonly rendered: Rendered
  readonly edition: Edition
  readonly json: () => string
  readonly docx: () => Uint8Array
}
type Asked = z.infer<typeof query>

async function editionOf(service: Service, visit: Visit, { version, comments }: Asked): Promise<Outcome<Found>> {
  const { record, template, negotiation, me } = visit
  const { id: protocol, generation } = record
  const talk = comments === undefined ? noTalk : talkFor(negotiation, me.side)
  const word = { template, talk }
  if (version !== 'current') {
    const seal = await service.storage.seal(record.id, version)
    if (!seal) return refused('unknown-seal')
    const rendered = renderSeal(seal)
    if (!rendered.ok) return rendered
    const verifyAt = verificationAddress(ownOrigin(service.settings), seal)
    const edition: Edition = { kind: 'sealed', seal, verifyAt }
    const origin = { protocol, generation, template: template.id, state: { kind: 'sealed', number: version } } as const
    return accepted({
      rendered: rendered.value,
      edition,
      json: () => sealJson(seal),
      docx: () => docxFile({ ...word, answers: seal.document.answers, edition, origin }),
    })
  }
  const at = service.now()
  const { answers, document } = await read(service, visit)
  const edition: Edition = { kind: 'draft', at }
  const origin = { protocol, generation, template: template.id, state: { kind: 'draft', seq: document.seq } } as const
  return accepted({
    rendered: render(template, answers),
    edition,
    docx: () => docxFile({ ...word, answers, edition, origin }),
    json: () => stateJson(stateExport({ protocol: record.id, at, template, answers, negotiation })),
  })
}

async function made(
  service: Service,
  format: Format,
  { rendered, edition, json, docx }: Found,
): Promise<Outcome<Uint8Array>> {
  switch (format) {
    case 'pdf':
      return service.pdf.make({ rendered, edition })
    case 'docx':
      return accepted(docx())
    case 'html':
      return accepted(Buffer.from(htmlFile(rendered, edition)))
    case 'txt':
      return accepted(Buffer.from(textFile(rendered, edition)))
    case 'json':
      return accepted(Buffer.from(json()))
  }
}
