/** How far a person has read, on the real service: the same on each of their devices, and nobody else's business. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReadMark } from '../../protocol/ledger/history.ts'
import type { Problem, ProtocolPageState } from '../../protocol/wire/wire.ts'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
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

const at = (path: string): string => `/api/protocols/${table.protocol}/${path}`
const readBy = async (browser: Browser): Promise<ReadMark> => (await browser.get<ReadMark>(at('read'))).body
const comment = (browser: Browser, id: string, audience: 'all' | 'side') =>
  browser.post(at('acts'), { id, kind: 'comment', thread: `thread-${id}`, item: 'place', audience, body: 'Un mot' })

async function pageOf(browser: Browser): Promise<ProtocolPageState> {
  const { body } = await browser.page(`/p/${table.protocol}`)
  const json = /<script type="application\/json" id="state">(.*?)<\/script>/s.exec(body)?.[1] ?? ''
  return JSON.parse(json) as ProtocolPageState
}

test('[TELL3] what one read on a device is read on the next, and the time of the last whole reading stays', async () => {
  const before = await readBy(table.kalamu)
  await comment(table.ixelles, 'comment-1', 'all')
  const seq = (await pageOf(table.kalamu)).entries.at(-1)?.seq ?? 0
  const place = { all: seq, side: 0, hash: 'a'.repeat(64) }
  expect((await table.kalamu.post(at('read'), { points: { place } })).status).toBe(204)
  expect(await readBy(table.kalamu)).toEqual({ ...before, points: { place } })
  expect((await pageOf(table.kalamu)).read).toEqual({ ...before, points: { place } })
  expect((await readBy(table.ixelles)).points).toBeUndefined()
})

test('[SAY3] a mark is told in the numbers of its reader’s side, however much the others say among themselves', async () => {
  for (const id of ['private-1', 'private-2', 'private-3']) await comment(table.ixelles, id, 'side')
  await comment(table.ixelles, 'comment-2', 'all')
  const seq = (await pageOf(table.kalamu)).entries.at(-1)?.seq ?? 0
  await table.kalamu.post(at('read'), { points: { ties: { all: seq, side: seq } }, ledgerSeq: seq })
  expect(await readBy(table.kalamu)).toMatchObject({ ledgerSeq: seq, points: { ties: { all: seq, side: seq } } })
  await comment(table.ixelles, 'private-4', 'side')
  expect((await readBy(table.kalamu)).points?.['ties']).toEqual({ all: seq, side: seq })
})

test('a reading that no page can have made is refused, and a stranger’s too', async () => {
  const tooMany = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`point-${n}`, { all: 1, side: 1 }]))
  for (const points of [tooMany, { place: { all: -1, side: 0 } }, { place: { all: 1, side: 0, hash: 'x' } }, 'all'])
    expect((await table.kalamu.post<Problem>(at('read'), { points })).body.code).toBe('bad-request')
  const stranger = new Browser(service)
  expect((await stranger.get<Problem>(at('read'))).body.code).toBe('not-signed-in')
})
