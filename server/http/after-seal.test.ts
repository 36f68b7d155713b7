/** The life of an agreed version, by the public interface: conditions closed, ceremony, scans, ratifications, in force, amended. */
import { hash } from 'node:crypto'
import { afterAll, beforeEach, beforeAll, describe, expect, test } from 'vitest'
import { addDomain, addSignatory, textOf } from '../../protocol/answers/document.ts'
import type {
  ActsAfter,
  MyProtocols,
  Problem,
  ScanReceived,
  SessionStarted,
  SeveralInitialled,
} from '../../protocol/wire/wire.ts'
import { AgreedTable, agreedTable } from '../../testing/service/agreed-table.ts'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

const today = Date.parse('2026-11-22T10:00:00Z')
let service: RunningService
let table: AgreedTable
beforeAll(async () => {
  service = await startService({ now: () => today })
})
afterAll(() => service.stop())
beforeEach(async () => {
  table = await agreedTable(service)
})

const code = async (answer: Promise<{ status: number; body: Problem }>) => {
  const { status, body } = await answer
  return status === 201 || status === 200 ? 'recorded' : body.code
}
const state = (browser: Browser, act: object) => code(table.state(browser, act))
const pdf = Buffer.from('%PDF-1.7\n% deux originaux signés\n%%EOF')
const upload = async (bytes: Uint8Array, browser = table.ixelles, type = 'application/octet-stream') =>
  browser.ask<ScanReceived & Problem>(`/api/protocols/${table.protocol}/scans`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'content-type': type },
  })
const ceremony = {
  kind: 'ceremony',
  seal: 1,
  place: 'Kinshasa',
  date: '2026-11-20',
  signatories: [
    { party: 'belgian', name: 'Anne Dupont' },
    { party: 'partner', name: 'Jean Mbuyi' },
  ],
  guests: [{ name: 'Sophie Lambert', function: 'Conseillère UVCW' }],
}
const ratify = { kind: 'ratify', seal: 1, date: '2026-11-21', reference: 'Point 14' }

describe('[AGREE1] a condition', () => {
  const comment = { kind: 'comment', thread: 'condition-1', item: 'ties', audience: 'all', body: 'Sous réserve.' }

  test('keeps its point from being agreed, and the text from being sealed, until both communes have closed it', async () => {
    expect(await state(table.kalamu, { ...comment, condition: true })).toBe('recorded')
    const ties = async () => (await table.overview()).items.find(({ id }) => id === 'ties')
    expect(await ties()).toMatchObject({ state: 'open', view: 'to-discuss', conditions: ['condition-1'] })
    expect(await code(table.seal())).toBe('condition-open')
    await state(table.kalamu, { kind: 'resolve', thread: 'condition-1' })
    expect(await code(table.seal())).toBe('condition-open')
    await state(table.ixelles, { kind: 'resolve', thread: 'condition-1' })
    expect(await ties()).toMatchObject({ state: 'agreed', conditions: [] })
    await state(table.ixelles, { kind: 'unresolve', thread: 'condition-1' })
    expect(await code(table.seal())).toBe('condition-open')
    for (const browser of [table.ixelles, table.kalamu])
      await state(browser, { kind: 'resolve', thread: 'condition-1' })
    expect(await code(table.seal())).toBe('recorded')
  })

  test('is set and closed by a commune, before both', async () => {
    const adviser = new Browser(service)
    await adviser.post<SessionStarted>('/api/sessions', { token: table.invitations.observer, name: 'Sophie Lambert' })
    expect(await state(adviser, { ...comment, condition: true })).toBe('observer-reads')
    expect(await state(table.kalamu, { ...comment, condition: true, audience: 'side' })).toBe('private-condition')
    await state(table.kalamu, { ...comment, condition: true })
    const reader = await table.reader()
    expect(await state(reader, { ...comment, thread: 'condition-2', condition: true })).toBe('reader-reads')
    expect(await state(reader, { kind: 'resolve', thread: 'condition-1' })).toBe('reader-reads')
    expect(await state(adviser, { kind: 'resolve', thread: 'condition-1' })).toBe('observer-reads')
    expect(await state(adviser, { kind: 'reply', thread: 'condition-1', body: 'Je comprends.' })).toBe('recorded')
  })

  test('on a domain that is gone stands in nobody’s way', async () => {
    await table.write(table.ixelles, (doc) => addDomain(doc, 'formation', 'Formation'))
    await state(table.kalamu, { ...comment, item: 'domain:formation', condition: true })
    await table.write(table.ixelles, (doc) => doc.getMap('domains').delete('formation'))
    await table.initialAll()
    expect(await code(table.seal())).toBe('recorded')
  })
})

describe('[AGREE2] initials on several points at once', () => {
  test('are recorded or refused each by itself, and sent again they are the same', async () => {
    const { items } = await table.overview()
    const [first, second] = items
    await table.state(table.ixelles, { kind: 'withdraw', item: first?.id })
    const initials = [
      { id: 'several-1', item: first?.id, hash: first?.hash },
      { id: 'several-2', item: second?.id, hash: 'f'.repeat(64) },
      { id: 'several-3', item: 'domain:nowhere', hash: first?.hash },
    ]
    const send = () => table.ixelles.post<SeveralInitialled>(`/api/protocols/${table.protocol}/initials`, { initials })
    const { body } = await send()
    expect(body.initials).toMatchObject([
      { item: first?.id, outcome: 'recorded' },
      { item: second?.id, outcome: 'refused', code: 'item-changed' },
      { item: 'domain:nowhere', outcome: 'refused', code: 'unknown-item' },
    ])
    const lines = async () =>
      (await table.ixelles.get<ActsAfter>(`/api/protocols/${table.protocol}/acts`)).body.entries.length
    const before = await lines()
    expect((await send()).body).toEqual(body)
    expect(await lines()).toBe(before)
  })

  test('given in an earlier round are carried over for what did not change, and say from which version', async () => {
    await table.seal()
    await state(table.kalamu, { kind: 'reopen', reason: 'Un domaine de plus' })
    await table.write(table.kalamu, (doc) => textOf(doc, 'partner.function').insert(0, 'Premier '))
    const named = async (id: string) => (await table.overview()).items.find((item) => item.id === id)
    expect(await named('ties')).toMatchObject({
      state: 'agreed',
      initials: { belgian: { fresh: true, carriedFrom: 1 }, partner: { fresh: true, carriedFrom: 1 } },
    })
    expect(await named('partner.agent')).toMatchObject({ state: 'changed', initials: { belgian: { fresh: false } } })
    // The same words again: the initials count again.
    await table.write(table.kalamu, (doc) => textOf(doc, 'partner.function').delete(0, 8))
    expect(await named('partner.agent')).toMatchObject({ state: 'agreed', initials: { belgian: { carriedFrom: 1 } } })
    await table.write(table.kalamu, (doc) => textOf(doc, 'partner.function').insert(0, 'Premier '))
    await table.initialAll()
    expect((await named('partner.agent'))?.initials.belgian).toEqual({
      fresh: true,
      at: expect.any(Number) as number,
      by: expect.any(String) as string,
    })
  })
})

describe('[AGREE2] signatories', () => {
  test('are replaced until the seal, and the initials on them with them', async () => {
    const named = async () => (await table.overview()).items.find(({ id }) => id === 'signatories.belgian')
    expect(await named()).toMatchObject({ state: 'agreed', text: 'Anne Dupont, Échevine' })
    await table.write(table.ixelles, (doc) => addSignatory(doc, 'signer-1', 'belgian', 'Marc Leroy', 'Bourgmestre'))
    expect(await named()).toMatchObject({ state: 'changed', text: 'Marc Leroy, Bourgmestre' })
    expect(await code(table.seal())).toBe('not-agreed')
    await table.initialAll()
    expect(await code(table.seal())).toBe('recorded')
    expect(await state(table.ixelles, ceremony)).toBe('unknown-signatory')
    const signatories = [{ party: 'belgian', name: 'Marc Leroy' }]
    expect(await state(table.ixelles, { ...ceremony, signatories })).toBe('recorded')
  })
})

describe('[AGREE4] after the seal', () => {
  beforeEach(async () => void (await table.seal()))

  test('a version is signed, half ratified, in force, amended, and every list says so', async () => {
    const life = async () => {
      const listed = (await table.kalamu.get<MyProtocols>('/api/me')).body.protocols.find(
        ({ id }) => id === table.protocol,
      )
      const shown = (await table.overview()).life
      expect(listed?.life).toEqual(shown)
      return shown
    }
    expect(await life()).toEqual({ stage: 'sealed', inForce: null })
    expect(await state(table.ixelles, ceremony)).toBe('recorded')
    expect(await life()).toEqual({ stage: 'signed', inForce: null })
    expect(await state(table.ixelles, ratify)).toBe('recorded')
    expect(await life()).toEqual({ stage: 'half-ratified', inForce: null })
    expect(await state(table.kalamu, { ...ratify, date: '2026-11-15' })).toBe('recorded')
    expect(await life()).toEqual({ stage: 'in-force', inForce: 1 })
    expect((await table.overview()).versions[0]).toMatchObject({
      inForce: { since: '2026-11-21' },
      ceremonies: [{ place: 'Kinshasa', signatories: [{ function: 'Échevine' }, { function: 'Bourgmestre' }] }],
    })
    expect(await state(table.kalamu, { kind: 'reopen', reason: 'Avenant' })).toBe('recorded')
    expect(await life()).toEqual({ stage: 'draft', inForce: 1 })
    await table.write(table.kalamu, (doc) => textOf(doc, 'partner.function').insert(0, 'Premier '))
    await table.initialAll()
    expect(await code(table.seal())).toBe('recorded')
    expect(await life()).toEqual({ stage: 'sealed', inForce: 1 })
  })

  test('a side ratifies for itself, corrects itself with a reason, and no more once both have', async () => {
    expect(await state(table.ixelles, ratify)).toBe('recorded')
    expect(await state(table.ixelles, ratify)).toBe('already-ratified')
    const withdraw = { kind: 'withdraw-ratification', seal: 1, reason: 'La date du Collège, pas du Conseil' }
    expect(await state(table.kalamu, withdraw)).toBe('not-ratified')
    expect(await state(table.ixelles, withdraw)).toBe('recorded')
    expect(await state(table.ixelles, ratify)).toBe('recorded')
    expect(await state(table.kalamu, ratify)).toBe('recorded')
    expect(await state(table.ixelles, withdraw)).toBe('in-force')
    expect((await table.overview()).versions[0]?.withdrawn).toMatchObject([
      { party: 'belgian', reason: 'La date du Collège, pas du Conseil', ratification: { date: '2026-11-21' } },
    ])
  })

  test('[AGREE4] a slip in a ratification is corrected with its reason, in force and amended too, and what it said before stays', async () => {
    const correct = {
      kind: 'correct-ratification',
      seal: 1,
      date: '2026-11-20',
      reference: 'Point 15',
      reason: 'Faute',
    }
    expect(await state(table.ixelles, correct)).toBe('not-ratified')
    await state(table.ixelles, ratify)
    await state(table.kalamu, { ...ratify, date: '2026-11-15' })
    expect(await state(table.ixelles, { ...correct, date: '2026-11-24' })).toBe('bad-day')
    expect(await state(table.ixelles, { ...correct, seal: 2 })).toBe('unknown-seal')
    expect(await state(table.ixelles, correct)).toBe('recorded')
    const [version] = (await table.overview()).versions
    expect(version).toMatchObject({
      ratifications: { belgian: { date: '2026-11-20', reference: 'Point 15' }, partner: { date: '2026-11-15' } },
      corrected: [{ party: 'belgian', reason: 'Faute', ratification: { date: '2026-11-21', reference: 'Point 14' } }],
      inForce: { since: '2026-11-20' },
    })
    await state(table.kalamu, { kind: 'reopen', reason: 'Avenant' })
    expect(await state(table.kalamu, { ...correct, date: '2026-11-14' })).toBe('recorded')
    expect((await table.overview()).life).toEqual({ stage: 'draft', inForce: 1 })
  })

  test('nothing is stated about another version, an impossible day or a stranger', async () => {
    expect(await state(table.ixelles, { ...ratify, seal: 2 })).toBe('other-version')
    expect(await state(table.ixelles, { ...ceremony, seal: 2 })).toBe('other-version')
    for (const date of ['2026-11-24', '2026-02-29', '0000-00-00'])
      expect(await state(table.ixelles, { ...ratify, date })).toBe('bad-day')
    expect(await state(table.ixelles, { ...ratify, date: '2026-11-23' })).toBe('recorded')
    const signatories = [{ party: 'partner', name: 'Anne Dupont' }]
    expect(await state(table.ixelles, { ...ceremony, signatories })).toBe('unknown-signatory')
    await state(table.kalamu, { kind: 'reopen', reason: 'Une faute' })
    for (const act of [ceremony, ratify, { kind: 'withdraw-ratification', seal: 1, reason: 'x' }])
      expect(await state(table.ixelles, act)).toBe('not-sealed')
  })
})

describe('[AGREE4] a scan', () => {
  beforeEach(async () => void (await table.seal()))

  test('is what its bytes are, whatever it is called, and is seen only when an act names it', async () => {
    const { status, body } = await upload(pdf, table.ixelles, 'text/html')
    expect([status, body]).toEqual([201, { sha256: hash('sha256', pdf), type: 'application/pdf', size: pdf.length }])
    const path = `/api/protocols/${table.protocol}/scans/${body.sha256}`
    expect((await table.ixelles.get<Problem>(path)).body.code).toBe('unknown-scan')
    expect(await state(table.kalamu, { kind: 'scan', seal: 1, scan: body.sha256 })).toBe('recorded')
    const { headers, body: shown } = await table.kalamu.page(path)
    expect(shown).toBe(pdf.toString())
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="originaux-signes-version-1\.pdf"/u)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect((await new Browser(service).get<Problem>(path)).status).toBe(401)
  })

  test('is replaced by a later one, and stays readable', async () => {
    const second = Buffer.concat([pdf, Buffer.from(' ')])
    for (const bytes of [pdf, second])
      await state(table.ixelles, { kind: 'scan', seal: 1, scan: (await upload(bytes)).body.sha256 })
    const [version] = (await table.overview()).versions
    expect(version?.scans.map(({ sha256 }) => sha256)).toEqual([pdf, second].map((bytes) => hash('sha256', bytes)))
    for (const scan of version?.scans ?? []) expect((await table.file(`scans/${scan.sha256}`)).length).toBe(scan.size)
  })

  test('of a council’s decision comes with its ratification', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex')
    const { sha256 } = (await upload(png, table.kalamu)).body
    expect(await state(table.kalamu, { ...ratify, scan: sha256 })).toBe('recorded')
    expect(await table.file(`scans/${sha256}`, table.ixelles)).toEqual(png)
    expect(await state(table.ixelles, { ...ratify, scan: 'f'.repeat(64) })).toBe('unknown-scan')
  })

  test.each([
    ['a page', '<html><script>alert(1)</script></html>'],
    ['a program', 'MZ\u0090'],
    ['a PDF behind something else', ' %PDF-1.7'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('%s is none', async (_what, bytes) => {
    expect((await upload(Buffer.from(bytes))).body.code).toBe('wrong-file')
  })

  test('is refused when it is too large, empty, one too many, or an observer’s', async () => {
    expect((await upload(Buffer.alloc(15 * 1024 * 1024 + 1, 0x25))).status).toBe(413)
    expect((await upload(Buffer.alloc(0))).status).toBe(400)
    for (let n = 0; n < 40; n++) expect((await upload(Buffer.concat([pdf, Buffer.from([n])]))).status).toBe(201)
    expect((await upload(pdf)).body.code).toBe('too-many')
    expect((await upload(Buffer.concat([pdf, Buffer.from([7])]))).status).toBe(201)
    const adviser = new Browser(service)
    await adviser.post('/api/sessions', { token: table.invitations.observer, name: 'Sophie Lambert' })
    expect((await upload(pdf, adviser)).body.code).toBe('observer-reads')
    expect((await upload(pdf, await table.reader())).body.code).toBe('reader-reads')
  })

  test('of one protocol is unknown in another', async () => {
    const { sha256 } = (await upload(pdf)).body
    const other = new AgreedTable(service, await twoCommunesAtTheTable(service))
    await other.fill()
    await other.initialAll()
    await other.seal()
    expect(await code(other.state(other.ixelles, { kind: 'scan', seal: 1, scan: sha256 }))).toBe('unknown-scan')
  })
})
