/** The whole way of a protocol, by the public interface alone: a stock y-websocket client for the words, the API for the acts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textHash } from '../../protocol/ledger/agreement.ts'
import { hashOf } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import { agreedTable } from '../../testing/service/agreed-table.ts'
import type { AgreedTable } from '../../testing/service/agreed-table.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
let table: AgreedTable
beforeAll(async () => {
  service = await startService({ environment: { LOG_LEVEL: 'debug' } })
  table = await agreedTable(service)
})
afterAll(() => service.stop())

describe('from the blanks to the agreed version', () => {
  test('both fill in, both initial, one seals, and both read the same', async () => {
    const { items } = await table.overview(table.kalamu)
    const hash = textHash(items)
    expect(await table.state(table.kalamu, { kind: 'seal', hash: 'f'.repeat(64) })).toMatchObject({
      status: 409,
      body: { code: 'text-changed' },
    })
    expect((await table.state(table.kalamu, { kind: 'seal', hash })).status).toBe(201)
    expect((await table.overview(table.ixelles)).stage).toMatchObject({ kind: 'sealed', seal: { number: 1 } })
  })

  test('[SEAL3] its JSON can be verified by anybody: the hash is that of the document it carries', async () => {
    const { body } = await table.ixelles.get<{ hash: string; document: Json & { text: string } }>(
      `/api/protocols/${table.protocol}/export.json?version=1`,
    )
    const { stage } = await table.overview(table.kalamu)
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
    expect(await table.state(table.ixelles, { kind: 'withdraw', item: 'belgian.name' })).toMatchObject({
      status: 409,
      body: { code: 'sealed' },
    })
    expect(
      (await table.state(table.kalamu, { kind: 'reopen', reason: 'Le Conseil demande un ajout à l’article 3.' }))
        .status,
    ).toBe(201)
    expect((await table.overview(table.ixelles)).stage).toEqual({ kind: 'draft' })
    expect((await table.ixelles.get(`/api/protocols/${table.protocol}/export.json?version=1`)).status).toBe(200)
  })
})

test('the log of all this is lines of JSON without a name, a word, a token, an address or a protocol in them', async () => {
  const { items } = await table.overview(table.kalamu)
  const words = items.flatMap(({ text }) => text.split(/\s+/u)).filter((word) => word.length > 5)
  const tokens = [table.ixelles, table.kalamu].map(({ cookie }) => cookie.split('=')[1] ?? '')
  const people = ['Anne', 'Dupont', 'Mbuyi', 'Ixelles', 'Kalamu', '127.0.0.1', table.protocol]
  // The first one says where the service itself listens.
  const [, ...lines] = service.log().trim().split('\n')
  expect(lines.length).toBeGreaterThan(20)
  for (const line of lines) expect(Object.keys(JSON.parse(line) as object)).toContain('time')
  for (const unsaid of [...words, ...tokens, ...people, ...Object.values(table.invitations)])
    expect(lines.join('\n')).not.toContain(unsaid)
})
