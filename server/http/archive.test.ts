/** The archive of an agreed version, by the public interface: who may have it, and what it never holds. */
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import type { Problem } from '../../protocol/wire/wire.ts'
import { agreedTable } from '../../testing/service/agreed-table.ts'
import type { AgreedTable } from '../../testing/service/agreed-table.ts'
import { Browser } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
let table: AgreedTable
const publicTalk = 'remarque-au-vu-de-tous'
const privateTalk = 'remarque-entre-nous'
const scan = Buffer.from('%PDF-1.7\n% original signé\n%%EOF')

beforeAll(async () => {
  service = await startService()
  table = await agreedTable(service)
  const comment = { kind: 'comment', item: 'ties' }
  await table.state(table.ixelles, { ...comment, thread: 'thread-all', audience: 'all', body: publicTalk })
  await table.state(table.ixelles, { ...comment, thread: 'thread-side', audience: 'side', body: privateTalk })
  await table.seal()
})
afterAll(() => service.stop())

const archive = (query: string, browser = table.ixelles): Promise<Response> =>
  fetch(`${service.url}/api/protocols/${table.protocol}/export.zip?${query}`, { headers: { cookie: browser.cookie } })
const filesOf = async (answer: Response): Promise<Record<string, Uint8Array>> =>
  unzipSync(new Uint8Array(await answer.arrayBuffer()))
const wordsOf = (files: Record<string, Uint8Array>): string =>
  Object.entries(files)
    .flatMap(([name, bytes]) => (name.endsWith('.docx') ? Object.values(unzipSync(bytes)) : [bytes]))
    .map((bytes) => strFromU8(bytes))
    .join('')

describe('an archive', () => {
  test('[LOCK3] is made once at a time for a side, whatever it asks, and the other side has its own', async () => {
    const asked = await Promise.all([
      ...Array.from({ length: 4 }, () => archive('version=1')),
      archive('version=1', table.kalamu),
    ])
    const statuses = asked.map(({ status }) => status)
    expect(statuses.slice(0, 4).toSorted((one, other) => one - other)).toEqual([200, 429, 429, 429])
    expect(statuses[4]).toBe(200)
    await Promise.all(asked.map((answer) => answer.arrayBuffer()))
    const askedAgain = async (): Promise<number> => {
      const answer = await archive('version=1')
      await answer.arrayBuffer()
      return answer.status
    }
    await expect.poll(askedAgain).toBe(200)
  })

  test('[SEAL1] holds the very files that are also had alone, the same bytes at every asking', async () => {
    const [one, other] = [await archive('version=1'), await archive('version=1', table.kalamu)]
    const bytes = Buffer.from(await one.clone().arrayBuffer())
    expect(bytes.equals(Buffer.from(await other.arrayBuffer()))).toBe(true)
    const files = await filesOf(one)
    for (const [format, name] of [
      ['pdf', 'protocole.pdf'],
      ['docx', 'protocole.docx'],
      ['json', 'protocole-scelle.json'],
    ]) {
      const alone = await fetch(`${service.url}/api/protocols/${table.protocol}/export.${format}?version=1`, {
        headers: { cookie: table.kalamu.cookie },
      })
      expect(Buffer.from(await alone.arrayBuffer()).equals(Buffer.from(files[name ?? ''] ?? []))).toBe(true)
    }
  })

  test('[SAY3] holds no talk unless it is asked for, and what one side says among itself never', async () => {
    const plain = wordsOf(await filesOf(await archive('version=1')))
    const asked = wordsOf(await filesOf(await archive('version=1&comments=yes')))
    expect([plain.includes(publicTalk), plain.includes(privateTalk)]).toEqual([false, false])
    expect([asked.includes(publicTalk), asked.includes(privateTalk)]).toEqual([true, false])
  })

  test('records who initialled what, and holds the scans of the signed originals', async () => {
    const uploaded = await table.ixelles.ask<{ sha256: string }>(`/api/protocols/${table.protocol}/scans`, {
      method: 'POST',
      body: new Uint8Array(scan),
      headers: { 'content-type': 'application/octet-stream' },
    })
    await table.state(table.ixelles, { kind: 'scan', seal: 1, scan: uploaded.body.sha256 })
    const files = await filesOf(await archive('version=1'))
    const lines = JSON.parse(strFromU8(files['registre.json'] ?? new Uint8Array())) as LedgerEntry[]
    expect(new Set(lines.map(({ act }) => act.kind))).toEqual(new Set(['create', 'join', 'initial', 'seal', 'scan']))
    expect(Buffer.from(files[`originaux/${uploaded.body.sha256.slice(0, 12)}.pdf`] ?? [])).toEqual(scan)
  })

  test('is of an agreed version only', async () => {
    const answer = await archive('version=current')
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([409, 'not-sealed'])
  })

  test('is not for strangers', async () => {
    const answer = await archive('version=1', new Browser(service))
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([401, 'not-signed-in'])
  })
})
