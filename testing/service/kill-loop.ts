/**
 * The service killed at random moments while people write, over and over on the same data: what it had acknowledged and
 * no longer has is counted, and every document that does not open. A seed chooses the moments.
 */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { textOf } from '../../protocol/answers/document.ts'
import { roomName } from '../../protocol/wire/wire.ts'
import type { ProtocolOverview } from '../../protocol/wire/wire.ts'
import { readFrame } from '../../server/room/frames.ts'
import { openSqlite } from '../../server/storage/sqlite/sqlite.ts'
import { twoCommunesAtTheTable } from './browser.ts'
import { runMain } from './main-process.ts'
import type { MainProcess } from './main-process.ts'
import { edit, RawClient } from './raw-client.ts'
import type { Host } from './raw-client.ts'
import { Seeded } from '../seeded.ts'

export interface Losses {
  readonly kills: number
  readonly firstSeed: number
  /** Edits whose acknowledgement had arrived when the service was killed. */
  readonly acknowledged: number
  /** Of these, the ones that were not there afterwards. */
  readonly lost: number
  /** Documents that did not open, or were damaged, after a kill. */
  readonly notOpened: number
  /** Edits on disk in the end. */
  readonly onDisk: number
}

/** Somebody who writes ever higher numbers into a blank of their own, many underway at a time. */
interface Writer {
  readonly protocol: string
  readonly room: string
  readonly cookie: string
  readonly field: string
  written: number
  acknowledged: number
}

const protocols = 3
const underway = 40
const mostAcknowledged = 1200

export async function killOverAndOver(kills: number, firstSeed: number): Promise<Losses> {
  const directory = await mkdtemp(join(tmpdir(), 'paraphe-kills-'))
  const writers: Writer[] = []
  const losses = { kills, firstSeed, acknowledged: 0, lost: 0, notOpened: 0 }
  try {
    for (let kill = 0; kill <= kills; kill += 1) {
      const { service, url } = await start(directory)
      const clients = await Promise.all(writers.map((writer) => RawClient.follow(hostOf(url, writer.room), writer)))
      for (const [index, writer] of writers.entries()) losses.lost += lostOf(writer, clients[index])
      losses.notOpened += await notOpened(url, writers)
      // The last time it is only read.
      if (kill === kills) service.child.kill('SIGKILL')
      else losses.acknowledged += await writeAndKill(service, url, writers, clients, new Seeded(firstSeed + kill))
      await Promise.all([service.ended, ...clients.map(({ closed }) => closed)])
    }
    return { ...losses, onDisk: await editsOn(directory, writers) }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function start(directory: string) {
  const service = runMain({ DATA_DIR: directory, LOG_LEVEL: 'error' })
  return { service, url: (await service.ready).replace('localhost', '127.0.0.1') }
}

/** What was acknowledged and is not there; what is there without having been acknowledged is built upon. */
function lostOf(writer: Writer, client: RawClient | undefined): number {
  const found = Number(client?.read(writer.field))
  writer.written = Math.max(writer.written, found)
  return Math.max(0, writer.acknowledged - found)
}

async function notOpened(url: string, writers: readonly Writer[]): Promise<number> {
  const pages = writers.map(async ({ protocol, cookie }) => {
    const page = await fetch(`${url}/p/${protocol}`, { headers: { cookie, accept: 'text/html' } })
    return page.ok && !(await page.text()).includes('"damaged":true')
  })
  return (await Promise.all(pages)).filter((opened) => !opened).length
}

/** Everybody writes until it is killed; the number of edits that were acknowledged. */
async function writeAndKill(
  { child }: MainProcess,
  url: string,
  writers: Writer[],
  clients: RawClient[],
  random: Seeded,
): Promise<number> {
  while (writers.length < 2 * protocols) {
    const some = await newWriters(url)
    writers.push(...some)
    clients.push(...(await Promise.all(some.map((writer) => RawClient.follow(hostOf(url, writer.room), writer)))))
  }
  const killed = once(child, 'exit')
  const until = 1 + random.below(mostAcknowledged)
  let acknowledged = 0
  for (const [index, client] of clients.entries()) {
    const writer = writers[index]
    if (!writer) continue
    const first = writer.written
    client.socket.on('message', (data: Buffer) => {
      const heard = readFrame(new Uint8Array(data))
      if (heard?.kind !== 'acknowledge') return
      writer.acknowledged = first + heard.marker
      acknowledged += 1
      // Whatever it is doing now: between two lines, two writes, two syncs.
      if (acknowledged === until) child.kill('SIGKILL')
      writeNext(client, writer, first)
    })
    for (let n = 0; n < underway; n += 1) writeNext(client, writer, first)
  }
  await killed
  return acknowledged
}

function writeNext(client: RawClient, writer: Writer, first: number): void {
  if (client.socket.readyState !== client.socket.OPEN) return
  writer.written += 1
  const text = textOf(client.doc, writer.field)
  client.sendUpdate(
    edit(client.doc, () => {
      text.delete(0, text.length)
      text.insert(0, String(writer.written))
    }),
  )
  client.sendMarker(writer.written - first)
}

async function newWriters(url: string): Promise<readonly Writer[]> {
  const { protocol, ixelles, kalamu } = await twoCommunesAtTheTable({ url })
  const { generation } = (await ixelles.get<ProtocolOverview>(`/api/protocols/${protocol}`)).body
  const room = roomName(protocol, generation)
  const writing = { protocol, room, written: 0, acknowledged: 0 }
  return [
    { ...writing, cookie: ixelles.cookie, field: 'belgian.representative' },
    { ...writing, cookie: kalamu.cookie, field: 'partner.representative' },
  ]
}

const hostOf = (url: string, room: string): Host<Writer> => ({
  url: `${url.replace('http', 'ws')}/sync`,
  room,
  cookieOf: ({ cookie }) => cookie,
  atEnd: () => {},
})

async function editsOn(directory: string, writers: readonly Writer[]): Promise<number> {
  const storage = await openSqlite({ directory })
  let edits = 0
  for (const protocol of new Set(writers.map((writer) => writer.protocol))) edits += (await storage.load(protocol)).seq
  await storage.close()
  return edits
}
