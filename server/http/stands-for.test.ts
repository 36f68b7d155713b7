/** [SAY4] on the real service: both communes' links opened in one browser, and pages that are still open for the first. */
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { roomName, standsFor } from '../../protocol/wire/wire.ts'
import type { ActsAfter, InvitationMade, Problem, ProtocolOverview, SessionStarted } from '../../protocol/wire/wire.ts'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
let table: Table
let anne: string
let jean: string
beforeAll(async () => {
  service = await startService()
  table = await twoCommunesAtTheTable(service)
  const me = async (browser: Browser) =>
    (await browser.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body.me.id
  anne = await me(table.ixelles)
  jean = await me(table.kalamu)
})
afterAll(() => service.stop())

/** Whatever an address has for what varies; a body that no route minds is not needed, for the answer comes before it is read. */
const addressOf = (route: string): string =>
  route
    .replace(':id', table.protocol)
    .replace(':format', 'json')
    .replace(':sha256', 'a'.repeat(64))
    .replace(/:\w+/gu, 'something')
const ask = (browser: Browser, route: string, headers: Record<string, string> = {}, query = '') => {
  const [method = '', path = ''] = route.split(' ')
  const json = method === 'GET' ? {} : { 'content-type': 'application/json' }
  return browser
    .page(addressOf(path) + query, { accept: 'application/json', ...json, ...headers }, { method })
    .then(({ status, body }) => ({ status, body }))
}
const inside = (): readonly string[] =>
  service.routes().filter((route) => / (?:\/api\/|\/p\/)/u.test(route) && !route.includes('openapi'))
const evidence = async (browser: Browser) => [
  (await browser.get<ActsAfter>(`/api/protocols/${table.protocol}/acts?after=0`)).body,
  (await browser.get('/api/devices')).body,
]

describe('[SAY4] whatever is asked by a page that stands for Kalamu in a browser that speaks for Ixelles', () => {
  test('is refused on every route there is, by header and by query, and leaves nothing', async () => {
    const before = await evidence(table.ixelles)
    expect(inside().length).toBeGreaterThan(25)
    for (const route of inside())
      for (const [headers, query] of [
        [{ [standsFor.header]: jean }, ''],
        [{}, `?${standsFor.query}=${jean}`],
      ] as const) {
        const { status, body } = await ask(table.ixelles, route, headers, query)
        expect([route, status, (JSON.parse(body) as Problem).code]).toEqual([route, 409, 'speaks-for-other'])
      }
    expect(await evidence(table.ixelles)).toEqual(before)
  })

  test('is answered on every route that reads when the page stands for Ixelles, as for a program that does not say it', async () => {
    for (const route of inside().filter((one) => one.startsWith('GET'))) {
      const unsaid = await ask(table.ixelles, route)
      expect([route, await ask(table.ixelles, route, { [standsFor.header]: anne })]).toEqual([route, unsaid])
      expect([route, (await ask(table.ixelles, route, {}, `?${standsFor.query}=${anne}`)).status]).toEqual([
        route,
        unsaid.status,
      ])
    }
  })

  test('a query of a route’s own is read beside it', async () => {
    const { body } = await table.ixelles.get<ActsAfter>(
      `/api/protocols/${table.protocol}/acts?after=1&${standsFor.query}=${anne}`,
    )
    expect(body.entries[0]?.seq).toBe(2)
  })

  test('and its socket does not open', async () => {
    expect(await knock(table.ixelles.cookie, jean)).toBe('4403 speaks-for-other')
    expect(await knock(table.ixelles.cookie, anne)).toBe('let in')
    expect(await knock(table.ixelles.cookie, undefined)).toBe('let in')
  })
})

async function socketOf(cookie: string, claim: string | undefined): Promise<WebSocket> {
  const { generation } = (
    await new Browser(service).get<ProtocolOverview>(`/api/protocols/${table.protocol}`, { cookie })
  ).body
  const query = claim === undefined ? '' : `?${standsFor.query}=${claim}`
  const address = `${service.url.replace('http', 'ws')}/sync/${roomName(table.protocol, generation)}${query}`
  return new WebSocket(address, { headers: { cookie, origin: service.url } })
}
const closing = async (socket: WebSocket): Promise<string> => {
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer]
  return `${code} ${reason.toString()}`
}
async function knock(cookie: string, claim: string | undefined): Promise<string> {
  const socket = await socketOf(cookie, claim)
  const answer = await Promise.race([once(socket, 'message').then(() => 'let in'), closing(socket)])
  socket.close()
  return answer
}

describe('[SAY4] one browser that first spoke for Ixelles and now speaks for Kalamu', () => {
  const comment = (id: string) => ({
    id,
    kind: 'comment',
    thread: id,
    item: 'place',
    audience: 'side',
    body: 'Entre nous.',
  })
  const said = async () =>
    (await table.kalamu.get<ActsAfter>(`/api/protocols/${table.protocol}/acts?after=0`)).body.entries
      .filter(({ act }) => act.kind === 'comment')
      .map(({ id, by }) => [id, by])
  const colleague = async (side: string, maker: Browser): Promise<string> =>
    (await maker.post<InvitationMade>(`/api/protocols/${table.protocol}/invitations`, { side, role: 'negotiator' }))
      .body.token
  const enter = async (browser: Browser, token: string, name: string): Promise<string> =>
    (await browser.post<SessionStarted>('/api/sessions', { token, name })).body.participant

  test('its older pages close at once, state nothing, and say so; a program goes on by its cookie alone', async () => {
    const browser = new Browser(service)
    const claire = await enter(browser, await colleague('belgian', table.ixelles), 'Claire Dubois')
    const open = await socketOf(browser.cookie, claire)
    await once(open, 'message')
    const closed = closing(open)
    const amina = await enter(browser, await colleague('partner', table.kalamu), 'Amina Mbuyi')
    expect(await closed).toBe('4403 speaks-for-other')

    const acts = `/api/protocols/${table.protocol}/acts`
    const script = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }
    const code = async (id: string, headers: Record<string, string>) =>
      (await browser.post<Problem>(acts, comment(id), headers)).body.code
    expect(await code('of-the-older-page', { [standsFor.header]: claire, ...script })).toBe('speaks-for-other')
    expect(await code('of-a-page-that-does-not-say', script)).toBe('speaks-for-other')
    expect(await said()).toEqual([])
    expect(await code('of-the-newer-page', { [standsFor.header]: amina, ...script })).toBeUndefined()
    expect(await code('of-a-program', {})).toBeUndefined()
    expect(await said()).toEqual([
      ['of-the-newer-page', amina],
      ['of-a-program', amina],
    ])
  })
})
