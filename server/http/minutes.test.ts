/** Procès-verbaux on the real service. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { addDomain, textOf } from '../../protocol/answers/document.ts'
import type { ActRecorded, Problem } from '../../protocol/wire/wire.ts'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'
import { writeOnDisk } from '../../testing/service/write-on-disk.ts'

const anHour = 3_600_000
let clock = Date.parse('2026-11-23T09:00:00Z')
let service: RunningService
let table: Table
beforeAll(async () => {
  service = await startService({ now: () => clock })
  table = await twoCommunesAtTheTable(service)
  await write(table.kalamu, (doc) => textOf(doc, 'partner.name').insert(0, 'Kalamu'))
  await say(table.ixelles, 'all', 'Commençons par l’état civil.')
  await say(table.ixelles, 'side', 'Notre budget est de 12 000 €.')
  await say(table.kalamu, 'side', 'Attendons leur proposition.')
  clock += 20 * anHour
  await write(table.ixelles, (doc) => addDomain(doc, 'archives', '<b>Archives</b> & #eval("x")'))
})
afterAll(() => service.stop())

const at = (path: string): string => `/api/protocols/${table.protocol}/${path}`
const write = (browser: Browser, change: (doc: Y.Doc) => void) =>
  writeOnDisk(service, browser, table.protocol, clock, change)

let said = 0
async function say(browser: Browser, audience: 'all' | 'side', body: string): Promise<void> {
  said += 1
  const act = { id: `comment-${said}`, kind: 'comment', thread: `thread-${said}`, item: 'belgian.name', audience, body }
  expect((await browser.post<ActRecorded>(at('acts'), act)).status).toBe(201)
}

/** A file's text as a person reads it. */
const html = async (browser: Browser, asked = ''): Promise<string> =>
  (await browser.page(at(`minutes.html${asked}`))).body
async function pdf(browser: Browser, asked = ''): Promise<string> {
  const response = await fetch(service.url + at(`minutes.pdf${asked}`), { headers: { cookie: browser.cookie } })
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const bytes = Buffer.from(await response.arrayBuffer())
  return execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: bytes }).toString().replaceAll(/\s+/gu, ' ')
}

describe('a procès-verbal', () => {
  test('of the whole tells who was there, what was proposed and said, and what is open', async () => {
    for (const text of [await html(table.kalamu), await pdf(table.kalamu)]) {
      for (const part of [
        'Personnes présentes',
        'Anne Dupont',
        'Jean Mbuyi',
        'Commençons par l’état civil.',
        'Points ouverts',
      ])
        expect(text).toContain(part)
      expect(text).toContain('Toute la négociation')
      expect(text).toContain('Il ne fait pas partie du protocole')
    }
  })

  test('of one meeting tells that meeting only', async () => {
    const [first, second] = [await html(table.ixelles, '?meeting=1'), await html(table.ixelles, '?meeting=2')]
    expect(first).toContain('Commençons par l’état civil.')
    expect(first).not.toContain('Archives')
    expect(second).toContain('Archives')
    expect(first).toContain('a rejoint la négociation')
    expect(second).not.toContain('a rejoint la négociation')
    expect((await table.ixelles.get<Problem>(at('minutes.html?meeting=3'))).body.code).toBe('bad-request')
  })

  test('[SAY3] has a side’s own talk only when that side asks, marked, and never the other’s', async () => {
    for (const make of [html, pdf]) {
      expect(await make(table.ixelles)).not.toContain('12 000')
      const own = await make(table.ixelles, '?own=1')
      expect(own).toContain('Notre budget est de 12 000 €.')
      expect(own).toContain('Échange interne, Ixelles')
      expect(own).not.toContain('Attendons')
      expect(await make(table.kalamu, '?own=1')).not.toContain('12 000')
    }
  })

  test('takes typed words as words, whatever they look like', async () => {
    const page = await html(table.ixelles)
    expect(page).not.toContain('<b>Archives')
    expect(page).toContain('&lt;b&gt;Archives&lt;/b&gt;')
    expect(page).not.toMatch(/<script|https?:\/\//u)
    expect(await pdf(table.ixelles)).toContain('<b>Archives</b> & #eval("x")')
  })

  test('is refused to strangers, and in formats that there are not', async () => {
    expect((await new Browser(service).get<Problem>(at('minutes.html'))).body.code).toBe('not-signed-in')
    expect((await table.ixelles.get<Problem>(at('minutes.docx'))).body.code).toBe('unknown-page')
  })
})
