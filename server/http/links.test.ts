/** How long a link serves, and who comes by it: on the real service, by its public interface. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ActsAfter, InvitationLook, ProtocolOverview } from '../../protocol/wire/wire.ts'
import { Door, entries } from '../../testing/attacks/entries.ts'
import type { Browser } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
let door: Door
let now = Date.parse('2026-11-22')
beforeAll(async () => {
  service = await startService({ now: () => now })
})
afterAll(() => service.stop())
beforeEach(async () => {
  door = await Door.of(service)
})

const joins = async () =>
  (await door.table.ixelles.get<ActsAfter>(`/api/protocols/${door.table.protocol}/acts?after=0`)).body.entries.flatMap(
    ({ act }) => (act.kind === 'join' ? [act.participant] : []),
  )
const meOf = async (browser: Browser) =>
  (await browser.get<ProtocolOverview>(`/api/protocols/${door.table.protocol}`)).body.me
const look = async (token: string, name?: string, browser = door.browser()) =>
  (await browser.post<InvitationLook>('/api/invitations/look', { token, ...(name === undefined ? {} : { name }) })).body

describe('[SAY5] nobody comes in by', () => {
  test.each(entries)('%s: %s', async (_name, code, attack) => {
    const { status, body } = await attack(door)
    expect([status, body.code]).toEqual([code === 'name-taken' ? 409 : 403, code])
    const names = (await joins()).map(({ name }) => name)
    expect(names.filter((name) => name === 'Paul Claes' || name === 'Amina Kadima')).toEqual([])
    expect(names.filter((name) => /mbuyi/iu.test(name))).toHaveLength(1)
  })
})

describe('[SAY5] a link that one commune makes for the other', () => {
  test('brings in one person, however many open it at once', async () => {
    const { body } = await door.browser().post<{ id: string; invitations: { partner: string } }>('/api/protocols', {
      template: 'cic-2017-2021',
      belgian: 'Tintigny',
      partner: 'Réo',
      creator: { name: 'Luc', party: 'belgian' },
    })
    const names = ['Awa', 'Issa', 'Moussa', 'Fatou', 'Salif']
    const all = await Promise.all(names.map((name) => door.enter(body.invitations.partner, name)))
    expect(all.map(({ body: { code } }) => code ?? 'in').sort((a, b) => a.localeCompare(b))).toEqual([
      'in',
      ...names.slice(1).map(() => 'link-served'),
    ])
  })

  test('is the other’s own from then on: they make others, the first commune makes none', async () => {
    expect((await look(door.table.invitations.partner)).served).toBe(true)
    const standing = { side: 'partner', role: 'negotiator' } as const
    const path = `/api/protocols/${door.table.protocol}/invitations`
    expect(await door.table.ixelles.post(path, standing)).toMatchObject({
      status: 403,
      body: { code: 'not-your-side' },
    })
    expect((await door.enter(await door.link(door.table.kalamu, standing), 'Amina Kadima')).status).toBe(201)
  })

  test('opened again by who came by it, in their own browser, leads them back', async () => {
    const before = await meOf(door.table.kalamu)
    const { status, body } = await door.enter(door.table.invitations.partner, 'Jean Mbuyi', door.table.kalamu)
    expect([status, body.participant]).toEqual([201, before.id])
    expect((await look(door.table.invitations.partner, undefined, door.table.kalamu)).here?.id).toBe(before.id)
  })
})

describe('[SAY5] who comes again is who they were', () => {
  test('in their own browser, in the role they have now', async () => {
    const jeanne = await door.colleague()
    await door.state(door.table.ixelles, { kind: 'change-role', participant: jeanne.id, role: 'reader' })
    const fresh = await door.link(door.table.ixelles, { side: 'belgian', role: 'negotiator' })
    expect((await door.enter(fresh, 'Jeanne Dubois', jeanne.browser)).body.participant).toBe(jeanne.id)
    expect((await meOf(jeanne.browser)).role).toBe('reader')
  })

  test('in another browser, by the link they came by; somebody else of that name says so', async () => {
    const jeanne = await door.colleague()
    expect((await look(jeanne.token, 'jeanne dubois')).taken).toMatchObject({ name: 'Jeanne Dubois', again: true })
    expect((await door.enter(jeanne.token, 'Jeanne Dubois')).body.participant).toBe(jeanne.id)
    const other = await door.enter(jeanne.token, 'Jeanne Dubois', door.browser(), { again: false })
    expect([other.status, other.body.participant === jeanne.id]).toEqual([201, false])
  })

  test('by no link that gives less than they have: a reader’s link makes nobody a negotiator', async () => {
    const reader = await door.colleague('Paul Claes', 'reader')
    await door.state(door.table.ixelles, { kind: 'change-role', participant: reader.id, role: 'negotiator' })
    const browser = door.browser()
    const { body } = await door.enter(reader.token, 'Paul Claes', browser)
    expect(body.participant).not.toBe(reader.id)
    expect((await meOf(browser)).role).toBe('reader')
  })

  test('somebody withdrawn is in again by a link made since then, as whom it makes of them', async () => {
    const jeanne = await door.colleague()
    await door.withdraw(jeanne.id)
    now += 1
    const fresh = await door.link(door.table.ixelles, { side: 'belgian', role: 'reader' })
    expect((await door.enter(fresh, 'Jeanne Dubois', jeanne.browser)).status).toBe(201)
    expect((await meOf(jeanne.browser)).role).toBe('reader')
  })
})

test('a name of the other commune is borne by another person when they say so', async () => {
  const token = await door.link(door.table.ixelles, { side: 'belgian', role: 'negotiator' })
  expect((await look(token, 'Jean Mbuyi')).taken).toMatchObject({ side: 'partner', again: false })
  expect((await door.enter(token, 'Jean Mbuyi', door.browser(), { again: false })).status).toBe(201)
})

test('a browser is not taken over from somebody other than its page believes', async () => {
  const token = await door.link(door.table.kalamu, { side: 'partner', role: 'negotiator' })
  const refused = await door.enter(token, 'Amina Kadima', door.table.ixelles, { instead: null })
  expect(refused).toMatchObject({ status: 409, body: { code: 'speaks-for-other' } })
  const anne = await meOf(door.table.ixelles)
  const taken = await door.enter(token, 'Amina Kadima', door.table.ixelles, { instead: anne.id })
  expect(taken.status).toBe(201)
})

test('500 entries by one link in a moment bring in a meeting’s worth; another link is as it was', async () => {
  const token = await door.link(door.table.ixelles, { side: 'belgian', role: 'reader' })
  const answers = await Promise.all(Array.from({ length: 500 }, (_, n) => door.enter(token, `Curieux ${n}`)))
  const came = answers.filter(({ status }) => status === 201).length
  expect([came, answers.filter(({ status }) => status === 429).length]).toEqual([20, 480])
  expect((await joins()).length).toBe(22)
  const other = await door.link(door.table.ixelles, { side: 'belgian', role: 'reader' })
  expect((await door.enter(other, 'Paul Claes')).status).toBe(201)
})
