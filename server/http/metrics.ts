/** Figures in Prometheus' text format: about the service, never about who uses it or for what. */
import type { FastifyInstance } from 'fastify'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { latencyBounds } from '../storage/measured-storage.ts'
import type { DiskGauge } from '../storage/measured-storage.ts'
import type { RoomCounts } from '../room/rooms.ts'

interface Figure {
  /** In Prometheus' form, with its unit, e.g. `paraphe_rooms`. */
  readonly name: string
  readonly help: string
  readonly kind: 'gauge' | 'counter' | 'histogram'
  /** Value by what follows the name, e.g. `{code="too-large"}` or `_sum`; nothing for a plain figure. */
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

/** How long the disk took for what was journaled, as a Prometheus histogram. */
export function journalFigure({ latency: { counts, count, seconds } }: DiskGauge): Figure {
  let below = 0
  const buckets = latencyBounds.map((bound, index) => {
    below += counts[index] ?? 0
    return [`_bucket{le="${bound}"}`, below] as const
  })
  return {
    name: 'paraphe_journal_append_seconds',
    help: 'Time from an append to its fsync',
    kind: 'histogram',
    values: [...buckets, ['_bucket{le="+Inf"}', count], ['_sum', seconds], ['_count', count]],
  }
}

export function roomFigures({ rooms, sessions, unsentBytes, journaled, refused }: RoomCounts): readonly Figure[] {
  return [
    { name: 'paraphe_rooms', help: 'Protocols open at this moment', kind: 'gauge', values: [['', rooms]] },
    { name: 'paraphe_connections', help: 'Open WebSockets', kind: 'gauge', values: [['', sessions]] },
    {
      name: 'paraphe_bytes_waiting',
      help: 'Bytes that wait for slow readers',
      kind: 'gauge',
      values: [['', unsentBytes]],
    },
    {
      name: 'paraphe_admission_verdicts_total',
      help: 'What became of what sockets sent: ok for an edit on disk, else the refusal that closed the socket',
      kind: 'counter',
      values: [
        ['{code="ok"}', journaled],
        ...Array.from(refused, ([code, count]) => [`{code="${code}"}`, count] as const),
      ],
    },
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

/** How late the event loop was, in seconds, since the last look. */
export function watchEventLoop(app: FastifyInstance): () => Figure {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  app.addHook('onClose', async () => void delay.disable())
  return () => {
    const at = (percentile: number) => [`{quantile="${percentile / 100}"}`, delay.percentile(percentile) / 1e9] as const
    const values = [at(50), at(99), ['{quantile="1"}', delay.max / 1e9] as const]
    delay.reset()
    return { name: 'paraphe_event_loop_delay_seconds', help: 'Delay of the event loop', kind: 'gauge', values }
  }
}

export function processFigures(): readonly Figure[] {
  const { rss, heapUsed, external } = process.memoryUsage()
  const bytes = (name: string, help: string, value: number): Figure => ({
    name,
    help,
    kind: 'gauge',
    values: [['', value]],
  })
  return [
    bytes('process_resident_memory_bytes', 'Memory of the process', rss),
    bytes('paraphe_heap_used_bytes', 'Memory of JavaScript objects in use', heapUsed),
    bytes('paraphe_external_bytes', 'Memory of buffers outside the heap', external),
    {
      name: 'process_uptime_seconds',
      help: 'Since the start',
      kind: 'gauge',
      values: [['', Math.round(process.uptime())]],
    },
  ]
}
