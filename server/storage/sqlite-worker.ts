/** The storage's own thread: a slow disk holds up nobody but those who wait for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { perform } from './group-commit.ts'
import type { Store } from './group-commit.ts'
import { openAccess } from './sqlite-access.ts'
import type { Order, Report, WorkerSettings } from './sqlite-calls.ts'
import { keepHeads } from './sqlite-heads.ts'
import { openJournal } from './sqlite-journal.ts'
import { openLedger } from './sqlite-ledger.ts'
import { examineWith, keepProtocols } from './sqlite-protocols.ts'
import { openScans } from './sqlite-scans.ts'
import { openSeals } from './sqlite-seals.ts'
import { lockDirectory, openDatabase } from './sqlite-schema.ts'

function openStore({ directory, maxPages }: WorkerSettings): Store & { readonly close: () => void } {
  const lock = lockDirectory(directory)
  const database = openDatabase(directory, maxPages)
  const tables = {
    database,
    journal: openJournal(database),
    ledger: openLedger(database),
    access: openAccess(database),
    seals: openSeals(database),
    scans: openScans(database),
  }
  const heads = keepHeads(database, examineWith(tables))
  const close = () => {
    database.close()
    lock.close()
  }
  return { database, heads, methods: keepProtocols(tables, heads), close }
}

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
