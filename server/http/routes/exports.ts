/** Taking the text out: as it stands, marked PROJET, or an agreed version. */
import type { FastifyRequest } from 'fastify'
import { hash } from 'node:crypto'
import * as z from 'zod'
import { render } from '../../../protocol/print/render.ts'
import type { Rendered } from '../../../protocol/print/rendered.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import { sealedText } from '../../../protocol/version/sealed-text.ts'
import { archiveOf, archivedLines, scansNamed } from '../../export/archive.ts'
import { docxFile } from '../../export/docx/docx.ts'
import { noTalk, talkFor } from '../../export/docx/talk.ts'
import type { Talk } from '../../export/docx/talk.ts'
import { fileName, verificationAddress } from '../../export/edition.ts'
import type { Edition } from '../../export/edition.ts'
import { htmlFile } from '../../export/html.ts'
import { sealJson, stateExport, stateJson } from '../../export/json.ts'
import { textFile } from '../../export/plain.ts'
import { ownOrigin } from '../../settings.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { protocolEndpoint } from '../protocol-endpoint.ts'
import type { Service } from '../service.ts'
import { read } from '../visit.ts'
import type { Visit } from '../visit.ts'

const formats = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
} as const
type Format = keyof typeof formats

const version = z.union([z.literal('current'), z.coerce.number().int().min(1).max(1_000_000)])
const comments = z.literal('yes')
const query = z.strictObject({ version: version.default('current'), comments: comments.optional() })
const parameters = z.object({ format: z.string() })

export const exportEndpoints = (service: Service): readonly AnyEndpoint[] => [
  protocolEndpoint<undefined, never>(service, {
    method: 'GET',
    path: '/export.:format',
    summary:
      'The text as a file: pdf, docx, html, txt or json, or all of an agreed version with its proofs and its record as a zip. It carries no addresses, and comments only when they are asked for.',
    query: {
      version: { description: '`current` (marked PROJET), or the number of an agreed version.', schema: version },
      comments: {
        description:
          '`yes`: what the asker may read of the talk, as comments of a docx; in a zip, what both communes read.',
        schema: comments,
      },
    },
    answers: { kind: 'file', types: Object.values(formats) },
    refusals: ['bad-request', 'unknown-page', 'unknown-seal', 'not-sealed', 'export-failed', 'damaged'],
    async handle({ request, visited }) {
      const format = formatIn(request)
      if (format === undefined) return refused('unknown-page')
      const asked = query.safeParse(request.query)
      if (!asked.success) return refused('bad-request', 'version')
      const found = await editionOf(service, visited, asked.data)
      if (!found.ok) return found
      const bytes = await made(service, visited, format, found.value)
      if (!bytes.ok) return bytes
      const { rendered, edition } = found.value
      await remember(service, visited, edition, bytes.value)
      return accepted({
        kind: 'file',
        type: formats[format],
        name: fileName(rendered, edition, format),
        bytes: bytes.value,
      })
    },
  }),
]

/** So that this very file of an agreed version is known again when somebody has it verified. */
async function remember(service: Service, { record }: Visit, edition: Edition, bytes: Uint8Array): Promise<void> {
  if (edition.kind === 'sealed')
    await service.storage.keepMadeFile(hash('sha256', bytes), record.id, edition.seal.number)
}

function formatIn(request: FastifyRequest): Format | undefined {
  const { format } = parameters.parse(request.params)
  return (Object.keys(formats) as readonly Format[]).find((known) => known === format)
}

interface Found {
  readonly rendered: Rendered
  readonly edition: Edition
  readonly json: () => string
  readonly docx: (talk: Talk) => Uint8Array
  /** Whether the talk was asked for. */
  readonly withTalk: boolean
}
type Asked = z.infer<typeof query>

async function editionOf(service: Service, visit: Visit, { version, comments }: Asked): Promise<Outcome<Found>> {
  const { record, template, negotiation } = visit
  const { id: protocol, generation } = record
  const withTalk = comments !== undefined
  if (version !== 'current') {
    const seal = await service.storage.seal(record.id, version)
    if (!seal) return refused('unknown-seal')
    const verifyAt = verificationAddress(ownOrigin(service.settings), seal)
    const edition: Edition = { kind: 'sealed', seal, verifyAt }
    const origin = { protocol, generation, template: template.id, state: { kind: 'sealed', number: version } } as const
    return accepted({
      rendered: sealedText(seal.document, template),
      edition,
      withTalk,
      json: () => sealJson(seal),
      docx: (talk) => docxFile({ template, talk, answers: seal.document.answers, edition, origin }),
    })
  }
  const at = service.now()
  const { answers, document } = await read(service, visit)
  const edition: Edition = { kind: 'draft', at }
  const origin = { protocol, generation, template: template.id, state: { kind: 'draft', seq: document.seq } } as const
  return accepted({
    rendered: render(template, answers),
    edition,
    withTalk,
    docx: (talk) => docxFile({ template, talk, answers, edition, origin }),
    json: () => stateJson(stateExport({ protocol: record.id, at, template, answers, negotiation })),
  })
}

async function made(service: Service, visit: Visit, format: Format, found: Found): Promise<Outcome<Uint8Array>> {
  const { rendered, edition, json, docx, withTalk } = found
  switch (format) {
    case 'pdf':
      return service.pdf.make({ rendered, edition })
    case 'docx':
      return accepted(docx(withTalk ? talkFor(visit.negotiation, visit.me.side) : noTalk))
    case 'html':
      return accepted(Buffer.from(htmlFile(rendered, edition)))
    case 'txt':
      return accepted(Buffer.from(textFile(rendered, edition)))
    case 'json':
      return accepted(Buffer.from(json()))
    case 'zip':
      return edition.kind === 'sealed' ? archive(service, visit, found, edition) : refused('not-sealed')
  }
}

async function archive(
  service: Service,
  visit: Visit,
  { rendered, docx, withTalk }: Found,
  edition: Extract<Edition, { kind: 'sealed' }>,
): Promise<Outcome<Uint8Array>> {
  const { record } = visit
  const pdf = await service.pdf.make({ rendered, edition })
  if (!pdf.ok) return pdf
  // What one side says among itself is in its own Word files, never in an archive that goes to everybody.
  const word = docx(noTalk)
  const lines = archivedLines(await service.secretary.entriesFor(record.id, 'all', 0), withTalk)
  const scans = await Promise.all(
    scansNamed(lines, edition.seal.number).map((sha256) => service.storage.scan(record.id, sha256)),
  )
  for (const file of [pdf.value, word]) await remember(service, visit, edition, file)
  const kept = scans.flatMap((scan) => (scan ? [scan] : []))
  return accepted(archiveOf({ rendered, edition, pdf: pdf.value, docx: word, lines, scans: kept }))
}
