/** The way of a protocol through the API, on the real service. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  ActRecorded,
  ActsAfter,
  InvitationLook,
  InvitationMade,
  MyProtocols,
  ProtocolCreated,
  ProtocolOverview,
  SessionStarted,
} from '../../protocol/wire/wire.ts'
import { Browser, ixellesAndKalamu, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

describe('creating', () => {
  test('answers with an id and three links, and the creator is signed in', async () => {
    const ixelles = new Browser(service)
    const created = await ixelles.post<ProtocolCreated>('/api/protocols', ixellesAndKalamu)
    expect(created.status).toBe(201)
    expect(created.body.id).toMatch(/^[a-z0-9]{20}$/u)
    expect(new Set(Object.values(created.body.invitations)).size).toBe(3)
    expect((await ixelles.get<ProtocolOverview>(`/api/protocols/${created.body.id}`)).body.me).toMatchObject({
      name: 'Anne Dupont',
      side: 'belgian',
      role: 'negotiator',
    })
  })

  test('writes the creator’s own name in its blank, and leaves the other commune’s to the other commune', async () => {
    const { ixelles, protocol } = await twoCommunesAtTheTable(service)
    const { body } = await ixelles.get<ProtocolOverview>(`/api/protocols/${protocol}`)
    const text = (id: string) => body.items.find((item) => item.id === id)?.text
    expect(text('belgian.name')).toBe('la Commune d’Ixelles')
    expect(text('partner.name')).toBe('')
    expect(body.parties).toEqual({ belgian: 'Ixelles', partner: 'Kalamu' })
  })

  test('a partner may create as well', async () => {
    const kalamu = new Browser(service)
    const { body } = await kalamu.post<ProtocolCreated>('/api/protocols', {
      ...ixellesAndKalamu,
      creator: { name: 'Jean Mbuyi', party: 'partner' },
    })
    const overview = await kalamu.get<ProtocolOverview>(`/api/protocols/${body.id}`)
    expect(overview.body.items.find((item) => item.id === 'partner.name')?.text).toBe('la Commune de Kalamu')
  })
})

describe('joining', () => {
  test('an invitation says what it is for, as often as it is looked at, and is spent by the name', async () => {
    const { invitations, protocol } = await twoCommunesAtTheTable(service)
    const newcomer = new Browser(service)
    const look = () => newcomer.post<InvitationLook>('/api/invitations/look', { token: invitations.observer })
    await look()
    expect((await look()).body).toEqual({
      protocol,
      names: { belgian: 'Ixelles', partner: 'Kalamu' },
      standing: { side: 'observer', role: 'observer' },
    })
    expect(newcomer.cookie).toBe('')
    const started = await newcomer.post<SessionStarted>('/api/sessions', {
      token: invitations.observer,
      name: 'Luc Sètondji ATROKPO',
    })
    expect(started).toMatchObject({ status: 201, body: { protocol } })
  })

  test('whoever opens their link again is still themselves; a colleague at the same screen is somebody else', async () => {
    const { invitations } = await twoCommunesAtTheTable(service)
    const browser = new Browser(service)
    const join = async (name: string) =>
      (await browser.post<SessionStarted>('/api/sessions', { token: invitations.belgian, name })).body.participant
    const first = await join('Marie Nsimba')
    expect(await join('Marie Nsimba')).toBe(first)
    expect(await join('Paul Ilunga')).not.toBe(first)
  })

  test('one browser keeps all its protocols in one session, and leaves them all at once', async () => {
    const { kalamu } = await twoCommunesAtTheTable(service)
    await kalamu.post('/api/protocols', ixellesAndKalamu)
    expect((await kalamu.get<MyProtocols>('/api/me')).body.protocols).toHaveLength(2)
    const before = kalamu.cookie
    expect((await kalamu.ask('/api/sessions', { method: 'DELETE' })).status).toBe(204)
    expect(kalamu.cookie).toBe('')
    expect((await new Browser(service).get<MyProtocols>('/api/me', { cookie: before })).body.protocols).toEqual([])
  })

  test('a side invites its own colleagues, and their link works', async () => {
    const { ixelles, protocol } = await twoCommunesAtTheTable(service)
    const made = await ixelles.post<InvitationMade>(`/api/protocols/${protocol}/invitations`, {
      side: 'belgian',
      role: 'signatory',
    })
    expect(made.status).toBe(201)
    const mayor = new Browser(service)
    await mayor.post('/api/sessions', { token: made.body.token, name: 'Christos Doulkeridis' })
    expect((await mayor.get<ProtocolOverview>(`/api/protocols/${protocol}`)).body.me).toMatchObject({
      side: 'belgian',
      role: 'signatory',
    })
  })

  test('a revoked link brings nobody in, and looks like one that never was', async () => {
    const { ixelles, protocol } = await twoCommunesAtTheTable(service)
    const { body } = await ixelles.post<InvitationMade>(`/api/protocols/${protocol}/invitations`, {
      side: 'belgian',
      role: 'negotiator',
    })
    await ixelles.post(`/api/protocols/${protocol}/acts`, {
      id: 'revoke-0001',
      kind: 'revoke-invitation',
      invitation: body.invitation,
    })
    const late = (token: string) => new Browser(service).post('/api/sessions', { token, name: 'Trop Tard' })
    const never = `${body.token.slice(0, -4)}AAAA`
    expect(await late(body.token)).toMatchObject({ status: 403, body: (await late(never)).body as object })
  })

  test('a revoked person is told so, and no longer served', async () => {
    const { ixelles, invitations, protocol } = await twoCommunesAtTheTable(service)
    const colleague = new Browser(service)
    const { body } = await colleague.post<SessionStarted>('/api/sessions', {
      token: invitations.belgian,
      name: 'Ancien Collègue',
    })
    await ixelles.post(`/api/protocols/${protocol}/acts`, {
      id: 'revoke-0002',
      kind: 'revoke-participant',
      participant: body.participant,
    })
    expect(await colleague.get(`/api/protocols/${protocol}`)).toMatchObject({ status: 403, body: { code: 'revoked' } })
    expect(await colleague.page(`/p/${protocol}`)).toMatchObject({ status: 403 })
  })
})

describe('stating', () => {
  const comment = {
    id: 'comment-0001',
    kind: 'comment',
    thread: 'thread-0001',
    item: 'partner.name',
    audience: 'all',
    body: 'Faut-il écrire «Commune de Kalamu»?',
  }

  test('[SAY1] author, side and time of an act are the server’s', async () => {
    const { ixelles, kalamu, protocol } = await twoCommunesAtTheTable(service)
    const recorded = await ixelles.post<ActRecorded>(`/api/protocols/${protocol}/acts`, comment)
    const { body } = await kalamu.get<ActsAfter>(`/api/protocols/${protocol}/acts?after=${recorded.body.seq - 1}`)
    const { me } = (await ixelles.get<ProtocolOverview>(`/api/protocols/${protocol}`)).body
    expect(body.entries).toMatchObject([
      { seq: recorded.body.seq, by: me.id, at: Date.parse('2026-11-22'), act: { body: comment.body } },
    ])
  })

  test('the same act sent twice is recorded once', async () => {
    const { ixelles, protocol } = await twoCommunesAtTheTable(service)
    const first = await ixelles.post(`/api/protocols/${protocol}/acts`, comment)
    const again = await ixelles.post(`/api/protocols/${protocol}/acts`, comment)
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(first.body)
  })

  test('[SAY3] what a side says among its own reaches neither the other’s API nor its page', async () => {
    const { ixelles, kalamu, protocol } = await twoCommunesAtTheTable(service)
    await ixelles.post(`/api/protocols/${protocol}/acts`, { ...comment, audience: 'side', body: 'zwijgen-is-goud' })
    expect(JSON.stringify((await ixelles.get(`/api/protocols/${protocol}/acts`)).body)).toContain('zwijgen-is-goud')
    expect(JSON.stringify((await kalamu.get(`/api/protocols/${protocol}/acts`)).body)).not.toContain('zwijgen-is-goud')
    expect((await kalamu.page(`/p/${protocol}`)).body).not.toContain('zwijgen-is-goud')
  })

  test('[SAY2] initials go to the words that were seen, or are refused', async () => {
    const { ixelles, kalamu, protocol } = await twoCommunesAtTheTable(service)
    const items = (await kalamu.get<ProtocolOverview>(`/api/protocols/${protocol}`)).body.items
    const hash = items.find((item) => item.id === 'belgian.name')?.hash
    const initial = (seen: string | undefined, id: string) =>
      kalamu.post(`/api/protocols/${protocol}/acts`, { id, kind: 'initial', item: 'belgian.name', hash: seen })
    expect(await initial('0'.repeat(64), 'initial-0001')).toMatchObject({
      status: 409,
      body: { code: 'item-changed', at: 'belgian.name' },
    })
    expect((await initial(hash, 'initial-0002')).status).toBe(201)
    const after = (await ixelles.get<ProtocolOverview>(`/api/protocols/${protocol}`)).body.items
    expect(after.find((item) => item.id === 'belgian.name')).toMatchObject({
      state: 'partner',
      initials: { partner: { fresh: true } },
    })
  })
})
