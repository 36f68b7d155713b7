/**
 * The storage's second thread: long readings, building snapshots, and bringing the log into the file, which waits for the
 * disk. It never writes rows, so nobody who writes waits for it.
 */
import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { LogState, Order, Report, WorkerSettings } from './calls.ts'
import { numberOf } from './row.ts'
import { openDatabase } from './schema.ts'
import { openStore } from './store.ts'
import { look } from './writer.ts'

function fold(database: DatabaseSync, whole: boolean): LogState {
  const row = database.prepare(`PRAGMA wal_checkpoint(${whole ? 'RESTART' : 'PASSIVE'})`).get() ?? {}
  return { pages: numberOf(row, 'log'), folded: numberOf(row, 'checkpointed') }
}

/** All that is read stands as it was at one moment, whatever is committed meanwhile: rows and head belong together. */
function atOneMoment<T>(database: DatabaseSync, read: () => T): T {
  database.exec('BEGIN')
  try {
    return read()
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK')
  }
}

function serve(directory: string): (order: Order) => Report {
  const database = openDatabase(directory)
  const store = openStore(database)
  return (order) => {
    switch (order.kind) {
      case 'read':
        return { kind: 'answer', answer: atOneMoment(database, () => look(store, order.call)) }
      case 'examine':
        return { kind: 'examined', found: atOneMoment(database, () => store.examine(order.protocol)) }
      case 'fold':
        return { kind: 'folded', log: fold(database, order.whole) }
      case 'close':
        database.close()
        return { kind: 'open' }
    }
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

const port = parentPort
if (!port) throw new Error('this runs in a thread of its own')
const report = (message: Report): void => port.postMessage(message)
try {
  const answer = serve((workerData as WorkerSettings).directory)
  port.on('message', (order: Order) => {
    try {
      report(answer(order))
    } catch (error) {
      report({ kind: 'fault', error: asError(error) })
    }
    if (order.kind === 'close') port.close()
  })
  report({ kind: 'open' })
} catch (error) {
  report({ kind: 'not-open', error: asError(error) })
}
