/** A disk that is full or damaged under the running service: what people are told, what is kept, and what comes after. */
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, test } from 'vitest'
import { textOf } from '../../protocol/answers/document.ts'
import { refusalSentence } from '../../protocol/wire/refusal-sentences.ts'
import { roomName } from '../../protocol/wire/wire.ts'
import type { Problem, ProtocolOverview } from '../../protocol/wire/wire.ts'
import { databaseFile } from '../storage/sqlite/schema.ts'
import { inspectAll } from '../storage/inspection.ts'
import type { Damage } from '../storage/storage.ts'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { RawClient } from '../../testing/service/raw-client.ts'
import type { Host } from '../../testing/service/raw-client.ts'
import { builtPages, startService } from '../../testing/service/running-service.ts'
import type { RunningService, Wishes } from '../../testing/service/running-service.ts'

let service: RunningService
let table: Table
let host: Host<Browser>
let disk: DatabaseSync
const clients: (() => void)[] = []

async function open(wishes: Wishes = {}): Promise<void> {
  service = await startService({ pages: builtPages, ...wishes })
  table = await twoCommunesAtTheTable(service)
  const { generation } = (await table.ixelles.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body
  host = {
    url: `${service.url.replace('http', 'ws')}/sync`,
    room: roomName(table.protocol, generation),
    cookieOf: (browser) => browser.cookie,
    atEnd: (work) => void clients.push(work),
  }
  disk = new DatabaseSync(databaseFile(service.dataDirectory))
}
afterEach(async () => {
  for (const leave of clients.splice(0)) leave()
  disk.close()
  await service.stop()
})

const code = (answer: { readonly status: number; readonly body: unknown }) => [
  answer.status,
  (answer.body as Problem).code,
]
const rows = (): unknown =>
  ['protocols', 'edits', 'clients', 'ledger', 'snapshots'].map((name) => disk.prepare(`SELECT * FROM ${name}`).all())

/** Takes all the room there is but for some pages; the answer gives it back. */
function fillUp(mostPages: number): () => void {
  disk.exec('CREATE TABLE ballast (bytes BLOB)')
  const pages = (): number => Number(disk.prepare('PRAGMA page_count').get()?.['page_count'])
  while (pages() < mostPages) disk.exec('INSERT INTO ballast VALUES (zeroblob(3000))')
  return () => disk.exec('DROP TABLE ballast')
}

describe('a full disk', () => {
  const maxPages = 200
  const longComment = (id: string) => ({
    id,
    kind: 'comment',
    thread: `thread-${id}`,
    item: 'ties',
    audience: 'all',
    body: 'x'.repeat(3900),
  })

  test(
    '[LOCK3] [TELL2] refuses words, acts, links and newcomers as storage-full, goes on showing, and takes all again when there is room',
    { timeout: 60_000 },
    async () => {
      await open({ maxPages })
      const reader = await RawClient.follow(host, table.ixelles)
      const writer = await RawClient.follow(host, table.kalamu)
      await writer.write((doc) => textOf(doc, 'partner.name').insert(0, 'Kalamu'))
      const makeRoom = fillUp(maxPages)

      let refused = writer
      for (let words = 0; refused.socket.readyState === refused.socket.OPEN && words < 200; words += 1) {
        refused.type('place', 'x')
        await Promise.race([refused.roundTrip(), refused.closed])
      }
      expect(await refused.closed).toEqual({ code: 4422, reason: 'storage-full' })
      const path = `/api/protocols/${table.protocol}`
      expect(code(await table.ixelles.post(`${path}/acts`, longComment('act-000001')))).toEqual([507, 'storage-full'])
      const links = await Promise.all(
        Array.from({ length: 30 }, () =>
          table.ixelles.post(`${path}/invitations`, { side: 'belgian', role: 'negotiator' }),
        ),
      )
      expect(links.map(code)).toContainEqual([507, 'storage-full'])
      const newcomers = await Promise.all(
        Array.from({ length: 30 }, (_, n) =>
          new Browser(service).post('/api/sessions', { token: table.invitations.belgian, name: `Marie ${n}` }),
        ),
      )
      expect(newcomers.map(code)).toContainEqual([507, 'storage-full'])
      const protocols = await Promise.all(
        Array.from({ length: 10 }, () =>
          new Browser(service).post('/api/protocols', {
            template: 'cic-2017-2021',
            belgian: 'Huy',
            partner: 'Bantè',
            creator: { name: 'Anne', party: 'belgian' },
          }),
        ),
      )
      expect(protocols.map(code)).toContainEqual([507, 'storage-full'])
      // One link brings in no more than a meeting's worth at once.
      for (const { status } of [...links, ...newcomers, ...protocols]) expect([201, 429, 507]).toContain(status)

      expect((await table.kalamu.page(`/p/${table.protocol}`)).status).toBe(200)
      const newcomer = await RawClient.follow(host, table.kalamu)
      expect(newcomer.read('place')).toBe(reader.read('place'))

      makeRoom()
      await newcomer.write((doc) => textOf(doc, 'place').insert(0, 'Kinshasa '))
      await reader.until(() => reader.read('place').startsWith('Kinshasa '))
      expect((await table.ixelles.post(`${path}/acts`, longComment('act-000002'))).status).toBe(201)
      const late = new Browser(service)
      expect((await late.post('/api/sessions', { token: table.invitations.observer, name: 'Marie' })).status).toBe(201)
      expect(service.log()).not.toContain('"internal"')
    },
  )
})

/** What somebody at the disk does, and from which edit on nothing is sound any more. */
const damages: readonly (readonly [how: string, sql: string, Partial<Damage>])[] = [
  [
    'a bit flipped in an edit',
    `UPDATE edits SET bytes = CAST(substr(bytes, 2) || x'07' AS BLOB) WHERE seq = 3`,
    { journalFrom: 3 },
  ],
  ['an edit missing', 'DELETE FROM edits WHERE seq = 3', { journalFrom: 3 }],
  ['the last edits missing', 'DELETE FROM edits WHERE seq >= 3', { journalFrom: 3 }],
  [
    'two edits swapped',
    'UPDATE edits SET seq = -3 WHERE seq = 3; UPDATE edits SET seq = 3 WHERE seq = 4; UPDATE edits SET seq = 4 WHERE seq = -3',
    { journalFrom: 3 },
  ],
  ['an edit given to somebody else', `UPDATE edits SET participant = 'somebody' WHERE seq = 3`, { journalFrom: 3 }],
  ['an edit moved in time', 'UPDATE edits SET at = at + 1 WHERE seq = 3', { journalFrom: 3 }],
  ['a chain made wrong', 'UPDATE edits SET checksum = zeroblob(32) WHERE seq = 3', { journalFrom: 3 }],
  [
    'a line of the ledger changed',
    `UPDATE ledger SET line = replace(line, 'Kalamu', 'Bantè') WHERE seq = 1`,
    { ledgerFrom: 1 },
  ],
]

describe('a damaged journal', () => {
  const write = async (): Promise<void> => {
    const writer = await RawClient.follow(host, table.ixelles)
    for (const letter of 'abcde')
      await writer.write((doc) => textOf(doc, 'place').insert(textOf(doc, 'place').length, letter))
    await writer.quit()
  }
  const leftAlone = (): void => clients.splice(0).forEach((leave) => leave())

  test.each(damages)(
    '[KEEP1] [TELL1] with %s: the page shows what came before, says so, and nothing is written',
    async (_how, sql, where) => {
      await open()
      await write()
      leftAlone()
      disk.exec(sql)
      const found: Damage[] = []
      await inspectAll(service.storage, (damage) => found.push(damage))
      expect(found).toMatchObject([{ protocol: table.protocol, ...where }])
      const before = rows()
      expect((await table.kalamu.page(`/p/${table.protocol}`)).body).toContain(refusalSentence('damaged', 'fr'))
      const reader = await RawClient.follow(host, table.kalamu)
      reader.type('partner.name', 'Kalamu')
      expect(await reader.closed).toEqual({ code: 4422, reason: 'damaged' })
      const act = { id: 'act-000001', kind: 'resolve', thread: 'thread-1' }
      expect((await table.ixelles.post(`/api/protocols/${table.protocol}/acts`, act)).status).toBeGreaterThan(400)
      expect(rows()).toEqual(before)
    },
  )
})
