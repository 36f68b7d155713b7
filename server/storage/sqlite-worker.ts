/** The storage's own thread: a slow disk holds up nobody but those who wait for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { perform } from './group-commit.ts'
import type { Order, Report, WorkerSettings } from './sqlite-calls.ts'
import { openStore } from './sqlite-store.ts'

const port = parentPort
if (!port) throw new Error('the storage runs in a thread of its own')
const report = (message: Report): void => port.postMessage(message)
try {
  const store = openStore(workerData as WorkerSettings)
  port.on('message', (order: Order) => {
    if (order.kind === 'perform') return report({ kind: 'answers', answers: perform(store, order.calls) })
    store.close()
    port.close()
  })
  report({ kind: 'open' })
} catch (error) {
  report({ kind: 'not-open', error: error instanceof Error ? error : new Error(String(error)) })
}
