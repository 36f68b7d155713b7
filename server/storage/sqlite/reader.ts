/** The second thread as the first one sees it: orders go out at once and are answered in order. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Order, Report, WorkerSettings } from './calls.ts'

export type Reader = Awaited<ReturnType<typeof openReader>>

type Reported<K extends Report['kind']> = Extract<Report, { kind: K }>

interface Waiting {
  readonly answered: (report: Report) => void
  readonly failed: (fault: Error) => void
}

/** Rejects with a sentence for the administrator when the file cannot be read. */
export async function openReader(directory: string) {
  const workerData: WorkerSettings = { directory }
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData })
  const [first] = (await once(worker, 'message')) as [Report]
  if (first.kind === 'not-open') {
    await worker.terminate()
    throw first.error
  }
  const waiting: Waiting[] = []
  let gone: Error | undefined
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))

  function ended(reason: Error): void {
    gone ??= reason
    for (const { failed } of waiting.splice(0)) failed(gone)
  }
  worker.on('message', (report: Report) => {
    const next = waiting.shift()
    if (report.kind === 'fault') next?.failed(report.error)
    else next?.answered(report)
  })
  worker.once('error', ended)
  worker.once('exit', () => ended(new Error('the storage is closed')))

  /** The worker answers each kind of order with its own kind of report. */
  function ask<K extends Report['kind']>(order: Order): Promise<Reported<K>> {
    return new Promise((resolve, reject) => {
      if (gone) return reject(gone)
      waiting.push({ answered: (report) => resolve(report as Reported<K>), failed: reject })
      worker.postMessage(order)
    })
  }

  return {
    read: async (call: Extract<Order, { kind: 'read' }>['call']) =>
      (await ask<'answer'>({ kind: 'read', call })).answer,
    examine: async (protocol: string) => (await ask<'examined'>({ kind: 'examine', protocol })).found,
    fold: async (whole: boolean) => (await ask<'folded'>({ kind: 'fold', whole })).log,
    async close() {
      await ask({ kind: 'close' })
      await exited
    },
  }
}
