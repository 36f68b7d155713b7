/** The same question at both doors: whoever may open the page may open its socket, and nobody else. */
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { roomName } from '../../protocol/wire/wire.ts'
import type { ProtocolOverview, SessionStarted } from '../../protocol/wire/wire.ts'
import { Browser, ixellesAndKalamu, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
let table: Table
let generation: string
beforeAll(async () => {
  service = await startService()
  table = await twoCommunesAtTheTable(service)
  generation = (await table.ixelles.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body.generation
})
afterAll(() => service.stop())

const knock = (room: string, headers: Record<string, string>): WebSocket =>
  new WebSocket(`${service.url.replace('http', 'ws')}/sync/${room}`, { headers })

async function turnedAway(room: string, headers: Record<string, string>): Promise<string> {
  const [code, reason] = (await once(knock(room, headers), 'close')) as [number, Buffer]
  return `${code} ${reason.toString()}`
}

test('a member’s browser is let in, and spoken to at once', async () => {
  const socket = knock(roomName(table.protocol, generation), { cookie: table.kalamu.cookie, origin: service.url })
  expect(await once(socket, 'message')).toBeDefined()
  socket.close()
  await once(socket, 'close')
})

test('nobody else is, and each is told why', async () => {
  const room = roomName(table.protocol, generation)
  const { cookie } = table.kalamu
  const stranger = new Browser(service)
  await stranger.post('/api/protocols', ixellesAndKalamu)
  expect(await turnedAway(room, { cookie, origin: 'https://evil.example' })).toBe('4403 foreign-origin')
  expect(await turnedAway(room, {})).toBe('4401 not-signed-in')
  expect(await turnedAway(room, { cookie: 'session=forged' })).toBe('4401 not-signed-in')
  expect(await turnedAway(room, { cookie: stranger.cookie })).toBe('4403 unknown-protocol')
  expect(await turnedAway(roomName('a'.repeat(20), generation), { cookie })).toBe('4403 unknown-protocol')
  expect(await turnedAway(roomName(table.protocol, 'older'), { cookie })).toBe('4409 other-generation')
})

test('a cookie that was signed out, or whose person was revoked, opens neither door', async () => {
  const room = roomName(table.protocol, generation)
  const [leaver, revoked] = [new Browser(service), new Browser(service)]
  await leaver.post('/api/sessions', { token: table.invitations.belgian, name: 'Qui Part' })
  const { body } = await revoked.post<SessionStarted>('/api/sessions', {
    token: table.invitations.belgian,
    name: 'Qui Reste',
  })
  const { cookie } = leaver
  await leaver.ask('/api/sessions', { method: 'DELETE' })
  await table.ixelles.post(`/api/protocols/${table.protocol}/acts`, {
    id: 'revoke-0001',
    kind: 'revoke-participant',
    participant: body.participant,
  })
  expect(await turnedAway(room, { cookie })).toBe('4401 not-signed-in')
  expect(await turnedAway(room, { cookie: revoked.cookie })).toBe('4403 revoked')
})
