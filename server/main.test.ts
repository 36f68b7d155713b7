/** The process as its administrator meets it: what it says when it starts, when it cannot, and how it goes. */
import { once } from 'node:events'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { textOf } from '../protocol/answers/document.ts'
import { roomName } from '../protocol/wire/wire.ts'
import type { ProtocolOverview } from '../protocol/wire/wire.ts'
import { answerFrame, updateFrame } from './room/frames.ts'
import { Browser, twoCommunesAtTheTable } from '../testing/service/browser.ts'
import { runMain } from '../testing/service/main-process.ts'
import type { MainProcess } from '../testing/service/main-process.ts'

const started: MainProcess[] = []
const folders: string[] = []
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paraphe-main-'))
  folders.push(folder)
  return folder
}

function run(environment: Record<string, string>): MainProcess {
  const running = runMain(environment)
  started.push(running)
  return running
}

describe('starting', () => {
  test('says where it is, in French and in English, and nothing else', async () => {
    const service = run({ DATA_DIR: await dataFolder() })
    const address = await service.ready
    expect(service.said()).toBe(`Paraphe est prêt: ${address}\nParaphe is ready: ${address}\n`)
    expect(address).toMatch(/^http:\/\/localhost:\d+$/u)
  })

  test('on a network without a token, makes one and shows it as a link whose secret stays in the browser', async () => {
    const service = run({ DATA_DIR: await dataFolder(), PUBLIC_URL: 'https://paraphe.example', LOG_LEVEL: 'silent' })
    await service.ready
    await expect.poll(service.said).toMatch(/^To create protocols .*: https:\/\/paraphe\.example\/#admin=[\w-]{27}$/mu)
  })
})

describe('after a kill', () => {
  /** A service that was killed while its log held a protocol. */
  async function killed(): Promise<string> {
    const folder = await dataFolder()
    const service = run({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
    await twoCommunesAtTheTable({ url: (await service.ready).replace('localhost', '127.0.0.1') })
    service.child.kill('SIGKILL')
    await service.ended
    return folder
  }

  test('[KEEP1] an instance that lost its log says so and changes nothing, instead of starting without what it promised', async () => {
    const folder = await killed()
    const [database, log] = ['paraphe.sqlite', 'paraphe.sqlite-wal'].map((name) => join(folder, name))
    const before = await readFile(database ?? '')
    await rename(log ?? '', join(folder, 'elsewhere'))
    const service = run({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
    expect(await service.ended).toBe(1)
    expect(service.said()).toContain('paraphe.sqlite-wal is missing, and with it the last that was written')
    expect(await readFile(database ?? '')).toEqual(before)
    await rename(join(folder, 'elsewhere'), log ?? '')
    expect(await run({ DATA_DIR: folder, LOG_LEVEL: 'silent' }).ready).toMatch(/^http/u)
  })

  test('[KEEP1] one whose log somebody’s tool brought into the file starts as ever', async () => {
    const folder = await killed()
    new DatabaseSync(join(folder, 'paraphe.sqlite')).exec('PRAGMA wal_checkpoint(TRUNCATE)')
    await rm(join(folder, 'paraphe.sqlite-wal'), { force: true })
    expect(await run({ DATA_DIR: folder, LOG_LEVEL: 'silent' }).ready).toMatch(/^http/u)
  })
})

describe('when it cannot start, it says why in a sentence and ends', () => {
  test.each([
    [{ PORT: 'x' }, 'PORT must be a number'],
    [{ DATABASE_URL: 'postgres://x' }, 'PostgreSQL comes later'],
    [{ TRUSTED_PROXY: 'nginx' }, 'TRUSTED_PROXY must give the proxy’s address'],
    [{ DATA_DIR: '/dev/null/nowhere' }, 'cannot be opened'],
    [{ HOST: '192.0.2.1', PUBLIC_URL: 'http://192.0.2.1' }, 'cannot be opened (EADDRNOTAVAIL)'],
  ])('%o', async (environment, sentence) => {
    const service = run({ DATA_DIR: await dataFolder(), ...environment })
    expect(await service.ended).toBe(1)
    expect(service.said()).toContain(sentence)
    expect(service.said()).toMatch(/^✗ /u)
    expect(service.said()).not.toMatch(/^\s+at /mu)
  })

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const service = run({ DATA_DIR: await dataFolder(), PORT: String(port) })
    expect(await service.ended).toBe(1)
    expect(service.said()).toContain(`Port ${port} is already taken`)
    other.close()
  })

  test('a data folder that another one has open', async () => {
    const DATA_DIR = await dataFolder()
    await run({ DATA_DIR }).ready
    const second = run({ DATA_DIR })
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('cannot be opened')
  })
})

describe.each(['SIGTERM', 'SIGINT'] as const)('on %s', (signal) => {
  test('it dismisses its sockets so that they come back, and ends well', async () => {
    const service = run({ DATA_DIR: await dataFolder() })
    const url = (await service.ready).replace('localhost', '127.0.0.1')
    const { protocol, ixelles } = await twoCommunesAtTheTable({ url })
    const { body } = await ixelles.get<ProtocolOverview>(`/api/protocols/${protocol}`)
    const address = `${url.replace('http', 'ws')}/sync/${roomName(protocol, body.generation)}`
    const socket = new WebSocket(address, { headers: { cookie: ixelles.cookie, origin: url } })
    await once(socket, 'message')
    service.child.kill(signal)
    expect((await once(socket, 'close'))[0]).toBe(1012)
    expect(await service.ended).toBe(0)
  })
})

test('[KEEP1] on SIGTERM what it had received is on disk before it goes, acknowledged or not, and meanwhile it is not ready', async () => {
  const DATA_DIR = await dataFolder()
  const service = run({ DATA_DIR })
  const url = (await service.ready).replace('localhost', '127.0.0.1')
  const { protocol, kalamu } = await twoCommunesAtTheTable({ url })
  const { body } = await kalamu.get<ProtocolOverview>(`/api/protocols/${protocol}`)
  const address = `${url.replace('http', 'ws')}/sync/${roomName(protocol, body.generation)}`
  const socket = new WebSocket(address, { headers: { cookie: kalamu.cookie, origin: url } })
  await once(socket, 'message')
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => socket.send(updateFrame(update)))
  socket.send(answerFrame(Uint8Array.of(0, 0)))
  for (const letter of 'Kalamu-sur-Congo')
    textOf(doc, 'partner.name').insert(textOf(doc, 'partner.name').length, letter)
  // The service has read all of it when it answers a ping that came behind.
  socket.ping()
  await once(socket, 'pong')
  // A page that does not answer the farewell keeps the service waiting for a moment.
  socket.pause()
  service.child.kill('SIGTERM')
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { interval: 20 }).toBe(503)
  expect(await service.ended).toBe(0)
  const again = (await run({ DATA_DIR }).ready).replace('localhost', '127.0.0.1')
  const later = await new Browser({ url: again }).get<ProtocolOverview>(`/api/protocols/${protocol}`, {
    cookie: kalamu.cookie,
  })
  expect(later.body.parties.partner).toBe('Kalamu-sur-Congo')
}, 60_000)

test('[KEEP1] what was created before a kill -9 is there after a restart', async () => {
  const DATA_DIR = await dataFolder()
  const first = run({ DATA_DIR })
  const firstUrl = (await first.ready).replace('localhost', '127.0.0.1')
  const { protocol, kalamu } = await twoCommunesAtTheTable({ url: firstUrl })
  first.child.kill('SIGKILL')
  await first.ended
  const secondUrl = (await run({ DATA_DIR }).ready).replace('localhost', '127.0.0.1')
  const later = await new Browser({ url: secondUrl }).get<ProtocolOverview>(`/api/protocols/${protocol}`, {
    cookie: kalamu.cookie,
  })
  expect(later.body.parties).toEqual({ belgian: 'Ixelles', partner: 'Kalamu' })
})
