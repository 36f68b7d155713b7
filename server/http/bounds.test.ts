/** What one address and one person may ask of the service, and how a proxy in front of it is believed. */
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { roomName } from '../../protocol/wire/wire.ts'
import type { Problem, ProtocolOverview } from '../../protocol/wire/wire.ts'
import type { Limits } from '../settings.ts'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

async function bounded(limits: Partial<Limits>, environment: Record<string, string> = {}): Promise<RunningService> {
  const service = await startService({ limits, environment })
  onTestFinished(() => service.stop())
  return service
}

const statuses = async (service: RunningService, from: readonly string[]): Promise<readonly number[]> => {
  const answered: number[] = []
  for (const address of from)
    answered.push((await new Browser(service).get('/api/me', { 'x-forwarded-for': address })).status)
  return answered
}

test('who writes another address into every request is still one address', async () => {
  const service = await bounded({ requestsPerMinute: 2 })
  expect(await statuses(service, ['192.0.2.1', '192.0.2.2', '192.0.2.3'])).toEqual([200, 200, 429])
})

test('behind a named proxy everybody is counted by themselves, whatever they claim before it', async () => {
  const service = await bounded({ requestsPerMinute: 2 }, { TRUSTED_PROXY: '127.0.0.1' })
  const mine = ['198.51.100.1, 192.0.2.1', '198.51.100.2, 192.0.2.1', '198.51.100.3, 192.0.2.1']
  expect(await statuses(service, [...mine, '192.0.2.2'])).toEqual([200, 200, 429, 200])
})

test.each([
  ['of one visitor are bounded, whatever port each came from (Azure, IIS)', (n: number) => `192.0.2.1:${n}`, 429],
  ['of one visitor over IPv6 are bounded', (n: number) => `[2001:db8::${n}]:${n}`, 429],
  ['of several visitors are not, with the ports written', (n: number) => `192.0.2.${n}:443`, 200],
  ['without an address that can be read lock nobody out', () => 'unknown', 200],
  ['without any address lock nobody out', () => '', 200],
])('requests through a named proxy %s', async (_what, forwarded, last) => {
  const service = await bounded({ requestsPerMinute: 2 }, { TRUSTED_PROXY: '127.0.0.1' })
  expect(await statuses(service, [1, 2, 3, 4].map(forwarded))).toEqual([200, 200, last, last])
  expect(await statuses(service, ['198.51.100.1'])).toEqual([200])
})

test('one person’s requests are bounded whatever address they come from, and nobody else’s with them', async () => {
  const service = await bounded({ requestsPerParticipant: 3 }, { TRUSTED_PROXY: '127.0.0.1' })
  const { ixelles, kalamu, protocol } = await twoCommunesAtTheTable(service)
  const ask = (browser: Browser, address: string) =>
    browser.get<Problem>(`/api/protocols/${protocol}/acts`, { 'x-forwarded-for': address })
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) expect((await ask(ixelles, address)).status).toBe(200)
  expect(await ask(ixelles, '192.0.2.4')).toMatchObject({ status: 429, body: { code: 'too-fast' } })
  expect((await ask(kalamu, '192.0.2.4')).status).toBe(200)
  const closed = once((await knock(service, { protocol, ixelles }, 'g1')).socket, 'close')
  expect((await closed).map(String)).toEqual(['4429', 'too-fast'])
})

/** Knocks at the table's room: `open`, or the status of the answer that refused the upgrade. */
async function knock(
  service: RunningService,
  table: Pick<Table, 'protocol' | 'ixelles'>,
  generation?: string,
): Promise<{ how: string; socket: WebSocket }> {
  const known =
    generation ?? (await table.ixelles.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body.generation
  const address = `${service.url.replace('http', 'ws')}/sync/${roomName(table.protocol, known)}`
  const socket = new WebSocket(address, { headers: { cookie: table.ixelles.cookie, origin: service.url } })
  socket.on('error', () => {})
  const refused = once(socket, 'unexpected-response').then(([, answer]) =>
    String((answer as IncomingMessage).statusCode),
  )
  return { how: await Promise.race([once(socket, 'open').then(() => 'open'), refused]), socket }
}

test('one address holds so many sockets open and no more, until one is closed', async () => {
  const service = await bounded({ socketsPerAddress: 2 })
  const table = await twoCommunesAtTheTable(service)
  const [first, second] = [await knock(service, table), await knock(service, table)]
  expect([first.how, second.how, (await knock(service, table)).how]).toEqual(['open', 'open', '429'])
  first.socket.close()
  await expect.poll(async () => (await knock(service, table)).how).toBe('open')
})

test('one address opens so many sockets in a minute and no more', async () => {
  const service = await bounded({ upgradesPerMinute: 2 })
  const table = await twoCommunesAtTheTable(service)
  const knocks = [await knock(service, table), await knock(service, table), await knock(service, table)]
  expect(knocks.map(({ how }) => how)).toEqual(['open', 'open', '429'])
})

test('one address holds so many connections and no more', async () => {
  const service = await bounded({ connectionsPerAddress: 2 })
  const lines = Array.from({ length: 3 }, () => connect(Number(new URL(service.url).port), '127.0.0.1'))
  onTestFinished(() => lines.forEach((line) => line.destroy()))
  const ended = await Promise.race(lines.map((line, index) => once(line, 'close').then(() => index)))
  expect(ended).toBe(2)
  expect(lines.slice(0, 2).map((line) => line.destroyed)).toEqual([false, false])
})

test('who never ends their headers is cut off', async () => {
  const service = await bounded({ headersMs: 200 })
  const line = connect(Number(new URL(service.url).port), '127.0.0.1')
  line.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
  const [answer] = (await once(line, 'data')) as [Buffer]
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 408 /u)
  await once(line, 'close')
})

test('headers beyond all measure are refused', async () => {
  const service = await bounded({})
  const answer = await fetch(service.url, { headers: { cookie: 'x'.repeat(20_000) } })
  expect(answer.status).toBe(431)
})
