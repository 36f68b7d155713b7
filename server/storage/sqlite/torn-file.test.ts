/** The file as a crash, a power cut or a bad disk leaves it: it opens with the truth about what it has, or says why not. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createProtocol, edits, ixelles, resolve, tintigny } from '../contract/ground.ts'
import { databaseFile, openDatabase } from './schema.ts'
import { openStore } from './store.ts'
import { openSqlite } from './sqlite.ts'
import type { StoredDocument } from '../storage.ts'

const folders: string[] = []
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'paraphe-torn-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

const writings = (directory: string): string => `${databaseFile(directory)}-wal`
const state = new Uint8Array(30_000).fill(9)

/** Files as they stand in the middle of the work: nothing is written back into the database file yet. */
let before: { readonly database: Buffer; readonly log: Buffer }
/** The same after everything was written back. */
let after: Buffer

beforeEach(async () => {
  const directory = folder()
  const storage = await openSqlite({ directory })
  await createProtocol(storage, ixelles)
  await createProtocol(storage, tintigny)
  for (let seq = 1; seq <= 40; seq += 1) await storage.append(ixelles, edits(ixelles, seq, seq))
  await storage.saveSnapshot(ixelles, 30, state)
  await storage.record(ixelles, resolve('act-0001'), {})
  for (let seq = 41; seq <= 60; seq += 1) await storage.append(ixelles, edits(ixelles, seq, seq))
  await storage.saveSnapshot(ixelles, 50, state)
  await storage.saveSnapshot(ixelles, 60, state)
  before = { database: readFileSync(databaseFile(directory)), log: readFileSync(writings(directory)) }
  await storage.close()
  after = readFileSync(databaseFile(directory))
})

function laidOut(database: Uint8Array, log?: Uint8Array): string {
  const directory = folder()
  writeFileSync(databaseFile(directory), database)
  if (log) writeFileSync(writings(directory), log)
  return directory
}

/** What it has of Ixelles' document is what was written, from the first edit on without a gap. */
function expectTrue({ edits: found, snapshot, snapshotSeq, seq }: StoredDocument): void {
  expect(snapshot).toEqual(snapshotSeq === 0 ? undefined : state)
  expect(found.map(({ update }) => update)).toEqual(edits(ixelles, snapshotSeq + 1, seq).map(({ update }) => update))
}

const everySo = (step: number, end: number): number[] =>
  Array.from({ length: Math.ceil(end / step) }, (_, index) => index * step)

/** Opened where it stands; a thread of its own would only take time. */
function opened(directory: string) {
  const { database, methods } = openStore(openDatabase(directory))
  return { methods, close: () => database.close() }
}

describe('[KEEP1] cut by a kill or a power cut', () => {
  test(
    'while anything is written, a snapshot included, at any byte: it opens whole, as it was before or after',
    { timeout: 60_000 },
    () => {
      // A step that meets frames, their headers and the bytes between.
      for (const length of everySo(5_413, before.log.length)) {
        const { methods, close } = opened(laidOut(before.database, before.log.subarray(0, length)))
        const found = methods.load(ixelles)
        expect({ length, damagedAt: found.damagedAt }).toEqual({ length, damagedAt: undefined })
        expectTrue(found)
        close()
      }
    },
  )

  test(
    'while the writings are taken over into the file, at any byte: it opens with all of it',
    { timeout: 60_000 },
    () => {
      const written = Buffer.concat([before.database, Buffer.alloc(Math.max(0, after.length - before.database.length))])
      for (const length of everySo(3_989, after.length)) {
        const half = Buffer.concat([after.subarray(0, length), written.subarray(length)])
        const { methods, close } = opened(laidOut(half, before.log))
        expect(methods.load(ixelles)).toMatchObject({ seq: 60, snapshotSeq: 60, damagedAt: undefined })
        expect(methods.inspect(ixelles)).toBeUndefined()
        close()
      }
    },
  )
})

test('[KEEP1] a file cut short is not taken for whole: it does not open, says so, and is left as it was found', () => {
  for (const length of everySo(4_096, after.length).slice(1)) {
    const directory = laidOut(after.subarray(0, length))
    expect(() => opened(directory)).toThrow(/damaged or cut short.*Nothing in it was changed/u)
    expect(readFileSync(databaseFile(directory)).equals(after.subarray(0, length))).toBe(true)
  }
})
