/**
 * The storage's own thread: a slow disk holds up nobody but those who wait for it. All calls of one order share one
 * transaction and one fsync (group commit); the answers leave when it is on disk.
 */
import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { refused } from '../../protocol/refusal.ts'
import { openAccess } from './sqlite-access.ts'
import type { Answer, Call, Order, Performed, Report, WorkerSettings } from './sqlite-calls.ts'
import { isCorrupt, isFull } from './sqlite-error.ts'
import { keepHeads } from './sqlite-heads.ts'
import type { Heads } from './sqlite-heads.ts'
import { openJournal } from './sqlite-journal.ts'
import { openLedger } from './sqlite-ledger.ts'
import { examineWith, keepProtocols } from './sqlite-protocols.ts'
import { lockDirectory, openDatabase } from './sqlite-schema.ts'

interface Store {
  readonly database: DatabaseSync
  readonly heads: Heads
  readonly methods: Performed
  readonly close: () => void
}

function openStore({ directory, maxPages }: WorkerSettings): Store {
  const lock = lockDirectory(directory)
  const database = openDatabase(directory, maxPages)
  const tables = {
    database,
    journal: openJournal(database),
    ledger: openLedger(database),
    access: openAccess(database),
  }
  const heads = keepHeads(database, examineWith(tables))
  const close = () => {
    database.close()
    lock.close()
  }
  return { database, heads, methods: keepProtocols(tables, heads), close }
}

/** When the transaction fails, each call is tried in one of its own: whoever can be served is. */
function perform(store: Store, calls: readonly Call[]): Answer[] {
  const { database, heads } = store
  try {
    database.exec('BEGIN IMMEDIATE')
    const answers = calls.map((call): Answer => ({ kind: 'done', value: answer(store.methods, call) }))
    heads.write()
    database.exec('COMMIT')
    heads.committed()
    return answers
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    heads.rolledBack()
    return calls.length === 1
      ? calls.map((call) => whyNot(call, error))
      : calls.flatMap((call) => perform(store, [call]))
  }
}

function answer<M extends Call['method']>(
  methods: Performed,
  call: Extract<Call, { method: M }>,
): ReturnType<Performed[M]> {
  const method = methods[call.method] as (...args: Call['args']) => ReturnType<Performed[M]>
  return method(...call.args)
}

/** Nothing of the call was written. */
function whyNot({ method }: Call, error: unknown): Answer {
  const refusal = isFull(error) ? refused('storage-full') : isCorrupt(error) ? refused('damaged') : undefined
  const answersRefusals = method === 'append' || method === 'record' || method === 'createProtocol'
  if (refusal && answersRefusals) return { kind: 'done', value: refusal }
  // A snapshot only makes loading quicker: one that finds no room is left out.
  if (refusal?.refusal.code === 'storage-full')
    return method === 'saveSnapshot' ? { kind: 'done', value: undefined } : { kind: 'full' }
  return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
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
