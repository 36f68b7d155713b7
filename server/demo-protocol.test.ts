/** The demo is what it says: half negotiated, with something of everything to look at. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProtocolCreated, ProtocolOverview, ProtocolPageState } from '../protocol/wire/wire.ts'
import { fold } from '../protocol/ledger/ledger.ts'
import { layOutDemo } from './demo-protocol.ts'
import { openSqlite } from './storage/sqlite/sqlite.ts'
import { Browser } from '../testing/service/browser.ts'
import { startService } from '../testing/service/running-service.ts'
import type { RunningService } from '../testing/service/running-service.ts'

let service: RunningService
let created: ProtocolCreated
const startedAt = Date.parse('2026-11-01')
beforeAll(async () => {
  service = await startService()
  created = await layOutDemo(service.storage, { random: (bytes) => randomBytes(bytes), startedAt })
})
afterAll(() => service.stop())

async function enter(token: string, name = 'Visiteur'): Promise<Browser> {
  const browser = new Browser(service)
  await browser.post('/api/sessions', { token, name })
  return browser
}

test('whoever comes by a link finds points in every state', async () => {
  const visitor = await enter(created.invitations.belgian)
  const { items } = (await visitor.get<ProtocolOverview>(`/api/protocols/${created.id}`)).body
  expect(Object.fromEntries(items.map(({ id, state }) => [id, state]))).toMatchObject({
    'belgian.name': 'agreed',
    'belgian.deliberation': 'belgian',
    'partner.agent': 'empty',
    'domain:etatcivil': 'changed',
    'domain:formation': 'belgian',
    'domain:naissances': 'open',
  })
})

test('the two sides are told different talk', async () => {
  const threads = async (token: string, name: string): Promise<number> => {
    const { body } = await (
      await enter(token, name)
    ).get<Pick<ProtocolPageState, 'entries'>>(`/api/protocols/${created.id}/acts`)
    return fold(body.entries).threads.length
  }
  expect([
    await threads(created.invitations.belgian, 'Visiteuse'),
    await threads(created.invitations.partner, 'Visiteur de là-bas'),
  ]).toEqual([3, 2])
})

test('it can be laid out twice', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'paraphe-demo-'))
  const storage = await openSqlite({ directory })
  const lay = () => layOutDemo(storage, { random: (bytes) => randomBytes(bytes), startedAt })
  expect((await lay()).id).not.toBe((await lay()).id)
  await storage.close()
  await rm(directory, { recursive: true, force: true })
})
