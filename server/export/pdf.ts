/**
 * PDFs of a protocol: PDF/A-3a, tagged, in French, the same bytes for the same edition. Set by a few processes of their
 * own, each replaced after a number of documents, when it takes too long and when it breaks; whoever asked is told.
 */
import { fileURLToPath } from 'node:url'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Rendered } from '../../protocol/print/rendered.ts'
import type { Edition } from './edition.ts'
import { fieldLabels, pdfData } from './pdf-data.ts'
import type { PdfStandard, PressAnswer, PressOrder } from './pdf-press.ts'
import { PressProcess } from './press-process.ts'
import type { PressLimits } from './press-process.ts'

export interface PdfRequest {
  readonly rendered: Rendered
  readonly edition: Edition
  readonly standard?: PdfStandard
}
export interface PdfMaker {
  make(request: PdfRequest): Promise<Outcome<Uint8Array>>
  /** `data`: what minutes.typ prints, as JSON. */
  makeMinutes(data: string): Promise<Outcome<Uint8Array>>
  /** Ends the processes; what was still waiting is refused with `stopping`. */
  close(): Promise<void>
}
export interface PdfMakerOptions extends Partial<PressLimits> {
  /** How many are set at once. */
  readonly processes?: number
  /** A process is replaced after this many documents: each may leave a megabyte behind. */
  readonly documentsPerProcess?: number
  readonly press?: string
}

interface Job {
  readonly order: PressOrder
  readonly settle: (outcome: Outcome<Uint8Array>) => void
}

const mostWaiting = 100
const defaultPress = fileURLToPath(new URL('pdf-press.ts', import.meta.url))

export function createPdfMaker({
  processes = 2,
  documentsPerProcess = 100,
  timeoutMs = 30_000,
  memoryMiB = 1024,
  press = defaultPress,
}: PdfMakerOptions = {}): PdfMaker {
  const waiting: Job[] = []
  const presses = new Set<PressProcess>()
  let closed = false

  const start = (): PressProcess => {
    const started: PressProcess = new PressProcess(press, { timeoutMs, memoryMiB }, () => presses.delete(started))
    presses.add(started)
    return started
  }
  const free = (): PressProcess | undefined =>
    [...presses].find(({ busy }) => !busy) ?? (presses.size < processes ? start() : undefined)
  const next = (): void => {
    const at = waiting.length > 0 && !closed ? free() : undefined
    const job = at && waiting.shift()
    if (job) void work(at, job)
  }
  const work = async (at: PressProcess, { order, settle }: Job): Promise<void> => {
    const answer = await at.order(order)
    if (at.set >= documentsPerProcess) void at.end('replaced')
    settle(closed ? refused('stopping') : outcomeOf(answer))
    next()
  }

  const set = (orderOf: () => PressOrder): Promise<Outcome<Uint8Array>> => {
    if (closed) return Promise.resolve(refused('stopping'))
    if (waiting.length >= mostWaiting) return Promise.resolve(refused('too-fast'))
    return new Promise((settle) => {
      waiting.push({ order: orderOf(), settle })
      next()
    })
  }

  return {
    make: (request) => set(() => orderOf(request)),
    makeMinutes: (data) => set(() => ({ sheet: 'minutes', data, standard: 'a-3a', fields: {} })),
    close: async () => {
      closed = true
      for (const job of waiting.splice(0)) job.settle(refused('stopping'))
      await Promise.all([...presses].map((press) => press.end('stopping')))
    },
  }
}

const outcomeOf = (answer: PressAnswer): Outcome<Uint8Array> =>
  answer.ok ? accepted(answer.pdf) : refused('export-failed', undefined, answer.detail)

const orderOf = ({ rendered, edition, standard = 'a-3a' }: PdfRequest): PressOrder => ({
  sheet: 'protocol',
  data: pdfData(rendered, edition),
  standard,
  fields: edition.kind === 'sealed' ? fieldLabels(rendered) : {},
})
