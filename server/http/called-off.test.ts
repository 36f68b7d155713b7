/** A person who cancels has not stated it; when an answer was lost, the page learns what is true. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textHash } from '../../protocol/ledger/agreement.ts'
import type { ActsAfter, ActsCalledOff } from '../../protocol/wire/wire.ts'
import { agreedTable } from '../../testing/service/agreed-table.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('[SAY4] a seal that was called off before it arrived is refused when it comes, and nobody sees it', async () => {
  const table = await agreedTable(service)
  const acts = `/api/protocols/${table.protocol}/acts`
  const { items } = await table.overview()
  const seal = { id: 'seal-on-a-bad-line', kind: 'seal', hash: textHash(items) }
  const called = await table.ixelles.post<ActsCalledOff>(`${acts}/call-off`, { acts: [seal.id] })
  expect(called.body).toEqual({ acts: [{ id: seal.id, outcome: 'called-off' }] })
  expect(await table.ixelles.post(acts, seal)).toMatchObject({ status: 409, body: { code: 'called-off' } })
  expect((await table.overview()).stage.kind).toBe('draft')
  expect(await table.ixelles.post(acts, { ...seal, id: 'seal-once-more' }), 'stated anew').toMatchObject({
    status: 201,
  })
})

test('[SAY4] what was recorded is not called off: the answer says so, with its line, and to its author alone', async () => {
  const table = await agreedTable(service)
  const acts = `/api/protocols/${table.protocol}/acts`
  const comment = {
    id: 'comment-by-ixelles',
    kind: 'comment',
    thread: 'thread01',
    item: 'place',
    audience: 'all',
    body: '?',
  }
  const { body } = await table.ixelles.post<{ seq: number }>(acts, comment)
  const asked = { acts: [comment.id, 'never-arrived'] }
  expect((await table.ixelles.post<ActsCalledOff>(`${acts}/call-off`, asked)).body.acts).toEqual([
    { id: comment.id, outcome: 'recorded', seq: body.seq },
    { id: 'never-arrived', outcome: 'called-off' },
  ])
  // Under the same id Kalamu stated nothing, and what it calls off is its own.
  expect((await table.kalamu.post<ActsCalledOff>(`${acts}/call-off`, asked)).body.acts[0]?.outcome).toBe('called-off')
  const { entries } = (await table.kalamu.get<ActsAfter>(acts)).body
  expect(entries.filter(({ id }) => id === comment.id)).toHaveLength(1)
  expect((await table.ixelles.post(acts, comment)).status, 'the same act again').toBe(200)
})

test('[SAY4] an initial among several is refused by itself when it was called off', async () => {
  const table = await agreedTable(service)
  const path = `/api/protocols/${table.protocol}`
  const points = (await table.overview()).items.filter(({ initials }) => initials.belgian).slice(0, 2)
  const initials = points.map(({ id, hash }, index) => ({ id: `initials-${index}`, item: id, hash }))
  await table.ixelles.post(`${path}/acts/call-off`, { acts: ['initials-0'] })
  const answer = await table.ixelles.post<{ initials: unknown[] }>(`${path}/initials`, { initials })
  expect(answer.body.initials).toMatchObject([{ outcome: 'refused', code: 'called-off' }, { outcome: 'recorded' }])
})
