/** Taking the text out: as it stands, marked PROJET, or an agreed version. */
import type { FastifyRequest } from 'fastify'
import { createHash, hash } from 'node:crypto'
import { Readable } from 'node:stream'
import * as z from 'zod'
import { render } from '../../../protocol/print/render.ts'
import type { Rendered } from '../../../protocol/print/rendered.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import { templateSha256 } from '../../../protocol/text/templates.ts'
import { sealedText } from '../../../protocol/version/sealed-text.ts'
import { archiveOf, archivedLines, scansNamed } from '../../export/archive.ts'
import type { ArchivedScan } from '../../export/archive.ts'
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
import { ownOrigin } from '../../settings.ts'
import type { AnyEndpoint, Answer } from '../endpoint.ts'
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

export function exportEndpoints(service: Service): readonly AnyEndpoint[] {
  const archives = new Archives(service)
  return [exportEndpoint(service, archives)]
}

const exportEndpoint = (service: Service, archives: Archives): AnyEndpoint =>
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
      if (format === 'zip') return archives.of(visited, found.value)
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
  })

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

async function made(
  service: Service,
  visit: Visit,
  format: Exclude<Format, 'zip'>,
  found: Found,
): Promise<Outcome<Uint8Array>> {
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
  }
}

const talkAsked = (talk: Found['talk'], { negotiation, me }: Visit): Talk =>
  talk === 'none' ? noTalk : talkFor(negotiation, talk === 'own' ? me.side : undefined)

/** What sets the name of a Word file with talk apart from the one without. */
function apartFrom(format: Format, talk: Found['talk']): string {
  if (format !== 'docx' || talk === 'none') return ''
  return `${talk === 'own' ? internalMark : ''}-avec-discussion`
}

/** Archives under way at once, in all; each side of a protocol has one at a time. Each keeps a scan of up to 15 MB in memory. */
const mostArchives = 8

/** All of an agreed version in one file, made while it is read. */
class Archives {
  readonly #service: Service
  readonly #underWay = new Set<string>()

  constructor(service: Service) {
    this.#service = service
  }

  async of(visit: Visit, found: Found): Promise<Outcome<Answer<never>>> {
    const asker = `${visit.record.id} ${visit.me.side}`
    const { edition } = found
    if (edition.kind !== 'sealed') return refused('not-sealed')
    if (this.#underWay.has(asker) || this.#underWay.size >= mostArchives) return refused('too-fast')
    this.#underWay.add(asker)
    try {
      const pieces = await this.#pieces(visit, found, edition)
      if (!pieces.ok) {
        this.#underWay.delete(asker)
        return pieces
      }
      const stream = Readable.from(pieces.value, { objectMode: false, highWaterMark: 512 * 1024 })
      stream.once('close', () => this.#underWay.delete(asker))
      return accepted({ kind: 'stream', type: formats.zip, name: fileName(found.rendered, edition, 'zip'), stream })
    } catch (error) {
      this.#underWay.delete(asker)
      throw error
    }
  }

  async #pieces(
    visit: Visit,
    { rendered, docx, talk }: Found,
    edition: Sealed,
  ): Promise<Outcome<AsyncGenerator<Uint8Array>>> {
    const service = this.#service
    const { record } = visit
    const pdf = await service.pdf.make({ rendered, edition }, record.id)
    if (!pdf.ok) return pdf
    // What one side says among itself is in its own Word files, never in an archive that goes to everybody.
    const word = docx(noTalk)
    const lines = archivedLines(await service.secretary.entriesFor(record.id, 'all', 0), talk !== 'none')
    const scans: ArchivedScan[] = []
    // Each is looked at before anything is sent: what the disk changed is told as such.
    for (const sha256 of scansNamed(lines, edition.seal.number)) {
      const scan = await soundScan(service.storage, record.id, sha256)
      if (!scan.ok) return scan
      scans.push({ sha256, type: scan.value.type, read: () => scanAgain(service, record.id, sha256) })
    }
    for (const file of [pdf.value, word]) await remember(service, visit, edition, file)
    const { texts: published } = service.shelf
    const own = templateSha256(visit.template)
    const isPublished = published.some((text) => templateSha256(text) === own)
    const texts = isPublished ? published : [visit.template, ...published]
    const pieces = archiveOf({ rendered, edition, pdf: pdf.value, docx: word, lines, scans, texts })
    return accepted(
      remembered(pieces, (sha256) => service.storage.keepMadeFile(sha256, record.id, edition.seal.number)),
    )
  }
}

type Sealed = Extract<Edition, { kind: 'sealed' }>

async function scanAgain({ storage }: Service, protocol: string, sha256: string): Promise<Uint8Array> {
  const scan = await soundScan(storage, protocol, sha256)
  if (!scan.ok) throw new Error('a scan was altered while an archive was made of it')
  return scan.value.bytes
}

/** Known again when somebody has it verified, which nobody can before they have its end. */
async function* remembered(
  pieces: AsyncIterable<Uint8Array>,
  keep: (sha256: string) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const running = createHash('sha256')
  let last: Uint8Array | undefined
  for await (const piece of pieces) {
    running.update(piece)
    if (last) yield last
    last = piece
  }
  await keep(running.digest('hex'))
  if (last) yield last
}
