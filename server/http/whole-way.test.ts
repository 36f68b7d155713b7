/** The whole way of a protocol, by the public interface alone: a stock y-websocket client for the words, the API for the acts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { textHash } from '../../protocol/agreement.ts'
import { hashOf } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import { addDomain, setChoice, textOf } from '../../protocol/document.ts'
import { roomName } from '../../protocol/wire.ts'
import type { Problem, ProtocolOverview } from '../../protocol/wire.ts'
import { twoCommunesAtTheTable } from '../testing/browser.ts'
import type { Browser, Table } from '../testing/browser.ts'
import { startService } from '../testing/running-service.ts'
import type { RunningService } from '../testing/running-service.ts'

let service: RunningService
let table: Table
beforeAll(async () => {
  service = await startService({ environment: { LOG_LEVEL: 'debug' } })
  table = await twoCommunesAtTheTable(service)
})
afterAll(() => service.stop())

const overview = async (browser: Browser): Promise<ProtocolOverview> =>
  (await browser.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body

let acts = 0
const state = (browser: Browser, act: object) =>
  browser.post<Problem>(`/api/protocols/${table.protocol}/acts`, {
    id: `act-${String(acts++).padStart(6, '0')}`,
    ...act,
  })

/** Writes by an open socket, and waits until the words are on disk. */
async function write(
  browser: Browser,
  change: (doc: Y.Doc) => void,
  isThere: (items: ProtocolOverview['items']) => boolean,
): Promise<void> {
  const doc = new Y.Doc()
  const headers = { cookie: browser.cookie, origin: service.url }
  class WithCookie extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers })
    }
  }
  const room = roomName(table.protocol, (await overview(browser)).generation)
  // ws is what y-websocket documents for Node; it declares the browser's class.
  const WebSocketPolyfill = WithCookie as unknown as typeof globalThis.WebSocket
  const provider = new WebsocketProvider(`${service.url.replace('http', 'ws')}/sync`, room, doc, {
    disableBc: true,
    WebSocketPolyfill,
  })
  if (!provider.synced) await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  doc.transact(() => change(doc))
  await expect.poll(async () => isThere((await overview(browser)).items)).toBe(true)
  provider.destroy()
}

const filled = (id: string) => (items: ProtocolOverview['items']) =>
  items.some((item) => item.id === id && item.text !== '')

async function agreeOnEverything(): Promise<void> {
  await write(
    table.ixelles,
    (doc) => {
      setChoice(doc, 'belgian.deliberation', '2018-03-01')
      setChoice(doc, 'belgian.civility', 'Mme')
      setChoice(doc, 'ties:d’amitié', true)
      textOf(doc, 'belgian.representative').insert(0, 'Anne Dupont')
      textOf(doc, 'belgian.function').insert(0, 'Échevine')
      addDomain(doc, 'population', 'État civil et population')
    },
    filled('domain:population'),
  )
  await write(
    table.kalamu,
    (doc) => {
      textOf(doc, 'partner.name').insert(0, 'Kalamu')
      setChoice(doc, 'partner.civility', 'M.')
      textOf(doc, 'partner.representative').insert(0, 'Jean Mbuyi')
      textOf(doc, 'partner.function').insert(0, 'Bourgmestre')
    },
    filled('partner.agent'),
  )
  for (const browser of [table.ixelles, table.kalamu]) {
    const open = (await overview(browser)).items.filter(({ state }) => state !== 'empty')
    for (const { id, hash } of open)
      expect((await state(browser, { kind: 'initial', item: id, hash })).status).toBe(201)
  }
}

describe('from the blanks to the agreed version', () => {
  test('both fill in, both initial, one seals, and both read the same', async () => {
    await agreeOnEverything()
    const { items } = await overview(table.kalamu)
    const hash = textHash(items)
    expect(await state(table.kalamu, { kind: 'seal', hash: 'f'.repeat(64) })).toMatchObject({
      status: 409,
      body: { code: 'text-changed' },
    })
    expect((await state(table.kalamu, { kind: 'seal', hash })).status).toBe(201)
    expect((await overview(table.ixelles)).stage).toMatchObject({ kind: 'sealed', seal: { number: 1 } })
  })

  test('[SEAL3] its JSON can be verified by anybody: the hash is that of the document it carries', async () => {
    const { body } = await table.ixelles.get<{ hash: string; document: Json & { text: string } }>(
      `/api/protocols/${table.protocol}/export.json?version=1`,
    )
    const { stage } = await overview(table.kalamu)
    expect(hashOf(body.document)).toBe(body.hash)
    expect(stage).toMatchObject({ seal: { hash: body.hash } })
    expect(body.document.text).toContain('la Commune d’Ixelles')
  })

  test('the agreed version goes out without the mark PROJET, the current text with it', async () => {
    const file = async (version: string): Promise<string> =>
      (
        await fetch(`${service.url}/api/protocols/${table.protocol}/export.txt?version=${version}`, {
          headers: { cookie: table.kalamu.cookie },
        })
      ).text()
    expect(await file('1')).not.toContain('PROJET')
    expect(await file('current')).toContain('PROJET')
  })

  test('the seal as PDF names itself a version in its file name', async () => {
    const answer = await fetch(`${service.url}/api/protocols/${table.protocol}/export.pdf?version=1`, {
      headers: { cookie: table.ixelles.cookie },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('protocole-ixelles-kalamu-version-1.pdf')
  })

  test('[SEAL1] nothing is stated on it any more until a side reopens, and then it is still there', async () => {
    expect(await state(table.ixelles, { kind: 'withdraw', item: 'belgian.name' })).toMatchObject({
      status: 409,
      body: { code: 'sealed' },
    })
    expect(
      (await state(table.kalamu, { kind: 'reopen', reason: 'Le Conseil demande un ajout à l’article 3.' })).status,
    ).toBe(201)
    expect((await overview(table.ixelles)).stage).toEqual({ kind: 'draft' })
    expect((await table.ixelles.get(`/api/protocols/${table.protocol}/export.json?version=1`)).status).toBe(200)
  })
})

test('the log of all this is lines of JSON without a name, a word, a token, an address or a protocol in them', async () => {
  const { items } = await overview(table.kalamu)
  const words = items.flatMap(({ text }) => text.split(/\s+/u)).filter((word) => word.length > 5)
  const tokens = [table.ixelles, table.kalamu].map(({ cookie }) => cookie.split('=')[1] ?? '')
  const people = ['Anne', 'Dupont', 'Mbuyi', 'Ixelles', 'Kalamu', '127.0.0.1', table.protocol]
  // The first one says where the service itself listens.
  const [, ...lines] = service.log().trim().split('\n')
  expect(lines.length).toBeGreaterThan(30)
  for (const line of lines) expect(Object.keys(JSON.parse(line) as object)).toContain('time')
  for (const unsaid of [...words, ...tokens, ...people, ...Object.values(table.invitations)])
    expect(lines.join('\n')).not.toContain(unsaid)
})
