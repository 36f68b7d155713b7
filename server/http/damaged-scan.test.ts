/** A signed original that the disk, or somebody with the disk, changed after it was uploaded. */
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem } from '../../protocol/wire/wire.ts'
import { releases } from '../../testing/releases/releases.ts'
import { Browser } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'
import { databaseFile } from '../storage/sqlite/schema.ts'

const release = releases[0]
const seat = release?.seats['le-roeulx-ndjili']
if (!release || !seat) throw new Error('the release is missing')
let service: RunningService
let browser: Browser
beforeAll(async () => {
  service = await startService({ data: release.layData, now: () => Date.parse('2026-12-01') })
  browser = Browser.signedIn(service, seat.sessions.belgian)
})
afterAll(() => service.stop())

const fetched = (path: string): Promise<Response> =>
  fetch(`${service.url}/api/protocols/${seat.protocol}/${path}`, { headers: { cookie: browser.cookie } })

test('[SEAL1] a scan changed on disk is not given out under its old hash, alone or in an archive; the version itself still is', async () => {
  const database = new DatabaseSync(databaseFile(service.dataDirectory))
  const { sha256 = '' } = database.prepare('SELECT sha256 FROM scans').get() as { sha256?: string }
  expect((await fetched(`scans/${sha256}`)).status).toBe(200)
  const archive = await fetched('export.zip?version=1')
  expect(archive.status).toBe(200)
  // A side takes one archive at a time: this one to its end.
  await archive.arrayBuffer()

  database.exec("UPDATE scans SET bytes = CAST('un autre original' AS BLOB)")
  database.close()
  for (const path of [`scans/${sha256}`, 'export.zip?version=1']) {
    const answer = await fetched(path)
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([503, 'damaged'])
  }
  expect((await fetched('export.pdf?version=1')).status).toBe(200)
})
