/** A person's devices: taking one in, seeing them all, and signing one out while it has the page open. */
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { roomName } from '../../protocol/wire/wire.ts'
import type { DeviceAdded, DeviceLinkMade, MyDevices, MyProtocols, ProtocolOverview } from '../../protocol/wire/wire.ts'
import { deviceLinkLifetime } from '../access/device-links.ts'
import { longestSession, sessionLifetime } from '../access/sessions.ts'
import { Browser, ixellesAndKalamu, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

const start = Date.parse('2026-11-22')
let now = start
let service: RunningService
let table: Table
beforeEach(async () => {
  now = start
  service = await startService({ now: () => now })
  table = await twoCommunesAtTheTable(service)
})
afterEach(() => service.stop())

const linkOf = async (browser: Browser): Promise<string> =>
  (await browser.post<DeviceLinkMade>('/api/devices/link', {})).body.token

/** A phone that Ixelles took in. */
async function phoneOf(owner: Browser): Promise<Browser> {
  now += 1000
  const phone = new Browser(service)
  const agent = { 'user-agent': 'Mozilla/5.0 (Linux; Android 13; SM-A042F) Chrome/126.0 Mobile Safari/537.36' }
  await phone.post<DeviceAdded>('/api/devices', { token: await linkOf(owner) }, agent)
  return phone
}

const devicesOf = async (browser: Browser) => (await browser.get<MyDevices>('/api/devices')).body.devices

async function socketOf(browser: Browser): Promise<{ readonly socket: WebSocket; readonly closed: Promise<string> }> {
  const { generation } = (await browser.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body
  const address = `${service.url.replace('http', 'ws')}/sync/${roomName(table.protocol, generation)}`
  const socket = new WebSocket(address, { headers: { cookie: browser.cookie, origin: service.url } })
  const closed = once(socket, 'close').then(([code, reason]) => `${String(code)} ${String(reason)}`)
  await once(socket, 'message')
  return { socket, closed }
}

describe('taking a device in', () => {
  test('it speaks for the same person, and both see both', async () => {
    const phone = await phoneOf(table.ixelles)
    const me = async (browser: Browser) =>
      (await browser.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body.me
    expect(await me(phone)).toEqual(await me(table.ixelles))
    expect(await devicesOf(phone)).toMatchObject([
      { name: '', here: false, firstUsed: start },
      { name: 'Chrome · Android', here: true },
    ])
    expect((await devicesOf(table.ixelles)).map(({ here }) => here)).toEqual([true, false])
    expect(await devicesOf(table.kalamu)).toHaveLength(1)
  })

  test('the link serves once, for ten minutes, and not after its maker signed out', async () => {
    const spend = async (token: string) => (await new Browser(service).post('/api/devices', { token })).status
    const token = await linkOf(table.ixelles)
    expect([await spend(token), await spend(token)]).toEqual([201, 403])
    const late = await linkOf(table.ixelles)
    now += deviceLinkLifetime
    expect(await spend(late)).toBe(403)
    const orphan = await linkOf(table.ixelles)
    await table.ixelles.ask('/api/sessions', { method: 'DELETE' })
    expect(await spend(orphan)).toBe(403)
  })

  test('nobody makes one without a session, and another site makes none', async () => {
    expect(await new Browser(service).post('/api/devices/link', {})).toMatchObject({ status: 401 })
    const forged = await table.ixelles.post('/api/devices/link', {}, { origin: 'https://evil.example' })
    expect(forged).toMatchObject({ status: 403, body: { code: 'foreign-origin' } })
  })
})

describe('signing out', () => {
  test('closes this session’s open sockets at once, and nobody else’s', async () => {
    const [mine, theirs] = [await socketOf(table.ixelles), await socketOf(table.kalamu)]
    await table.ixelles.ask('/api/sessions', { method: 'DELETE' })
    expect(await mine.closed).toBe('4401 not-signed-in')
    expect(theirs.socket.readyState).toBe(WebSocket.OPEN)
    theirs.socket.close()
  })

  test('a lost phone from the desk: its socket is closed, its cookie is worth nothing', async () => {
    const phone = await phoneOf(table.ixelles)
    const [desk, lost] = [await socketOf(table.ixelles), await socketOf(phone)]
    const [, device] = await devicesOf(table.ixelles)
    expect((await table.ixelles.ask(`/api/devices/${device?.id}`, { method: 'DELETE' })).status).toBe(204)
    expect(await lost.closed).toBe('4401 not-signed-in')
    expect((await phone.get(`/api/protocols/${table.protocol}`)).status).toBe(401)
    expect(desk.socket.readyState).toBe(WebSocket.OPEN)
    expect(await devicesOf(table.ixelles)).toHaveLength(1)
    desk.socket.close()
  })

  test('all the others at once leaves this one', async () => {
    const phones = [await phoneOf(table.ixelles), await phoneOf(table.ixelles)]
    await table.ixelles.ask('/api/devices', { method: 'DELETE' })
    const served = async (browser: Browser) => (await browser.get('/api/devices')).status
    expect(await Promise.all([table.ixelles, ...phones].map(served))).toEqual([200, 401, 401])
  })

  test('takes from a shared screen only the person who asks', async () => {
    const shared = await phoneOf(table.ixelles)
    await shared.post('/api/protocols', ixellesAndKalamu)
    await table.ixelles.ask('/api/devices', { method: 'DELETE' })
    expect((await shared.get(`/api/protocols/${table.protocol}`)).status).toBe(404)
    expect((await shared.get<MyProtocols>('/api/me')).body.protocols).toHaveLength(1)
  })

  test('nobody signs out a device of somebody else', async () => {
    const [device] = await devicesOf(table.kalamu)
    expect((await table.ixelles.ask(`/api/devices/${device?.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await table.kalamu.get('/api/devices')).status).toBe(200)
  })
})

test('a session whose time is over closes its open sockets', async () => {
  const { closed } = await socketOf(table.ixelles)
  now += sessionLifetime
  expect(await closed).toBe('4401 not-signed-in')
})

test('a session that is used goes on, its open sockets and its cookie with it, for two years at most', async () => {
  const { socket, closed } = await socketOf(table.ixelles)
  const aDay = 24 * 60 * 60 * 1000
  for (let day = 80; day < 720; day += 80) {
    now = start + day * aDay
    const { status, headers } = await table.ixelles.page(`/p/${table.protocol}`)
    expect([day, status]).toEqual([day, 200])
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toContain(`Max-Age=${Math.min(sessionLifetime, longestSession - day * aDay) / 1000}`)
  }
  expect(socket.readyState).toBe(WebSocket.OPEN)
  now = start + longestSession
  expect(await closed).toBe('4401 not-signed-in')
  expect((await table.ixelles.get(`/api/protocols/${table.protocol}`)).status).toBe(401)
})

test('nothing but a coarse name is kept of a device: no address, no user agent', async () => {
  await phoneOf(table.ixelles)
  const { body } = await table.ixelles.get<MyDevices>('/api/devices')
  expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|SM-A042F|Mozilla/u)
})
