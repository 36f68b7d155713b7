/**
 * PDFs of a protocol: PDF/A-3a, tagged, in French, the same bytes for the same edition. Set by a few processes of their
 * own, each replaced after a number of documents, when it takes too long and when it breaks; whoever asked is told.
 */
import { fileURLToPath } from 'node:url'
import { FairOrders } from '../fair/fair-orders.ts'
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
  /** `protocol`: whose it is. Protocols take turns, and each has one set at a time. */
  make(request: PdfRequest, protocol?: string): Promise<Outcome<Uint8Array>>
  /** `data`: what minutes.typ prints, as JSON. */
  makeMinutes(data: string, protocol?: string): Promise<Outcome<Uint8Array>>
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

type Turn = NonNullable<ReturnType<FairOrders<Job>['next']>>

const mostWaiting = 100
const defaultPress = fileURLToPath(new URL('pdf-press.ts', import.meta.url))

export function createPdfMaker({
  processes = 2,
  documentsPerProcess = 100,
  timeoutMs = 15_000,
  memoryMiB = 1024,
  press = defaultPress,
}: PdfMakerOptions = {}): PdfMaker {
  const orders = new FairOrders<Job>(mostWaiting)
  const presses = new Set<PressProcess>()
  let closed = false

  const start = (): PressProcess => {
    const started: PressProcess = new PressProcess(press, { timeoutMs, memoryMiB }, () => presses.delete(started))
    presses.add(started)
    return started
  }
  const free = (): PressProcess | undefined =>
    [...presses].find(({ busy }) => !busy) ?? (presses.size < processes ? start() : undefined)
  const busy = (): number => [...presses].filter((press) => press.busy).length
  const next = (): void => {
    const turn = closed ? undefined : orders.next(processes - busy())
    const at = turn && free()
    if (turn && at) void work(at, turn)
  }
  const work = async (at: PressProcess, { asker, order: { order, settle } }: Turn): Promise<void> => {
    const answer = await at.order(order)
    if (at.set >= documentsPerProcess) void at.end('replaced')
    orders.ended(asker, !at.timedOut)
    settle(closed ? refused('stopping') : outcomeOf(answer))
    next()
  }

  const set = (asker: string, orderOf: () => PressOrder): Promise<Outcome<Uint8Array>> => {
    if (closed) return Promise.resolve(refused('stopping'))
    return new Promise((settle) => {
      if (!orders.add(asker, { order: orderOf(), settle })) return settle(refused('too-fast'))
      next()
    })
  }

  return {
    make: (request, protocol = '') => set(protocol, () => orderOf(request)),
    makeMinutes: (data, protocol = '') =>
      set(protocol, () => ({ sheet: 'minutes', data, standard: 'a-3a', fields: {} })),
    close: async () => {
      closed = true
      for (const job of orders.clear()) job.settle(refused('stopping'))
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
