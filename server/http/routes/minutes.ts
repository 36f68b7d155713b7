/** Taking out a procès-verbal: of one meeting, or of the whole negotiation. */
import type { FastifyRequest } from 'fastify'
import * as z from 'zod'
import { visibleTo } from '../../../protocol/ledger/ledger.ts'
import { meetingsOf } from '../../../protocol/ledger/meetings.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import { internalMark, plainLetters } from '../../export/edition.ts'
import { minutesHtml } from '../../minutes/minutes-html.ts'
import type { Minutes } from '../../minutes/minutes.ts'
import { minutesData } from '../../minutes/minutes-data.ts'
import { recordMinutes } from '../../minutes/record.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { protocolEndpoint } from '../protocol-endpoint.ts'
import type { Service } from '../service.ts'
import { read } from '../visit.ts'
import type { Visit } from '../visit.ts'

const formats = { pdf: 'application/pdf', html: 'text/html; charset=utf-8' } as const
type Format = keyof typeof formats

const meeting = z.coerce.number().int().min(1).max(1_000_000)
const own = z.enum(['1'])
const query = z.strictObject({ meeting: meeting.optional(), own: own.optional() })
const parameters = z.object({ format: z.string() })

export const minutesEndpoints = (service: Service): readonly AnyEndpoint[] => [
  protocolEndpoint<undefined, never>(service, {
    method: 'GET',
    path: '/minutes.:format',
    summary:
      'A procès-verbal as pdf or html, never mixed into the protocol: who was there, points, proposals, what was agreed, what is open.',
    query: {
      meeting: { description: 'Which meeting, counted from 1; the whole negotiation without it.', schema: meeting },
      own: { description: '`1`: with what the asker’s side said among itself, marked as such.', schema: own },
    },
    answers: { kind: 'file', types: Object.values(formats) },
    refusals: ['bad-request', 'unknown-page', 'export-failed'],
    async handle({ request, visited }) {
      const format = formatIn(request)
      if (format === undefined) return refused('unknown-page')
      const asked = query.safeParse(request.query)
      if (!asked.success) return refused('bad-request', 'meeting')
      const minutes = await minutesOf(service, visited, asked.data)
      if (!minutes.ok) return minutes
      const bytes = await made(service, visited.record.id, format, minutes.value)
      if (!bytes.ok) return bytes
      const { names } = await read(service, visited)
      const name = ['proces-verbal', names.belgian, names.partner].map(plainLetters).filter((part) => part !== '')
      return accepted({
        kind: 'file',
        type: formats[format],
        name: `${name.join('-')}${minutes.value.internal ? internalMark : ''}.${format}`,
        bytes: bytes.value,
      })
    },
  }),
]

function formatIn(request: FastifyRequest): Format | undefined {
  const { format } = parameters.parse(request.params)
  return (Object.keys(formats) as readonly Format[]).find((known) => known === format)
}

/** What a side said among itself stands in no minutes but its own, and there only when it asks ([SAY3]). */
async function minutesOf(service: Service, visit: Visit, asked: z.infer<typeof query>): Promise<Outcome<Minutes>> {
  const { record, template, me } = visit
  const subject = { protocol: record.id, template }
  const { sittings } = await service.history.sittings(subject)
  // The meetings are those the asker's own page lists.
  const lines = await service.secretary.entriesFor(record.id, me.side, 0)
  const meetings = meetingsOf(lines, sittings)
  const chosen = asked.meeting === undefined ? meetings : meetings.slice(asked.meeting - 1, asked.meeting)
  const [first, last] = [chosen[0], chosen.at(-1)]
  if (!first || !last) return refused('bad-request', 'meeting')
  const period = { startedAt: first.startedAt, endedAt: last.endedAt, oneMeeting: asked.meeting !== undefined }
  const own = asked.own === undefined ? undefined : me.side
  const entries = lines.filter(
    (entry) => entry.at <= period.endedAt && (own ? visibleTo(own)(entry) : entry.audience === 'all'),
  )
  const lastEditOf = (until: (at: number) => boolean): number =>
    Math.max(0, ...sittings.filter(({ endedAt }) => until(endedAt)).map(({ to }) => to))
  const before = await service.history.items(
    subject,
    lastEditOf((at) => at < period.startedAt),
  )
  const after = await service.history.items(
    subject,
    lastEditOf((at) => at <= period.endedAt),
  )
  if (!before.ok) return before
  if (!after.ok) return after
  const { names } = await read(service, visit)
  return accepted(recordMinutes({ period, names, entries, sittings, before: before.value, after: after.value, own }))
}

async function made(
  service: Service,
  protocol: string,
  format: Format,
  minutes: Minutes,
): Promise<Outcome<Uint8Array>> {
  return format === 'pdf'
    ? service.pdf.makeMinutes(minutesData(minutes), protocol)
    : accepted(Buffer.from(minutesHtml(minutes)))
}
