/** Writes into SQLite. One caller's trouble is nobody else's, also of those who are written together. */
import { refused } from '../../../protocol/refusal.ts'
import type { Answer, Call, Method, Performed } from './calls.ts'
import { isBusy, isCorrupt, isFull } from './error.ts'
import type { Store } from './store.ts'

/**
 * `judged`: writes, and answers with an outcome, so it can be refused. `looks`: reads a row or two, which takes less time
 * than asking the other thread. `reads`: reads what may be long.
 */
export const manner: Readonly<Record<Method, 'looks' | 'reads' | 'writes' | 'judged'>> = {
  createProtocol: 'judged',
  append: 'judged',
  beginAnew: 'judged',
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
  protocol: 'looks',
  invitation: 'looks',
  session: 'looks',
  shown: 'looks',
  readMark: 'looks',
  sessionsOf: 'looks',
  madeFile: 'looks',
  protocolIds: 'reads',
  inspect: 'reads',
  load: 'reads',
  condensed: 'reads',
  edits: 'reads',
  ledger: 'reads',
  seal: 'reads',
  sealsNamed: 'reads',
  scan: 'reads',
}

/** Calls whose first argument is a protocol whose rows must have been verified before. */
const verified: ReadonlySet<Method> = new Set([
  'append',
  'beginAnew',
  'record',
  'saveSnapshot',
  'keepScan',
  'noteShown',
  'markRead',
] as const)
export const needsVerified = (method: Method): boolean => verified.has(method)

export interface Writer {
  /** Commits and answers each, as if one came after the other; nothing is on the disk yet. Never throws. */
  readonly write: (calls: readonly Call[]) => readonly Answer[]
}

export function openWriter({ database, heads, methods }: Store): Writer {
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')

  function inOneTransaction(calls: readonly Call[]): readonly Answer[] {
    try {
      begin.run()
      const answers = calls.map((call): Answer => ({ kind: 'done', value: perform(methods, call) }))
      heads.write()
      commit.run()
      heads.committed()
      return answers
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      heads.rolledBack()
      throw error
    }
  }

  function alone(call: Call): readonly Answer[] {
    try {
      return inOneTransaction([call])
    } catch (error) {
      return [whyNot(call, error)]
    }
  }

  function write(calls: readonly Call[]): readonly Answer[] {
    if (calls.length === 1) return calls.flatMap(alone)
    try {
      return inOneTransaction(calls)
    } catch {
      // Each alone tells whose trouble it is.
      return calls.flatMap(alone)
    }
  }
  return { write }
}

/** Answers from what is committed. Never throws. */
export function look({ methods }: Pick<Store, 'methods'>, call: Call): Answer {
  try {
    return { kind: 'done', value: perform(methods, call) }
  } catch (error) {
    return whyNot(call, error)
  }
}

function perform<M extends Method>(methods: Performed, call: Extract<Call, { method: M }>): ReturnType<Performed[M]> {
  const method = methods[call.method] as (...args: Call['args']) => ReturnType<Performed[M]>
  return method(...call.args)
}

/** Nothing of the call was written. */
function whyNot({ method }: Call, error: unknown): Answer {
  const code = isFull(error) ? 'storage-full' : isCorrupt(error) ? 'damaged' : undefined
  if (code && manner[method] === 'judged') return { kind: 'done', value: refused(code) }
  // A snapshot only makes loading quicker: one that finds no room, or another tool at the file, is left out.
  if (method === 'saveSnapshot' && (code === 'storage-full' || isBusy(error))) return { kind: 'done', value: undefined }
  if (code === 'storage-full') return { kind: 'full' }
  return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
}
