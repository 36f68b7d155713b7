/** Who may take what out, on the real service with its real typesetter. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../protocol/wire/wire.ts'
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

const file = (browser: Browser, format: string, version = ''): Promise<Response> =>
  fetch(`${service.url}/api/protocols/${table.protocol}/export.${format}${version}`, {
    headers: { cookie: browser.cookie },
  })

describe('a member takes the text out', () => {
  test.each([
    ['pdf', 'application/pdf', '%PDF-'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['txt', 'text/plain; charset=utf-8', 'PROJET'],
    ['json', 'application/json; charset=utf-8', '{\n  "format": "paraphe-state/1"'],
  ])('as %s, to be kept and never shown as a page of this service', async (format, type, start) => {
    const answer = await file(table.kalamu, format)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('content-disposition')).toMatch(
      `attachment; filename="protocole-ixelles-projet.${format}"`,
    )
    expect((await answer.text()).startsWith(start)).toBe(true)
  })

  test('an observer too, and an export carries no comment', async () => {
    await table.ixelles.post(`/api/protocols/${table.protocol}/acts`, {
      id: 'comment-0001',
      kind: 'comment',
      thread: 'thread-0001',
      item: 'ties',
      audience: 'all',
      body: 'remarque-de-couloir',
    })
    const observer = new Browser(service)
    await observer.post('/api/sessions', { token: table.invitations.observer, name: 'Conseil' })
    const words = await Promise.all(
      ['html', 'txt', 'json'].map(async (format) => (await file(observer, format)).text()),
    )
    expect(words.join('')).toContain('Ixelles')
    expect(words.join('')).not.toContain('remarque-de-couloir')
  })
})

describe('nobody else does', () => {
  test.each([
    ['without a session', 401, 'not-signed-in'],
    ['with a session of another protocol', 404, 'unknown-protocol'],
  ])('%s', async (title, status, code) => {
    const stranger = new Browser(service)
    if (title.startsWith('with a'))
      await stranger.post('/api/protocols', {
        template: 'cic-2017-2021',
        belgian: 'A',
        partner: 'B',
        creator: { name: 'C', party: 'belgian' },
      })
    const answer = await stranger.get<Problem>(`/api/protocols/${table.protocol}/export.json`)
    expect(answer).toMatchObject({ status, body: { code } })
  })

  test.each([
    ['an unknown format', 'exe', '', 404, 'unknown-page'],
    ['a version that was never agreed', 'pdf', '?version=1', 404, 'unknown-seal'],
    ['a version that is no number', 'pdf', '?version=last', 400, 'bad-request'],
    ['anything beside', 'pdf', '?version=1&to=me', 400, 'bad-request'],
  ])('%s', async (_title, format, version, status, code) => {
    const answer = await file(table.ixelles, format, version)
    expect(answer.status).toBe(status)
    expect(((await answer.json()) as Problem).code).toBe(code)
  })
})
