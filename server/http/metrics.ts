/** Figures in Prometheus' text format: about the service, never about who uses it or for what. */
import type { FastifyInstance } from 'fastify'
import type { RoomCounts } from '../room/rooms.ts'

interface Figure {
  /** In Prometheus' form, with its unit, e.g. `paraphe_rooms`. */
  readonly name: string
  readonly help: string
  readonly kind: 'gauge' | 'counter'
  /** Value by label, e.g. `{code="too-large"}`; one without a label for a plain figure. */
  readonly values: readonly (readonly [label: string, value: number])[]
}

export const metricsType = 'text/plain; version=0.0.4; charset=utf-8'

export const metricsText = (figures: readonly Figure[]): string =>
  figures
    .map(({ name, help, kind, values }) =>
      [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${kind}`,
        ...values.map(([label, value]) => `${name}${label} ${value}`),
        '',
      ].join('\n'),
    )
    .join('')

/** Answers so far, by the hundreds of their status. */
export function countAnswers(app: FastifyInstance): () => Figure {
  const answered = new Map<number, number>([2, 3, 4, 5].map((hundreds) => [hundreds, 0]))
  app.addHook('onResponse', async (_request, reply) => {
    const hundreds = Math.floor(reply.statusCode / 100)
    answered.set(hundreds, (answered.get(hundreds) ?? 0) + 1)
  })
  return () => ({
    name: 'paraphe_http_answers_total',
    help: 'HTTP answers by status',
    kind: 'counter',
    values: Array.from(answered, ([hundreds, count]) => [`{status="${hundreds}xx"}`, count] as const),
  })
}

export function roomFigures({ rooms, sessions, journaled, refused }: RoomCounts): readonly Figure[] {
  return [
    { name: 'paraphe_rooms', help: 'Protocols open at this moment', kind: 'gauge', values: [['', rooms]] },
    { name: 'paraphe_connections', help: 'Open WebSockets', kind: 'gauge', values: [['', sessions]] },
    {
      name: 'paraphe_edits_journaled_total',
      help: 'Edits written to disk',
      kind: 'counter',
      values: [['', journaled]],
    },
    {
      name: 'paraphe_sockets_refused_total',
      help: 'WebSockets closed for a refusal',
      kind: 'counter',
      values: Array.from(refused, ([code, count]) => [`{code="${code}"}`, count] as const),
    },
  ]
}

export function processFigures(): readonly Figure[] {
  return [
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory of the process',
      kind: 'gauge',
      values: [['', process.memoryUsage.rss()]],
    },
    {
      name: 'process_uptime_seconds',
      help: 'Since the start',
      kind: 'gauge',
      values: [['', Math.round(process.uptime())]],
    },
  ]
}
