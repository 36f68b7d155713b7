/** Whatever is sent: an answer with a code, never a fault of ours, and the table as it was. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusalCode } from '../../protocol/refusal.ts'
import type { Problem, ProtocolOverview } from '../../protocol/wire/wire.ts'
import { twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

const seed = 20_261_122
let service: RunningService
let table: Table
beforeAll(async () => {
  service = await startService({ environment: { LOG_LEVEL: 'error' } })
  table = await twoCommunesAtTheTable(service)
})
afterAll(() => service.stop())

const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor'))
const or = (...right: readonly string[]) => fc.oneof(anything, fc.constantFrom(...right))
const id = fc.stringMatching(/^[\w-]{8,12}$/u)
const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
const item = fc.oneof(fc.constantFrom('ties', 'domains', 'domain:__proto__', 'signatories.observer'), words)
const thread = fc.constantFrom('thread-0001', 'thread-0002', '__proto__', 'constructor')
const hash = fc.constantFrom('0'.repeat(64), 'f'.repeat(64))
const number = fc.oneof(fc.integer({ min: -1, max: 3 }), anything)
const date = or('2026-11-21', '2026-02-30', '9999-12-31')
const act = (kind: string, members: Record<string, fc.Arbitrary<string>>) =>
  fc.record({ id, kind: fc.constant(kind), ...members })

/** Bodies that have something right about them, so that they get further than the first check. */
const bodies = fc.oneof(
  fc.jsonValue(),
  fc.record({
    template: or('cic-2017-2021'),
    belgian: words,
    partner: words,
    creator: fc.record({ name: words, party: or('partner') }),
  }),
  fc.record({ token: fc.oneof(anything, fc.string({ minLength: 27, maxLength: 27 })), name: anything }),
  fc.record({ side: or('belgian', 'observer'), role: or('negotiator', 'observer') }),
  act('comment', { thread, item, audience: fc.constantFrom('all', 'side'), body: words }),
  fc.record({
    id,
    kind: fc.constant('comment'),
    thread,
    item,
    audience: fc.constant('all'),
    body: words,
    condition: fc.oneof(fc.boolean(), anything),
  }),
  fc.record({
    id,
    kind: fc.constant('ceremony'),
    seal: number,
    place: words,
    date,
    signatories: fc.array(fc.record({ party: or('belgian'), name: words }), { maxLength: 3 }),
    guests: fc.array(fc.record({ name: words, function: words }), { maxLength: 3 }),
  }),
  fc.record({ id, kind: fc.constantFrom('scan', 'ratify'), seal: number, date, reference: words, scan: hash }),
  fc.record({ id, kind: fc.constant('scan'), seal: number, scan: hash }),
  fc.record({ id, kind: fc.constant('ratify'), seal: number, date, reference: words }),
  fc.record({ id, kind: fc.constant('withdraw-ratification'), seal: number, reason: words }),
  fc.record({ initials: fc.array(fc.record({ id, item, hash }), { maxLength: 4 }) }),
  fc.record({ code: or('0000-0000-0000', 'FFFF') }),
  act('reply', { thread, body: words }),
  act('resolve', { thread }),
  act('unresolve', { thread }),
  act('initial', { item, hash }),
  act('withdraw', { item }),
  act('seal', { hash }),
  act('reopen', { reason: words }),
  act('revoke-invitation', { invitation: thread }),
  act('change-role', { participant: thread, role: fc.constantFrom('reader', 'negotiator') }),
  act('revoke-participant', { participant: thread }),
)
const paths = fc.constantFrom(
  '/api/protocols',
  '/api/sessions',
  '/api/invitations/look',
  '/api/protocols/:id/acts',
  '/api/protocols/:id/invitations',
  '/api/protocols/:id/initials',
  '/api/protocols/:id/scans',
  '/api/verify',
)

test(`any body on any change is taken or refused by a code (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(paths, bodies, async (path, body) => {
      const answer = await table.ixelles.post<Problem>(path.replace(':id', table.protocol), body)
      expect(
        answer.status === 201 || answer.status === 200 || (answer.status < 500 && isRefusalCode(answer.body.code)),
      ).toBe(true)
    }),
    { seed, numRuns: 900 },
  )
  expect(service.log()).toBe('')
})

test(`any address, cookie and language is answered (seed ${seed})`, async () => {
  const visible = fc.string({ unit: fc.constantFrom(...Array.from('ab%2F=;,"._-*q01 \\&?/')), maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(visible, visible, visible, async (path, cookie, language) => {
      const answer = await fetch(`${service.url}/${path}`, {
        redirect: 'manual',
        headers: { cookie, 'accept-language': language, accept: 'text/html' },
      })
      await answer.body?.cancel()
      expect(answer.status).toBeLessThan(500)
    }),
    { seed, numRuns: 600 },
  )
  expect(service.log()).toBe('')
  expect((await table.kalamu.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body.parties).toEqual({
    belgian: 'Ixelles',
    partner: 'Kalamu',
  })
})
