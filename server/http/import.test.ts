/** A Word file comes back to the real service: read for those who may, beside the state it was made of, and nothing written. */
import { returnedFileLimit } from '../../protocol/returned/returned-limits.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { readAnswers, textOf } from '../../protocol/answers/document.ts'
import { proposalsOf } from '../../protocol/returned/proposals.ts'
import type { Returned } from '../../protocol/returned/returned.ts'
import type { Problem, ProtocolOverview } from '../../protocol/wire/wire.ts'
import { freshDocument } from '../document/stored-document.ts'
import { Browser, ixellesAndKalamu, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'
import { repacked, rewritten, typedOver } from '../../testing/files/word-return.ts'

let service: RunningService
let table: Table
beforeAll(async () => {
  service = await startService()
  table = await twoCommunesAtTheTable(service)
})
afterAll(() => service.stop())

async function takeOut(browser: Browser): Promise<Uint8Array> {
  const file = await fetch(`${service.url}/api/protocols/${table.protocol}/export.docx`, {
    headers: { cookie: browser.cookie },
  })
  return new Uint8Array(await file.arrayBuffer())
}
const bringBack = <T = Returned>(browser: Browser, file: Uint8Array, protocol = table.protocol) =>
  browser.ask<T>(`/api/protocols/${protocol}/import`, {
    method: 'POST',
    body: file.slice().buffer,
    headers: { 'content-type': 'application/octet-stream' },
  })
const stored = async () => freshDocument(service.storage, table.protocol)

/** Puts words into a blank, on disk, in this person's name. */
async function write(browser: Browser, field: string, words: string): Promise<void> {
  const { me } = (await browser.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body
  const { doc } = await stored()
  const before = Y.encodeStateVector(doc)
  textOf(doc, field).insert(0, words)
  const update = Y.encodeStateAsUpdate(doc, before)
  await service.storage.append(table.protocol, [{ participant: me.id, at: 1, update, clients: [doc.clientID] }])
}

test('[KEEP3] an edit made meanwhile is a conflict with the state the file was made of; nothing is written', async () => {
  const file = rewritten(await takeOut(table.ixelles), (xml) =>
    typedOver('Lieu de la signature', 'à Namur')(typedOver('Commune partenaire', 'de Matete')(xml)),
  )
  await write(table.kalamu, 'place', 'Kinshasa')
  const { seq } = await stored()
  const { status, body } = await bringBack(table.ixelles, file)
  expect(status).toBe(200)
  const now = readAnswers((await stored()).doc, cic20172021)
  expect(
    proposalsOf(cic20172021, body, now).map(({ id, base, ours, theirs, state }) => [id, base, ours, theirs, state]),
  ).toEqual([
    ['partner.name', '', '', 'de Matete', 'change'],
    ['place', '', 'à Kinshasa', 'à Namur', 'conflict'],
  ])
  expect((await stored()).seq).toBe(seq)
})

test('a file that forgot where it comes from is compared with today, and says so', async () => {
  const file = repacked(await takeOut(table.ixelles), () => ({
    'customXml/item1.xml': undefined,
    'docProps/custom.xml': undefined,
  }))
  const { body } = await bringBack(table.ixelles, file)
  expect(body.base).toBeNull()
  expect(body.remarks).toEqual([{ code: 'no-origin' }])
  expect(body.fixed).toEqual([])
})

test('a file that lies about where it comes from gains nothing by it', async () => {
  const file = repacked(await takeOut(table.ixelles), (parts) => ({
    'customXml/item1.xml': parts['customXml/item1.xml']?.replace(/#\d+/, '#99999999'),
  }))
  expect((await bringBack(table.ixelles, file)).body.base).toBeNull()
})

test('refusals: another protocol, no session, too large, no file', async () => {
  const file = await takeOut(table.ixelles)
  const other = (await table.ixelles.post<{ id: string }>('/api/protocols', ixellesAndKalamu)).body
  const asked = async (browser: Browser, bytes: Uint8Array, protocol?: string) => {
    const { status, body } = await bringBack<Problem>(browser, bytes, protocol)
    return [status, body.code]
  }
  expect(await asked(table.ixelles, file, other.id)).toEqual([409, 'file-elsewhere'])
  expect(await asked(new Browser(service), file)).toEqual([401, 'not-signed-in'])
  expect(await asked(table.ixelles, new Uint8Array(returnedFileLimit + 1))).toEqual([413, 'too-large'])
  expect(await asked(table.ixelles, new Uint8Array())).toEqual([400, 'bad-request'])
  expect(await asked(table.ixelles, new Uint8Array(100))).toEqual([422, 'file-unreadable'])
})
