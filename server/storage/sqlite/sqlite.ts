/**
 * Storage in one SQLite file: the complete default. Rows are written here, in the server's own thread, into SQLite's log:
 * that takes some microseconds, for no row waits for the disk. What waits is the answer ({@link WalSync}); edits that come
 * while the disk is busy are committed a few together, the rest when it is free. A second thread reads what is long, builds
 * snapshots and brings the log into the file.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import type { SyncFile } from './disk-sync.ts'
import type { Answer, Arguments, Call, Method, Result } from './calls.ts'
import { LogFolding } from './log-folding.ts'
import { openReader } from './reader.ts'
import type { Reader } from './reader.ts'
import { LogMark, lostLog } from './log-mark.ts'
import { databaseFile, leaveLogToReader, lockDirectory, logFile, openDatabase } from './schema.ts'
import { openStore } from './store.ts'
import { adoptTexts } from './texts.ts'
import type { Store } from './store.ts'
import { look, manner, needsVerified, openWriter } from './writer.ts'
import { neverWritten } from './protocols.ts'
import { StorageFull } from '../storage.ts'
import type { Storage, StoredDocument } from '../storage.ts'
import { Turns } from './turns.ts'
import { WalSync } from './wal-sync.ts'

export interface SqliteOptions {
  /** Where `paraphe.sqlite` is; made when it is not there. Only one process may have it open. */
  readonly directory: string
  /** Bounds the file, in pages of 4 KiB: what does not fit is refused as on a full disk. */
  readonly maxPages?: number
  /** Told how many calls the last sync brought to the disk. */
  readonly onSync?: (calls: number) => void
  /** Official texts by their ids, as they are kept, for protocols that were made before texts were. */
  readonly texts?: ReadonlyMap<string, string>
  /** How the log is brought to the disk; in another thread if not said. */
  readonly syncFile?: SyncFile
}

/** Whether what was read says so, or may: then the next who writes there verifies the rows again. */
const perhapsDamaged = (method: Method, found: Result<Method>): boolean =>
  (method === 'inspect' && found !== undefined) || (method === 'condensed' && found === undefined)

/** Appends that are committed together while the disk is busy. */
const mostGathered = 16

/** Rejects with a sentence for the administrator when the directory is in use, unreadable, or written by a newer version. */
export async function openSqlite(options: SqliteOptions): Promise<Storage> {
  const { directory } = options
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const lock = lockDirectory(directory)
  try {
    if (lostLog(filesIn(directory))) throw new Error(logIsLost(directory))
    const database = openDatabase(directory, options.maxPages)
    try {
      if (options.texts) adoptTexts(database, options.texts)
      const reader = await openReader(directory)
      leaveLogToReader(database)
      return serve(openStore(database), reader, options, () => lock.close())
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    lock.close()
    throw error
  }
}

const filesIn = (directory: string) => ({ directory, database: databaseFile(directory), log: logFile(directory) })

const logIsLost = (directory: string): string =>
  `${logFile(directory)} is missing, and with it the last that was written: the service was not stopped in good order, and somebody took that file away. Put it back beside ${databaseFile(directory)}, or put the last backup in place of both and remove paraphe.log-open. Nothing was changed.`

function serve(store: Store, reader: Reader, options: SqliteOptions, unlock: () => void): Storage {
  const { database, heads } = store
  const mark = new LogMark(filesIn(options.directory))
  const log = openSync(logFile(options.directory), 'r+')
  const writer = openWriter(store)
  const turns = new Turns((protocol) => heads.of(protocol) !== undefined, examine)
  const folding = new LogFolding(
    reader,
    (step) => {
      writeGathered()
      return turns.during(step)
    },
    mark,
  )
  const sync = new WalSync(log, synced, options.syncFile)
  const gathered: { readonly call: Call; readonly tell: (answer: Answer) => void }[] = []
  let underway = 0
  let idle: (() => void) | undefined
  let closed: Promise<void> | undefined

  function synced(calls: number): void {
    writeGathered()
    if (calls === 0) return
    options.onSync?.(calls)
    folding.grown(calls)
  }

  /** Before anything else has its turn, and when the disk is free again. */
  function writeGathered(): void {
    const asked = gathered.splice(0)
    if (asked.length === 0) return
    const answers = writer.write(asked.map(({ call }) => call))
    if (answers.some(({ kind }) => kind === 'done')) sync.committed(asked.length)
    for (const [index, { tell }] of asked.entries()) {
      const answer = answers[index]
      if (answer) tell(answer)
    }
  }

  async function examine(protocol: string): Promise<StoredDocument> {
    const found = await reader.examine(protocol)
    if (!found) return neverWritten
    const { document, ...head } = found
    if (document.damagedAt !== undefined) forget(protocol)
    heads.found(protocol, head)
    return document
  }

  async function readLong(call: Call): Promise<Answer> {
    if (call.method === 'load') return { kind: 'done', value: await examine(call.args[0]) }
    const answer = await reader.read(call)
    if (answer.kind === 'done' && perhapsDamaged(call.method, answer.value)) forget(call.args[0] as string)
    return answer
  }

  /** What was gathered had its turn while the head was known. */
  function forget(protocol: string): void {
    writeGathered()
    heads.forget(protocol)
  }

  function take(call: Call, tell: (answer: Answer) => void): void {
    gathered.push({ call, tell })
    // While the disk is busy, appends wait for each other; nobody is answered sooner without. Not for too many: what is
    // written already does not keep the free disk waiting.
    if (call.method !== 'append' || !sync.busy || gathered.length >= mostGathered) writeGathered()
  }

  function ask<M extends Method>(method: M, ...args: Arguments<M>): Promise<Result<M>> {
    if (closed) return Promise.reject(new Error('the storage is closing'))
    const call = { method, args } as Call
    const [first] = args
    return new Promise((resolve, reject) => {
      underway += 1
      function over(): void {
        underway -= 1
        if (underway === 0) idle?.()
      }
      function fail(fault: Error): void {
        over()
        reject(fault)
      }
      function tell(answer: Answer): void {
        over()
        // A call is answered with its own method's result.
        if (answer.kind === 'done') resolve(answer.value as Result<M>)
        else reject(answer.kind === 'full' ? new StorageFull() : answer.error)
      }
      /** What was only looked at may have been committed a moment ago: it is told when that is on the disk, too. */
      const tellOnceOnDisk = (answer: Answer): void => void sync.reached().then(() => tell(answer), fail)
      turns.take({
        protocol: typeof first === 'string' ? first : undefined,
        verified: needsVerified(method),
        turn(fault) {
          if (fault) return fail(fault)
          if (manner[method] === 'writes' || manner[method] === 'judged') return take(call, tellOnceOnDisk)
          writeGathered()
          if (manner[method] === 'reads') void readLong(call).then(tellOnceOnDisk, fail)
          else tellOnceOnDisk(look(store, call))
        },
      })
    })
  }

  async function end(): Promise<void> {
    if (underway > 0) await new Promise<void>((resolve) => (idle = resolve))
    await folding.ended()
    await reader.close()
    // The last connection brings the log into the file and takes the log away.
    database.close()
    mark.remove()
    closeSync(log)
    unlock()
  }

  return {
    createProtocol: (...args) => ask('createProtocol', ...args),
    protocol: (...args) => ask('protocol', ...args),
    protocolIds: () => ask('protocolIds'),
    inspect: (...args) => ask('inspect', ...args),
    append: (...args) => ask('append', ...args),
    beginAnew: (...args) => ask('beginAnew', ...args),
    load: (...args) => ask('load', ...args),
    condensed: (...args) => ask('condensed', ...args),
    edits: (...args) => ask('edits', ...args),
    saveSnapshot: (...args) => ask('saveSnapshot', ...args),
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
    close: () => (closed ??= end()),
  }
}
