/**
 * How often the disk is waited for: the service under strace, two communes who type at once, and what was acknowledged.
 * `node bench/fsyncs.ts [edits of each = 500]`. A batch is one append to the journal: whatever came while the disk was busy.
 * Each needs one fsync at least before anybody in it is told; strace sees the kernel's own calls.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { textOf } from '../protocol/answers/document.ts'
import { roomName } from '../protocol/wire/wire.ts'
import type { ProtocolOverview } from '../protocol/wire/wire.ts'
import { twoCommunesAtTheTable } from '../testing/service/browser.ts'
import type { Browser } from '../testing/service/browser.ts'
import { runMain } from '../testing/service/main-process.ts'
import { RawClient } from '../testing/service/raw-client.ts'
import type { Host } from '../testing/service/raw-client.ts'

const [each = 500] = process.argv.slice(2).map(Number)
const directory = mkdtempSync(join(tmpdir(), 'paraphe-fsyncs-'))
const log = join(directory, 'strace.log')
const strace = ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', log]
const service = runMain({ DATA_DIR: join(directory, 'data'), PATH: process.env['PATH'] ?? '' }, strace)

const fsyncs = (): number =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /(?:fsync|fdatasync)\(/u.test(line)).length

async function batches(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^paraphe_journal_append_seconds_count (\d+)$/mu.exec(metrics)?.[1])
}

/** One letter after the other, each acknowledged before the next; the answer is how many. */
async function type(client: RawClient, field: string): Promise<number> {
  for (let letters = 0; letters < each; letters += 1) {
    await client.write((doc) => {
      const text = textOf(doc, field)
      if (text.length > 100) text.delete(0, text.length)
      text.insert(text.length, 'a')
    })
  }
  return each
}

async function measure(): Promise<object> {
  const url = (await service.ready).replace('localhost', '127.0.0.1')
  const { protocol, ixelles, kalamu } = await twoCommunesAtTheTable({ url })
  const { generation } = (await ixelles.get<ProtocolOverview>(`/api/protocols/${protocol}`)).body
  const host: Host<Browser> = {
    url: `${url.replace('http', 'ws')}/sync`,
    room: roomName(protocol, generation),
    cookieOf: ({ cookie }) => cookie,
    atEnd: () => {},
  }
  const clients = [await RawClient.follow(host, ixelles), await RawClient.follow(host, kalamu)] as const
  const before = { fsyncs: fsyncs(), batches: await batches(url) }
  const typed = await Promise.all([
    type(clients[0], 'belgian.representative'),
    type(clients[1], 'partner.representative'),
  ])
  const counted = { fsyncs: fsyncs() - before.fsyncs, batches: (await batches(url)) - before.batches }
  for (const client of clients) client.leave()
  return {
    acknowledged: typed.reduce((sum, count) => sum + count, 0),
    ...counted,
    fsyncsPerBatch: Number((counted.fsyncs / counted.batches).toFixed(3)),
  }
}

/** strace blocks signals while it writes to a file: its child is told. */
function stop(): void {
  const { pid, exitCode } = service.child
  if (pid === undefined || exitCode !== null) return
  for (const child of readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' '))
    process.kill(Number(child), 'SIGTERM')
}

const missing = service.ended.then(() => ({ skipped: 'strace is not here or may not trace' }))
const result = await Promise.race([measure(), missing])
stop()
await service.ended
rmSync(directory, { recursive: true, force: true })
console.log(JSON.stringify({ bench: 'fsyncs', ...result }, undefined, 2))
