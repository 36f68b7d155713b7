/** What the API does with what it should not take, on the real service. */
import { readFile, readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalSentence } from '../../protocol/wire/refusal-sentences.ts'
import type { MyProtocols, Problem, ProtocolCreated } from '../../protocol/wire/wire.ts'
import { Browser, ixellesAndKalamu, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
let table: Table
beforeAll(async () => {
  service = await startService()
  table = await twoCommunesAtTheTable(service)
})
afterAll(() => service.stop())

const creation = (changes: object): string => JSON.stringify({ ...ixellesAndKalamu, ...changes })
const act = (members: object): string => JSON.stringify({ id: 'an-act-0001', ...members })
const hash = 'a'.repeat(64)

describe('[TELL2] a body that is not what was asked for is answered with a stable code', () => {
  const create = '/api/protocols'
  const sessions = '/api/sessions'
  const acts = '/api/protocols/:id/acts'
  const invitations = '/api/protocols/:id/invitations'
  const comment = (members: object): string =>
    act({ kind: 'comment', thread: 'thread-1', item: 'ties', audience: 'all', body: 'x', ...members })
  test.each([
    ['malformed JSON', create, '{"template":', '400 unreadable'],
    ['nothing', create, '', '400 unreadable'],
    ['a poisoned prototype', create, '{"__proto__":{"admin":true}}', '400 unreadable'],
    ['a list', create, '[]', '400 bad-request'],
    ['null', create, 'null', '400 bad-request'],
    ['a missing member', create, creation({ partner: undefined }), '400 bad-request partner'],
    ['an unknown member', create, creation({ admin: true }), '400 bad-request'],
    [
      'an unknown member within',
      create,
      creation({ creator: { name: 'A', party: 'belgian', role: 'x' } }),
      '400 bad-request creator',
    ],
    ['a wrong type', create, creation({ belgian: 12 }), '400 bad-request belgian'],
    [
      'an observer who creates',
      create,
      creation({ creator: { name: 'A', party: 'observer' } }),
      '400 bad-request creator.party',
    ],
    ['an unknown text', create, creation({ template: 'cic-1999' }), '422 unknown-template template'],
    ['a prototype as a text', create, creation({ template: '__proto__' }), '422 unknown-template template'],
    ['an empty name', create, creation({ belgian: '   ' }), '400 bad-request belgian'],
    ['a name without letters', create, creation({ partner: '…' }), '422 bad-value partner'],
    ['a commune longer than its blank', create, creation({ belgian: 'x'.repeat(301) }), '422 too-long belgian'],
    [
      'an endless name',
      create,
      creation({ creator: { name: 'x'.repeat(201), party: 'belgian' } }),
      '422 too-long creator.name',
    ],
    ['a body larger than any act', create, creation({ belgian: 'x'.repeat(70_000) }), '413 too-large'],
    ['a token of the wrong type', sessions, '{"token":["a"],"name":"A"}', '400 bad-request token'],
    ['a token that was never made', sessions, '{"token":"AAAAAAAAAAAAAAAAAAAAAAAAAAA","name":"A"}', '403 not-invited'],
    ['a look at what is no token', '/api/invitations/look', '{"token":"x"}', '403 not-invited'],
    ['an unknown kind of act', acts, act({ kind: 'sign' }), '400 bad-request kind'],
    ['an act that names its author', acts, act({ kind: 'seal', hash, by: 'kalamu' }), '400 bad-request'],
    ['an act whose id is no id', acts, act({ id: 'x', kind: 'seal', hash }), '400 bad-request id'],
    ['an endless comment', acts, comment({ body: 'x'.repeat(4001) }), '422 too-long body'],
    ['a comment on nothing', acts, comment({ item: 'nothing' }), '404 unknown-item nothing'],
    ['a reply to nobody', acts, act({ kind: 'reply', thread: 'thread-9', body: 'x' }), '404 unknown-thread'],
    ['a seal too early', acts, act({ kind: 'seal', hash }), '409 not-agreed belgian.name'],
    ['a reopening of what is open', acts, act({ kind: 'reopen', reason: 'x' }), '409 not-sealed'],
    ['a role that a side does not have', invitations, '{"side":"belgian","role":"observer"}', '400 bad-request role'],
    ['an invitation in the other’s name', invitations, '{"side":"partner","role":"negotiator"}', '403 not-your-side'],
  ])('%s', async (_title, path, body, expected) => {
    const answer = await table.ixelles.send<Problem>(path.replace(':id', table.protocol), body)
    const { status, code, title, at } = answer.body
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect([status, code, at].filter((part) => part !== undefined).join(' ')).toBe(expected)
    expect([answer.status, title]).toEqual([status, refusalSentence(code, 'fr')])
  })

  test('a body that is not JSON', async () => {
    const answer = await table.ixelles.send<Problem>('/api/protocols', creation({}), { 'content-type': 'text/plain' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  })

  test.each(['-1', '1.5', 'abc', '1e99', ''])('reading behind line «%s»', async (after) => {
    const answer = await table.ixelles.get<Problem>(`/api/protocols/${table.protocol}/acts?after=${after}`)
    expect(answer.status).toBe(after === '' ? 200 : 400)
  })

  const endless = `/api/protocols/${'x'.repeat(3000)}`
  test.each([['/api/nothing'], ['/api/protocols/a/b/c'], ['/%'], [endless]])(
    'an address that leads nowhere: %.30s',
    async (path) => {
      const answer = await table.ixelles.get<Problem>(path)
      expect([400, 401, 404]).toContain(answer.status)
      expect(answer.body.code).toMatch(/^(?:unknown-page|unreadable|unknown-protocol)$/u)
    },
  )

  test('bytes that are no HTTP end that line, and only that one', async () => {
    const line = connect(Number(new URL(service.url).port), '127.0.0.1')
    line.write('\u0000\u0001 nonsense\r\n\r\n')
    await once(line.resume(), 'close')
    expect((await table.ixelles.get('/healthz')).status).toBe(200)
  })
})

describe('the sentence is in the language of whoever asks', () => {
  test.each([
    [{ 'accept-language': 'nl-BE' }, 'nl'],
    [{ 'accept-language': 'en' }, 'en'],
    [{ 'accept-language': 'pt' }, 'fr'],
    [{ 'accept-language': 'en', cookie: 'lang=nl' }, 'nl'],
  ] as const)('%o', async (headers, language) => {
    const answer = await new Browser(service).get<Problem>('/api/protocols/unknownunknown', headers)
    expect(answer.headers.get('content-language')).toBe(language)
    expect(answer.body.title).toBe(refusalSentence('not-signed-in', language))
  })
})

describe('nobody learns what exists', () => {
  test('a protocol that is not open to somebody and one that does not exist get the same answer, on every route', async () => {
    const stranger = new Browser(service)
    await stranger.post('/api/protocols', ixellesAndKalamu)
    const asks = (protocol: string) => [
      stranger.get(`/api/protocols/${protocol}`),
      stranger.get(`/api/protocols/${protocol}/acts`),
      stranger.send(`/api/protocols/${protocol}/acts`, act({ kind: 'seal', hash })),
      stranger.post(`/api/protocols/${protocol}/invitations`, { side: 'observer', role: 'observer' }),
      stranger.post(`/api/protocols/${protocol}/initials`, { initials: [{ id: 'initial-1', item: 'ties', hash }] }),
      stranger.post(`/api/protocols/${protocol}/scans`, '%PDF-1.7'),
      stranger.get(`/api/protocols/${protocol}/scans/${hash}`),
      stranger.page(`/p/${protocol}`),
      new Browser(service).get(`/api/protocols/${protocol}`),
      new Browser(service).page(`/p/${protocol}`),
    ]
    const answers = async (protocol: string) =>
      (await Promise.all(asks(protocol))).map(({ status, body }) => ({ status, body }))
    const ofTheirs = await answers(table.protocol)
    expect(ofTheirs).toEqual(await answers('a'.repeat(20)))
    expect(ofTheirs.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404, 404, 401, 401])
  })

  test('tokens are on disk as hashes only, and in no log', async () => {
    const cookie = table.ixelles.cookie.split('=')[1] ?? ''
    const secrets = [...Object.values(table.invitations), cookie]
    const files = await Promise.all(
      (await readdir(service.dataDirectory)).map((name) => readFile(join(service.dataDirectory, name), 'latin1')),
    )
    expect(files.join('')).toContain(table.protocol)
    for (const secret of secrets) expect(files.join('') + service.log()).not.toContain(secret)
  })

  test('the log knows routes and times, no protocol, no word and no query', async () => {
    await table.ixelles.get(`/api/protocols/${table.protocol}/acts?after=0&secret=abracadabra`)
    expect(service.log()).toContain('"/api/protocols/:id/acts"')
    for (const unsaid of [table.protocol, 'abracadabra', 'Ixelles', 'Dupont'])
      expect(service.log()).not.toContain(unsaid)
  })
})

describe('requests that another site makes a browser send', () => {
  const late = { side: 'observer', role: 'observer' }
  const invite = (headers: Record<string, string>) =>
    table.ixelles.post<Problem>(`/api/protocols/${table.protocol}/invitations`, late, headers)

  test.each(['https://evil.example', 'null', 'http://localhost', 'http://127.0.0.1.evil.example', ''])(
    'change nothing, from «%s»',
    async (origin) => {
      expect(await invite({ origin })).toMatchObject({ status: 403, body: { code: 'foreign-origin' } })
    },
  )

  test('neither does a request with a cookie and no origin', async () => {
    const headers = { cookie: table.ixelles.cookie }
    const answer = await fetch(`${service.url}/api/sessions`, { method: 'DELETE', headers })
    expect(answer.status).toBe(403)
    expect((await table.ixelles.get<MyProtocols>('/api/me')).body.protocols).not.toEqual([])
  })

  test('a host name that a stranger pointed at this machine is not its own', async () => {
    const { port } = new URL(service.url)
    const line = connect(Number(port), '127.0.0.1')
    const body = JSON.stringify(ixellesAndKalamu)
    line.write(
      `POST /api/protocols HTTP/1.1\r\nHost: evil.example:${port}\r\nOrigin: http://evil.example:${port}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    )
    const [first] = (await once(line, 'data')) as [Buffer]
    expect(first.toString()).toMatch(/^HTTP\/1\.1 403 /u)
  })

  test('a program, which has neither cookie nor origin, may ask', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${service.url}/api/protocols`, { method: 'POST', headers, body: creation({}) })
    expect(answer.status).toBe(201)
  })
})

describe('a service on a network', () => {
  const token = 'the-administrators-token'
  const origin = 'https://paraphe.example'
  let open: RunningService
  beforeAll(async () => {
    open = await startService({ environment: { HOST: '0.0.0.0', PUBLIC_URL: origin, ADMIN_TOKEN: token } })
  })
  afterAll(() => open.stop())

  test('lets only its administrator create, and see its figures', async () => {
    const browser = new Browser(open, origin)
    const authorization = `Bearer ${token}`
    for (const wrong of [{}, { authorization: 'Bearer wrong' }, { authorization: token }])
      expect(await browser.post('/api/protocols', ixellesAndKalamu, wrong)).toMatchObject({
        status: 403,
        body: { code: 'creation-closed' },
      })
    expect((await browser.get('/metrics')).status).toBe(403)
    expect((await browser.get<MyProtocols>('/api/me')).body.mayCreate).toBe(false)
    expect((await browser.post('/api/protocols', ixellesAndKalamu, { authorization })).status).toBe(201)
    expect((await browser.page('/metrics', { authorization })).body).toContain('paraphe_rooms 0')
  })

  test('hands out cookies for itself, its scripts excluded, over TLS only', async () => {
    const answer = await new Browser(open, origin).post<ProtocolCreated>('/api/protocols', ixellesAndKalamu, {
      authorization: `Bearer ${token}`,
    })
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; /u)
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie.split('; ')).toContain(part)
    expect(cookie).not.toContain('Domain')
  })

  test('tells browsers to come back over TLS only, and which socket is its own', async () => {
    const { headers } = await new Browser(open, origin).page('/')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' wss://paraphe.example")
  })

  test('takes changes from its own address only, whatever it is asked at', async () => {
    expect(
      await new Browser(open).post('/api/protocols', ixellesAndKalamu, { authorization: `Bearer ${token}` }),
    ).toMatchObject({
      status: 403,
      body: { code: 'foreign-origin' },
    })
  })
})

test('whoever asks too often is told to wait, with how long', async () => {
  const busy = await startService({ environment: { HOST: '0.0.0.0', PUBLIC_URL: 'https://paraphe.example' } })
  const stranger = new Browser(busy)
  const answers = await Promise.all(Array.from({ length: 1205 }, () => stranger.get<Problem>('/api/me')))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(5)
  expect(refused[0]?.body.code).toBe('too-fast')
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  await busy.stop()
})
