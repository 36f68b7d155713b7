/** One transaction, and so one fsync, for everybody who waited while the disk was busy; one caller's trouble is nobody else's. */
import type { DatabaseSync } from 'node:sqlite'
import { refused } from '../../protocol/refusal.ts'
import type { Answer, Call, Method, Performed } from './sqlite-calls.ts'
import { isBusy, isCorrupt, isFull } from './sqlite-error.ts'
import type { Heads } from './sqlite-heads.ts'

export interface Store {
  readonly database: DatabaseSync
  readonly heads: Heads
  readonly methods: Performed
}

/** `judged`: writes, and answers with an outcome, so it can be refused. */
const manner: Readonly<Record<Method, 'reads' | 'writes' | 'judged'>> = {
  createProtocol: 'judged',
  append: 'judged',
  record: 'judged',
  keepScan: 'judged',
  keepMadeFile: 'writes',
  instanceKey: 'writes',
  saveSnapshot: 'writes',
  noteShown: 'writes',
  markRead: 'writes',
  addInvitation: 'writes',
  bindSession: 'writes',
  noteSessionUsed: 'writes',
  unbindSession: 'writes',
  endSession: 'writes',
  addDeviceLink: 'writes',
  takeDeviceLink: 'writes',
  protocol: 'reads',
  protocolIds: 'reads',
  inspect: 'reads',
  load: 'reads',
  edits: 'reads',
  ledger: 'reads',
  seal: 'reads',
  shown: 'reads',
  sealsNamed: 'reads',
  scan: 'reads',
  madeFile: 'reads',
  readMark: 'reads',
  invitation: 'reads',
  session: 'reads',
  sessionsOf: 'reads',
}

/** Answers in the order of the calls. Writes go first: whoever reads gets at least what was asked to be written before. */
export function perform(store: Store, calls: readonly Call[]): readonly Answer[] {
  const written = write(
    store,
    calls.filter(({ method }) => manner[method] !== 'reads'),
  )
  return calls.map((call) => written.get(call) ?? read(store, call))
}

function read(store: Store, call: Call): Answer {
  try {
    return { kind: 'done', value: answer(store.methods, call) }
  } catch (error) {
    return whyNot(call, error)
  }
}

/** When the transaction fails, each call is tried in one of its own: whoever can be served is. */
function write(store: Store, calls: readonly Call[]): ReadonlyMap<Call, Answer> {
  if (calls.length === 0) return new Map()
  const { database, heads, methods } = store
  try {
    // A page that cannot be read spoils the transaction it is met in: what must be verified is verified before.
    for (const { method, args } of calls) if (method === 'append' || method === 'record') heads.of(args[0])
    database.exec('BEGIN IMMEDIATE')
    const answers = calls.map((call) => [call, { kind: 'done', value: answer(methods, call) }] as const)
    heads.write()
    database.exec('COMMIT')
    heads.committed()
    return new Map<Call, Answer>(answers)
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    heads.rolledBack()
    // While somebody else's tool holds the file, trying them one by one would make everybody wait for each.
    const together = calls.length === 1 || isBusy(error)
    return new Map(calls.flatMap((call) => (together ? [[call, whyNot(call, error)]] : [...write(store, [call])])))
  }
}

function answer<M extends Method>(methods: Performed, call: Extract<Call, { method: M }>): ReturnType<Performed[M]> {
  const method = methods[call.method] as (...args: Call['args']) => ReturnType<Performed[M]>
  return method(...call.args)
}

/** Nothing of the call was written. */
function whyNot({ method }: Call, error: unknown): Answer {
  const code = isFull(error) ? 'storage-full' : isCorrupt(error) ? 'damaged' : undefined
  if (code && manner[method] === 'judged') return { kind: 'done', value: refused(code) }
  if (code === 'storage-full') {
    // A snapshot only makes loading quicker: one that finds no room is left out.
    return method === 'saveSnapshot' ? { kind: 'done', value: undefined } : { kind: 'full' }
  }
  return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
}
