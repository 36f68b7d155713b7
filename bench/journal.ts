/**
 * What it costs to have an edit on disk before anybody is told: `node bench/journal.ts [directory]`.
 * Latencies in ms, beside a bare write and fsync of the same size on the same disk in the same run. fsyncs are counted by
 * strace where it is installed, not assumed.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '../server/storage/sqlite/sqlite.ts'
import type { NewEdit, Storage } from '../server/storage/storage.ts'

const protocol = 'benchprotocol'
const samples = 1000
const burst = 20_000
/** As long as an update of one typed letter, more or less. */
const updateBytes = 40

const edit: NewEdit = { participant: 'anne', at: 1, update: new Uint8Array(updateBytes).fill(7), clients: [] }

async function timed(
  count: number,
  step: () => Promise<unknown> | void,
): Promise<{ readonly p50: number; readonly p95: number }> {
  const times: number[] = []
  for (let n = 0; n < count; n += 1) {
    const started = performance.now()
    await step()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => Number((times[Math.floor(count * share)] ?? 0).toFixed(3))
  return { p50: at(0.5), p95: at(0.95) }
}

async function bareFsync(directory: string) {
  const file = openSync(join(directory, 'bare'), 'a')
  const result = await timed(samples, () => {
    writeSync(file, edit.update)
    fdatasyncSync(file)
  })
  closeSync(file)
  return result
}

async function openWith(directory: string, onSync: (commits: number) => void): Promise<Storage> {
  const storage = await openSqlite({ directory, onSync })
  await storage.createProtocol({ id: protocol, generation: 'g1', template: 'any', text: '', createdAt: 1 }, [], [])
  return storage
}

/** Appends asked for all at once, as from many rooms; how long until the last is acknowledged, in how many transactions. */
async function appendBurst(storage: Storage, transactions: () => number) {
  const before = transactions()
  const started = performance.now()
  await Promise.all(Array.from({ length: burst }, () => storage.append(protocol, [edit])))
  const seconds = (performance.now() - started) / 1000
  return { edits: burst, rowsPerSecond: Math.round(burst / seconds), transactions: transactions() - before }
}

/** Appends with 32 underway at any time, as at work: each batch takes whoever waits, and pays one fsync. */
async function appendSteadily(storage: Storage, count: number): Promise<void> {
  let left = count
  const writer = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await storage.append(protocol, [edit])
    }
  }
  await Promise.all(Array.from({ length: 32 }, writer))
}

/** This file again, appending only, under strace; undefined when strace is missing or may not trace. */
function countedFsyncs(directory: string) {
  const log = join(directory, 'strace.log')
  const self = fileURLToPath(import.meta.url)
  const tracing = ['-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', log]
  const run = spawnSync('strace', [...tracing, process.execPath, self, '--steady', join(directory, 'traced')], {
    encoding: 'utf8',
  })
  if (run.status !== 0) return undefined
  const counted = JSON.parse(run.stdout) as { readonly acknowledged: number; readonly transactions: number }
  const fsyncs = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /(?:fsync|fdatasync)\(/u.test(line)).length
  const per = (count: number): number => Number((fsyncs / count).toFixed(3))
  return {
    ...counted,
    fsyncs,
    fsyncsPerTransaction: per(counted.transactions),
    fsyncsPerEdit: per(counted.acknowledged),
  }
}

async function steadily(directory: string): Promise<void> {
  let transactions = 0
  const storage = await openWith(directory, () => (transactions += 1))
  await appendSteadily(storage, samples)
  console.log(JSON.stringify({ acknowledged: samples, transactions }))
  await storage.close()
}

async function measure(parent: string): Promise<void> {
  const directory = mkdtempSync(join(parent, 'paraphe-bench-'))
  let transactions = 0
  const storage = await openWith(directory, () => (transactions += 1))
  const fsync = await bareFsync(directory)
  const append = await timed(samples, () => storage.append(protocol, [edit]))
  const loaded = await appendBurst(storage, () => transactions)
  const load = await timed(5, () => storage.load(protocol))
  const ended = await storage.load(protocol)
  await storage.close()
  const traced = countedFsyncs(directory) ?? 'strace is not here or may not trace'
  rmSync(directory, { recursive: true, force: true })
  const result = { fsync, append, burst: loaded, load: { edits: ended.seq, p50: load.p50 }, traced }
  console.log(JSON.stringify({ bench: 'journal', unit: 'ms', updateBytes, ...result }, undefined, 2))
}

const [first = tmpdir(), second] = process.argv.slice(2)
await (first === '--steady' && second !== undefined ? steadily(second) : measure(first))
