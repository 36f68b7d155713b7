import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  fdatasync,
  fdatasyncSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { newInstanceKey, verifySignature } from '../../instance-key.ts'
import { accessContract } from '../contract/access.contract.ts'
import { archiveContract } from '../contract/archive.contract.ts'
import { beginningContract } from '../contract/beginning.contract.ts'
import { createProtocol, edit, edits, ixelles, sealAt, tintigny, updateAt } from '../contract/ground.ts'
import type { Ground } from '../contract/ground.ts'
import { durabilityContract } from '../contract/durability.contract.ts'
import { signedBytes } from '../../../protocol/version/seal.ts'
import type { SyncFile } from './disk-sync.ts'
import { databaseFile, logFile } from './schema.ts'
import { openSqlite } from './sqlite.ts'
import { orderContract } from '../contract/order.contract.ts'
import { readingContract } from '../contract/reading.contract.ts'
import { storageContract } from '../contract/storage.contract.ts'
import type { Storage } from '../storage.ts'

const mebibyte = 1024 * 1024

interface SqliteGround extends Ground {
  readonly directory: string
}

const blobs = {
  edits: ['bytes', 'seq'],
  ledger: ['line', 'seq'],
  snapshots: ['state', 'seq'],
  seals: ['document', 'number'],
} as const

async function prepare(syncFile?: SyncFile): Promise<SqliteGround> {
  const directory = mkdtempSync(join(tmpdir(), 'paraphe-'))
  const opened: Storage[] = []
  const children: ReturnType<typeof spawn>[] = []
  return {
    directory,
    async open(room) {
      const storage = await openSqlite({
        directory,
        ...(syncFile ? { syncFile } : {}),
        ...(room === 'tight' ? { maxPages: 60 } : {}),
      })
      opened.push(storage)
      return storage
    },
    damage(table, protocol, seq) {
      const database = new DatabaseSync(databaseFile(directory))
      const [column, key] = blobs[table]
      if (table === 'seals') database.exec('DROP TRIGGER seals_never_change')
      // One letter of the ledger's or a seal's text, one bit of the bytes of the others.
      const changed =
        column === 'line' || column === 'document'
          ? `replace(${column}, 'a', 'o')`
          : `CAST(substr(${column}, 2) || x'07' AS BLOB)`
      database
        .prepare(`UPDATE ${table} SET ${column} = ${changed} WHERE protocol = ? AND ${key} = ?`)
        .run(protocol, seq)
      database.close()
    },
    writer(seed) {
      const child = spawn(
        process.execPath,
        [fileURLToPath(new URL('../contract/append-under-load.ts', import.meta.url)), directory, String(seed)],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      )
      children.push(child)
      return child
    },
    async discard() {
      for (const child of children) child.kill('SIGKILL')
      await Promise.all(opened.map((storage) => storage.close()))
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

accessContract('SQLite', prepare)
storageContract('SQLite', prepare)
archiveContract('SQLite', prepare)
beginningContract('SQLite', prepare)
readingContract('SQLite', prepare)
durabilityContract('SQLite', prepare)
orderContract('SQLite', prepare)

/** Everything is on the disk before the call that commits it returns. */
const atOnce: SyncFile = (file, done) => {
  fdatasyncSync(file)
  done(null)
}
storageContract('SQLite on a disk that is waited for here', () => prepare(atOnce))
orderContract('SQLite on a disk that is waited for here', () => prepare(atOnce))

describe('the SQLite file', () => {
  let ground: SqliteGround
  afterEach(() => ground.discard())

  /** Opens with a disk whose syncs are held up until they are let go; each can be let go as failed. */
  async function withHeldDisk() {
    const held: ((fault: Error | null) => void)[] = []
    const commits: number[] = []
    let holds = false
    const storage = await openSqlite({
      directory: ground.directory,
      onSync: (count) => commits.push(count),
      syncFile: (file, done) => fdatasync(file, (fault) => (holds ? held.push(done) : done(fault))),
    })
    await createProtocol(storage, ixelles)
    holds = true
    commits.length = 0
    const letGo = async (fault: Error | null = null): Promise<void> => {
      await expect.poll(() => held.length).toBe(1)
      held.shift()?.(fault)
    }
    return { storage, held, commits, letGo }
  }

  test('[KEEP1] answers nobody, writer or reader, before what they are told is on the disk', async () => {
    ground = await prepare()
    const { storage, held, letGo } = await withHeldDisk()
    const told: string[] = []
    const append = storage.append(ixelles, edits(ixelles, 1, 1)).then(() => told.push('append'))
    const load = storage.load(ixelles).then(({ seq }) => told.push(`load ${seq}`))
    const look = storage.protocol(ixelles).then(() => told.push('look'))
    await expect.poll(() => held.length).toBe(1)
    expect(told).toEqual([])
    await letGo()
    await Promise.all([append, load, look])
    expect(told.toSorted()).toEqual(['append', 'load 1', 'look'])
    await storage.close()
  })

  test('brings to the disk at once what everybody committed while it was busy', async () => {
    ground = await prepare()
    const { storage, commits, letGo } = await withHeldDisk()
    const appends = Array.from({ length: 200 }, (_, n) => storage.append(ixelles, edits(ixelles, n + 1, n + 1)))
    await letGo()
    await letGo()
    expect((await Promise.all(appends)).at(-1)).toEqual({ ok: true, value: { seq: 200 } })
    await storage.close()
    expect(commits).toEqual([1, 199])
  })

  test('[KEEP1] acknowledges nothing any more when a sync failed: nobody knows what is on that disk', async () => {
    ground = await prepare()
    const { storage, letGo } = await withHeldDisk()
    const first = storage.append(ixelles, edits(ixelles, 1, 1))
    const second = storage.append(ixelles, edits(ixelles, 2, 2))
    await Promise.all([
      letGo(new Error('the disk failed')),
      expect(first).rejects.toThrow('the disk failed'),
      expect(second).rejects.toThrow('the disk failed'),
    ])
    await expect(storage.append(ixelles, edits(ixelles, 3, 3))).rejects.toThrow('the disk failed')
    await storage.close()
  })

  test('[KEEP1] keeps its log short under writing without a pause, and loses nothing of it', async () => {
    ground = await prepare()
    const storage = await ground.open()
    await createProtocol(storage, ixelles)
    const large = new Uint8Array(60_000).fill(9)
    let longest = 0
    for (let round = 0; round < 40; round += 1) {
      await Promise.all(Array.from({ length: 50 }, () => storage.append(ixelles, [edit(large)])))
      longest = Math.max(longest, statSync(logFile(ground.directory)).size)
    }
    expect(longest).toBeLessThan(80 * mebibyte)
    await storage.close()
    expect((await (await ground.open()).load(ixelles)).seq).toBe(2000)
  })

  test(
    '[KEEP1] has within seconds what was written into its log, however little and whoever goes on writing',
    { timeout: 30_000 },
    async () => {
      ground = await prepare()
      const storage = await ground.open()
      await createProtocol(storage, ixelles)
      await storage.append(ixelles, edits(ixelles, 1, 1))
      const alone = mkdtempSync(join(tmpdir(), 'paraphe-alone-'))
      /** Edits in a copy of the file without its log. */
      const inTheFile = (): number => {
        copyFileSync(databaseFile(ground.directory), databaseFile(alone))
        const copy = new DatabaseSync(databaseFile(alone))
        const count = Number(copy.prepare('SELECT count(*) AS n FROM edits').get()?.['n'])
        copy.close()
        return count
      }
      let written = 1
      await expect
        .poll(
          async () => {
            written += 1
            await storage.append(ixelles, edits(ixelles, written, written))
            return inTheFile()
          },
          { timeout: 20_000, interval: 100 },
        )
        .toBeGreaterThan(1)
      rmSync(alone, { recursive: true })
    },
  )

  test('is refused to a second process while one has it open, and not after a kill', async () => {
    ground = await prepare()
    const writer = ground.writer(1)
    await once(writer.stdout ?? writer, 'data')
    await expect(ground.open()).rejects.toThrow(/Another Paraphe process is using/)
    const exited = once(writer, 'exit')
    writer.kill('SIGKILL')
    await exited
    expect((await (await ground.open()).load(ixelles)).damagedAt).toBeUndefined()
  })

  test('of a newer version is left alone', async () => {
    ground = await prepare()
    await (await ground.open()).close()
    const database = new DatabaseSync(databaseFile(ground.directory))
    database.exec('PRAGMA user_version = 99')
    database.close()
    await expect(ground.open()).rejects.toThrow(/newer Paraphe \(schema 99/)
  })

  test('[KEEP1] is not taken for whole when rows are missing at its end', async () => {
    ground = await prepare()
    const storage = await ground.open()
    await createProtocol(storage, ixelles)
    await storage.append(ixelles, edits(ixelles, 1, 9))
    await storage.close()
    const database = new DatabaseSync(databaseFile(ground.directory))
    database.exec('DELETE FROM edits WHERE seq >= 8')
    database.close()
    expect(await (await ground.open()).load(ixelles)).toMatchObject({ seq: 7, damagedAt: 8 })
  })

  test.each([
    ['one bit of an update', 1],
    ['a whole page', 4096],
  ])('[KEEP1] is served up to the damage when %s changes on the disk', async (_, length) => {
    ground = await prepare()
    const storage = await ground.open()
    await createProtocol(storage, ixelles)
    await createProtocol(storage, tintigny)
    await storage.append(tintigny, edits(tintigny, 1, 5))
    await storage.append(ixelles, edits(ixelles, 1, 200))
    await storage.close()
    overwrite(databaseFile(ground.directory), updateAt(ixelles, 180), length)
    const { damagedAt = 0, edits: served, seq } = await (await ground.open()).load(ixelles)
    expect(damagedAt).toBeGreaterThan(1)
    expect(damagedAt).toBeLessThanOrEqual(180)
    expect(seq).toBe(damagedAt - 1)
    expect(served.map(({ update }) => update)).toEqual(edits(ixelles, 1, seq).map(({ update }) => update))
  })
})

/** Flips a bit of the update, or fills the page it stands on, in the page in use and in copies that rearranging left behind. */
function overwrite(file: string, update: Uint8Array, length: number): void {
  const bytes = readFileSync(file)
  const found: number[] = []
  for (let at = bytes.indexOf(update); at >= 0; at = bytes.indexOf(update, at + 1)) found.push(at)
  if (found.length === 0) throw new Error('the update is not in the file')
  for (const at of found) {
    if (length === 1) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    else bytes.fill(0xff, at - (at % length), at - (at % length) + length)
  }
  writeFileSync(file, bytes)
}

test('[SEAL3] SQLite: a version sealed before instances had keys is signed when the key is made', async () => {
  const ground = await prepare()
  const storage = await ground.open()
  await createProtocol(storage, ixelles)
  await sealAt(storage, 'seal-001', 0, 1)
  await storage.close()
  const database = new DatabaseSync(databaseFile(ground.directory))
  database.exec('DROP TRIGGER seal_signatures_never_go; DELETE FROM seal_signatures')
  database.close()
  const later = await ground.open()
  await later.instanceKey(newInstanceKey(new Uint8Array(32).fill(9), 9))
  const seal = await later.seal(ixelles, 1)
  expect(seal && verifySignature(seal.signature, signedBytes(seal.document))).toBe(true)
  await ground.discard()
})
