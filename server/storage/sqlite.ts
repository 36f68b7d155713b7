/** Storage in one SQLite file: the complete default. The database lives in a thread of its own; this is its counter. */
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Answer, Arguments, Call, Method, Order, Report, Result, WorkerSettings } from './sqlite-calls.ts'
import { StorageFull } from './storage.ts'
import type { NewEdit, Storage } from './storage.ts'

export interface SqliteOptions {
  /** Where `paraphe.sqlite` is; made when it is not there. Only one process may have it open. */
  readonly directory: string
  /** Bounds the file, in pages of 4 KiB: what does not fit is refused as on a full disk. */
  readonly maxPages?: number
  /** Told how many calls the last transaction answered. */
  readonly onTransaction?: (calls: number) => void
}

interface Waiting {
  readonly call: Call
  readonly answer: (answer: Answer) => void
}

/** Rejects with a sentence for the administrator when the directory is in use, unreadable, or written by a newer version. */
export async function openSqlite({ directory, maxPages, onTransaction }: SqliteOptions): Promise<Storage> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const workerData: WorkerSettings = { directory, maxPages }
  const worker = new Worker(new URL('sqlite-worker.ts', import.meta.url), { workerData })
  const [first] = (await once(worker, 'message')) as [Report]
  if (first.kind === 'not-open') {
    await worker.terminate()
    throw first.error
  }
  return counter(worker, onTransaction ?? (() => {}))
}

type State =
  | { readonly kind: 'open' }
  | { readonly kind: 'closing' }
  | { readonly kind: 'closed'; readonly reason: Error }

/**
 * One order is out at a time; whoever comes while the disk is busy goes with the next one, which leaves the moment the
 * last is back. Under load the orders grow, and the number of fsyncs does not.
 */
function counter(worker: Worker, onTransaction: (calls: number) => void): Storage {
  const waiting: Waiting[] = []
  let underway: readonly Waiting[] = []
  let state: State = { kind: 'open' }
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))

  const send = (order: Order): void => worker.postMessage(order)
  function sendNext(): void {
    if (underway.length > 0) return
    underway = waiting.splice(0)
    if (underway.length > 0) send({ kind: 'perform', calls: underway.map(({ call }) => call) })
    else if (state.kind === 'closing') send({ kind: 'close' })
  }
  function closed(reason: Error): void {
    if (state.kind === 'closed') return
    state = { kind: 'closed', reason }
    for (const { answer } of [...underway, ...waiting.splice(0)]) answer({ kind: 'failed', error: reason })
    underway = []
  }

  worker.on('message', (report: Report) => {
    if (report.kind !== 'answers') return
    const answered = underway
    underway = []
    // Before anybody is told: the disk should not wait for what they do next.
    sendNext()
    onTransaction(answered.length)
    for (const [index, answer] of report.answers.entries()) answered[index]?.answer(answer)
  })
  worker.once('error', closed)
  worker.once('exit', () => closed(new Error('the storage is closed')))

  function ask<M extends Method>(method: M, ...args: Arguments<M>): Promise<Result<M>> {
    return new Promise((resolve, reject) => {
      if (state.kind !== 'open')
        return reject(state.kind === 'closed' ? state.reason : new Error('the storage is closing'))
      const answer = (answer: Answer): void => {
        // The worker answers a call with its own method's result.
        if (answer.kind === 'done') resolve(answer.value as Result<M>)
        else reject(answer.kind === 'full' ? new StorageFull() : answer.error)
      }
      waiting.push({ call: { method, args } as Call, answer })
      sendNext()
    })
  }

  function close(): Promise<void> {
    if (state.kind === 'open') {
      state = { kind: 'closing' }
      sendNext()
    }
    return exited
  }

  return {
    createProtocol: (...args) => ask('createProtocol', ...args),
    protocol: (...args) => ask('protocol', ...args),
    protocolIds: () => ask('protocolIds'),
    inspect: (...args) => ask('inspect', ...args),
    append: (protocol, edits) => ask('append', protocol, edits.map(withOwnBytes)),
    load: (...args) => ask('load', ...args),
    edits: (...args) => ask('edits', ...args),
    saveSnapshot: (protocol, seq, snapshot) => ask('saveSnapshot', protocol, seq, new Uint8Array(snapshot)),
    record: (...args) => ask('record', ...args),
    ledger: (...args) => ask('ledger', ...args),
    seal: (...args) => ask('seal', ...args),
    noteShown: (...args) => ask('noteShown', ...args),
    shown: (...args) => ask('shown', ...args),
    sealsNamed: (...args) => ask('sealsNamed', ...args),
    instanceKey: (...args) => ask('instanceKey', ...args),
    keepScan: (...args) => ask('keepScan', ...args),
    scan: (...args) => ask('scan', ...args),
    keepMadeFile: (...args) => ask('keepMadeFile', ...args),
    madeFile: (...args) => ask('madeFile', ...args),
    markRead: (...args) => ask('markRead', ...args),
    readMark: (...args) => ask('readMark', ...args),
    addInvitation: (...args) => ask('addInvitation', ...args),
    invitation: (...args) => ask('invitation', ...args),
    session: (...args) => ask('session', ...args),
    bindSession: (...args) => ask('bindSession', ...args),
    noteSessionUsed: (...args) => ask('noteSessionUsed', ...args),
    sessionsOf: (...args) => ask('sessionsOf', ...args),
    unbindSession: (...args) => ask('unbindSession', ...args),
    endSession: (...args) => ask('endSession', ...args),
    addDeviceLink: (...args) => ask('addDeviceLink', ...args),
    takeDeviceLink: (...args) => ask('takeDeviceLink', ...args),
    close,
  }
}

/** An update that came from a socket is a view on a buffer of 64 KiB, and all of that would go to the other thread. */
const withOwnBytes = (edit: NewEdit): NewEdit => ({ ...edit, update: new Uint8Array(edit.update) })
