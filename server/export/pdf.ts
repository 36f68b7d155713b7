/**
 * PDFs of a protocol: PDF/A-3a, tagged, in French, the same bytes for the same edition. Set in a process of its own that
 * is replaced after a number of documents, when it takes too long and when it breaks; whoever asked is told.
 */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Rendered } from '../../protocol/rendered.ts'
import type { Edition } from './edition.ts'
import { pdfData } from './pdf-data.ts'
import type { PdfStandard, PressAnswer, PressOrder } from './pdf-press.ts'

export interface PdfRequest {
  readonly rendered: Rendered
  readonly edition: Edition
  readonly standard?: PdfStandard
}
export interface PdfMaker {
  make(request: PdfRequest): Promise<Outcome<Uint8Array>>
  /** Ends the process; what was still waiting is refused with `stopping`. */
  close(): Promise<void>
}
export interface PdfMakerOptions {
  /** The process is replaced after this many documents: each leaves about 1 MB behind. */
  readonly documentsPerProcess?: number
  /** A document takes some 50 ms, 300 ms in a fresh process; this is for one that never ends. */
  readonly timeoutMs?: number
  readonly press?: string
}

interface Job {
  readonly order: PressOrder
  readonly settle: (outcome: Outcome<Uint8Array>) => void
}
interface Press {
  readonly process: ChildProcess
  made: number
}

const mostWaiting = 100
const defaultPress = fileURLToPath(new URL('pdf-press.ts', import.meta.url))

export function createPdfMaker({
  documentsPerProcess = 200,
  timeoutMs = 20_000,
  press: file = defaultPress,
}: PdfMakerOptions = {}): PdfMaker {
  const waiting: Job[] = []
  let press: Press | undefined
  let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined
  let closed = false

  const finish = (outcome: Outcome<Uint8Array>): void => {
    if (!current) return
    const { job, timer } = current
    current = undefined
    clearTimeout(timer)
    job.settle(outcome)
  }
  const dismiss = (): void => {
    press?.process.kill('SIGKILL')
    press = undefined
  }
  const start = (): Press => {
    const started: Press = {
      process: fork(file, {
        serialization: 'advanced',
        execArgv: [],
        env: {},
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      }),
      made: 0,
    }
    const lost = (detail: string): void => {
      if (press !== started) return
      press = undefined
      finish(refused('export-failed', undefined, detail))
      next()
    }
    started.process.on('message', (answer: PressAnswer) => {
      if (press !== started) return
      started.made++
      if (started.made >= documentsPerProcess) dismiss()
      finish(answer.ok ? accepted(answer.pdf) : refused('export-failed', undefined, answer.detail))
      next()
    })
    started.process.on('error', (error) => lost(error.message))
    started.process.on('exit', (code, signal) => lost(`the typesetting process ended (${signal ?? code})`))
    return started
  }
  const next = (): void => {
    const job = current ? undefined : waiting.shift()
    if (!job) return
    press ??= start()
    const timer = setTimeout(() => {
      dismiss()
      finish(refused('export-failed', undefined, `no answer within ${timeoutMs} ms`))
      next()
    }, timeoutMs)
    current = { job, timer }
    press.process.send(job.order)
  }

  return {
    make: ({ rendered, edition, standard = 'a-3a' }) => {
      if (closed) return Promise.resolve(refused('stopping'))
      if (waiting.length >= mostWaiting) return Promise.resolve(refused('too-fast'))
      return new Promise((settle) => {
        waiting.push({ order: { data: pdfData(rendered, edition), standard }, settle })
        next()
      })
    },
    close: async () => {
      closed = true
      for (const job of waiting.splice(0)) job.settle(refused('stopping'))
      finish(refused('stopping'))
      const leaving = press?.process
      dismiss()
      if (leaving && leaving.exitCode === null && leaving.signalCode === null)
        await new Promise((gone) => {
          leaving.once('exit', gone)
        })
    },
  }
}
