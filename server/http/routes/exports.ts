/** Taking the text out: as it stands, marked PROJET, or an agreed version. */
import type { FastifyRequest } from 'fastify'
import { hash } from 'node:crypto'
import * as z from 'zod'
import { render } from '../../../protocol/print/render.ts'
import type { Rendered } from '../../../protocol/print/rendered.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import { templateSha256 } from '../../../protocol/text/templates.ts'
import { sealedText } from '../../../protocol/version/sealed-text.ts'
import { archiveOf, archivedLines, scansNamed } from '../../export/archive.ts'
import { docxFile } from '../../export/docx/docx.ts'
import { noTalk, talkFor } from '../../export/docx/talk.ts'
import type { Talk } from '../../export/docx/talk.ts'
import { fileName, internalMark, verificationAddress } from '../../export/edition.ts'
import type { Edition } from '../../export/edition.ts'
import { htmlFile } from '../../export/html.ts'
import { sealJson, stateExport, stateJson } from '../../export/json.ts'
import { textFile } from '../../export/plain.ts'
import { packingFingerprint, streamsFingerprint } from '../../verification/pdf-streams.ts'
import { soundScan } from '../../storage/sound-scan.ts'
import type { StoredScan } from '../../storage/storage.ts'
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
const comments = z.enum(['yes', 'common'])
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
          '`common`: what both communes read of the talk, as comments of a docx or in a zip. `yes`: in a docx also what the asker’s side says among itself; such a file says so, in its name and on each page.',
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
        name: fileName(rendered, edition, format, apartFrom(format, found.value.talk)),
        bytes: bytes.value,
      })
    },
  }),
]

/** So that this very file of an agreed version is known again when somebody has it verified. */
async function remember(service: Service, { record }: Visit, edition: Edition, bytes: Uint8Array): Promise<void> {
  if (edition.kind !== 'sealed') return
  // A PDF is known again also when a mail gateway packed it anew.
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  const ofPdf = isPdf ? [streamsFingerprint(bytes), packingFingerprint(bytes)] : []
  for (const sha256 of [hash('sha256', bytes), ...ofPdf.filter((sum) => sum !== undefined)])
    await service.storage.keepMadeFile(sha256, record.id, edition.seal.number)
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
  /** Whether the talk was asked for, and whose. */
  readonly talk: 'none' | 'common' | 'own'
}
type Asked = z.infer<typeof query>

async function editionOf(service: Service, visit: Visit, { version, comments }: Asked): Promise<Outcome<Found>> {
  const { record, template, negotiation } = visit
  const { id: protocol, generation } = record
  const talk = comments === undefined ? 'none' : comments === 'yes' ? 'own' : 'common'
  if (version !== 'current') {
    const seal = await service.storage.seal(record.id, version)
    if (!seal) return refused('unknown-seal')
    const verifyAt = verificationAddress(ownOrigin(service.settings), seal)
    const edition: Edition = { kind: 'sealed', seal, verifyAt }
    const origin = { protocol, generation, template: template.id, state: { kind: 'sealed', number: version } } as const
    return accepted({
      rendered: sealedText(seal.document, template),
      edition,
      talk,
      json: () => sealJson(seal),
      docx: (said) => docxFile({ template, talk: said, answers: seal.document.answers, edition, origin }),
    })
  }
  const at = service.now()
  const { answers, document } = await read(service, visit)
  const edition: Edition = { kind: 'draft', at }
  const origin = { protocol, generation, template: template.id, state: { kind: 'draft', seq: document.seq } } as const
  return accepted({
    rendered: render(template, answers),
    edition,
    talk,
    docx: (said) => docxFile({ template, talk: said, answers, edition, origin }),
    json: () => stateJson(stateExport({ protocol: record.id, at, template, answers, negotiation })),
  })
}

async function made(service: Service, visit: Visit, format: Format, found: Found): Promise<Outcome<Uint8Array>> {
  const { rendered, edition, json, docx, talk } = found
  switch (format) {
    case 'pdf':
      return service.pdf.make({ rendered, edition }, visit.record.id)
    case 'docx':
      return accepted(docx(talkAsked(talk, visit)))
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

const talkAsked = (talk: Found['talk'], { negotiation, me }: Visit): Talk =>
  talk === 'none' ? noTalk : talkFor(negotiation, talk === 'own' ? me.side : undefined)

/** What sets the name of a Word file with talk apart from the one without. */
function apartFrom(format: Format, talk: Found['talk']): string {
  if (format !== 'docx' || talk === 'none') return ''
  return `${talk === 'own' ? internalMark : ''}-avec-discussion`
}

async function archive(
  service: Service,
  visit: Visit,
  { rendered, docx, talk }: Found,
  edition: Extract<Edition, { kind: 'sealed' }>,
): Promise<Outcome<Uint8Array>> {
  const { record } = visit
  const pdf = await service.pdf.make({ rendered, edition }, visit.record.id)
  if (!pdf.ok) return pdf
  // What one side says among itself is in its own Word files, never in an archive that goes to everybody.
  const word = docx(noTalk)
  const lines = archivedLines(await service.secretary.entriesFor(record.id, 'all', 0), talk !== 'none')
  const kept: StoredScan[] = []
  for (const sha256 of scansNamed(lines, edition.seal.number)) {
    const scan = await soundScan(service.storage, record.id, sha256)
    if (!scan.ok) return scan
    kept.push(scan.value)
  }
  for (const file of [pdf.value, word]) await remember(service, visit, edition, file)
  const { texts: published } = service.shelf
  const own = templateSha256(visit.template)
  const isPublished = published.some((text) => templateSha256(text) === own)
  const texts = isPublished ? published : [visit.template, ...published]
  return accepted(archiveOf({ rendered, edition, pdf: pdf.value, docx: word, lines, scans: kept, texts }))
}
