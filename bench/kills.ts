/**
 * Kills a writing process at random moments and counts what it had acknowledged and the file no longer has:
 * `node bench/kills.ts [kills = 50] [first seed = 1]`. One file through all kills, so each finds what the last one left.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { edits, ixelles, seeded, tintigny } from '../server/storage/contract-ground.ts'
import { openSqlite } from '../server/storage/sqlite.ts'
import type { Storage } from '../server/storage/storage.ts'

const [kills = 50, firstSeed = 1] = process.argv.slice(2).map(Number)
const writerFile = fileURLToPath(new URL('../server/storage/append-under-load.ts', import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'paraphe-kills-'))
const result = { bench: 'kills', kills, firstSeed, acknowledged: 0, lost: 0, damaged: 0, edits: 0, lines: 0 }

/** The last acknowledged seq of each `edit <protocol>` and `line <protocol>`. */
async function killOnce(seed: number): Promise<ReadonlyMap<string, number>> {
  const writer = spawn(process.execPath, [writerFile, directory, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(writer, 'exit')
  const last = new Map<string, number>()
  let lines = 1 + Math.floor(seeded(seed)() * 600)
  for await (const printed of createInterface({ input: writer.stdout })) {
    const [, kind = '', seq = '0'] = /^(\w+ \w+) (\d+)$/u.exec(printed) ?? []
    last.set(kind, Number(seq))
    result.acknowledged += 1
    lines -= 1
    if (lines === 0) writer.kill('SIGKILL')
  }
  await exited
  return last
}

async function count(storage: Storage, protocol: string, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const document = await storage.load(protocol)
  const lines = await storage.ledger(protocol, 0)
  const expected = edits(protocol, document.snapshotSeq + 1, document.seq)
  const changed = document.edits.filter(
    ({ update }, index) => Buffer.compare(update, expected[index]?.update ?? new Uint8Array()) !== 0,
  )
  const missing = (kind: string, have: number): number =>
    Math.max(0, (acknowledged.get(`${kind} ${protocol}`) ?? 0) - have)
  result.lost += changed.length + missing('edit', document.seq) + missing('line', lines.length)
  result.damaged += document.damagedAt === undefined ? 0 : 1
}

async function total(): Promise<void> {
  const storage = await openSqlite({ directory })
  for (const protocol of [ixelles, tintigny]) {
    result.edits += (await storage.load(protocol)).seq
    result.lines += (await storage.ledger(protocol, 0)).length
  }
  await storage.close()
}

for (let kill = 0; kill < kills; kill += 1) {
  const acknowledged = await killOnce(firstSeed + kill)
  const storage = await openSqlite({ directory })
  for (const protocol of [ixelles, tintigny]) await count(storage, protocol, acknowledged)
  await storage.close()
}
await total()
rmSync(directory, { recursive: true, force: true })
console.log(JSON.stringify(result, undefined, 2))
if (result.lost > 0 || result.damaged > 0) process.exitCode = 1
