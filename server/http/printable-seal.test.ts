/** What is sealed comes out on paper, whatever signs are in it; what cannot come out is not sealed. On the real service. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addDomain, addSignatory, textOf } from '../../protocol/answers/document.ts'
import type { Problem } from '../../protocol/wire/wire.ts'
import { AgreedTable, agreedTable } from '../../testing/service/agreed-table.ts'
import { twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import { createPdfMaker } from '../export/pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'paraphe-broken-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('bullets, ticks, a private sign of Word and a name in Tifinagh: sealed, the PDF and the archive can be taken, and so can the minutes with a 👍', async () => {
  const service = await startService()
  const table = new AgreedTable(service, await twoCommunesAtTheTable(service))
  await table.fill()
  await table.write(table.kalamu, (doc) => {
    addDomain(doc, 'domain-2', '➢ \uF0B7 ✅ Former deux agents 北京')
    textOf(doc, 'place').insert(0, 'ⴰⴳⴰⴷⵉⵔ')
    addSignatory(doc, 'person-1', 'partner', 'Aziz ⴰⵣⵉⵣ', '☐ Bourgmestre')
  })
  await table.initialAll()
  await table.state(table.kalamu, {
    kind: 'comment',
    thread: 'thread-1',
    item: 'place',
    audience: 'all',
    body: '👍 \uF0B7',
  })
  expect((await table.seal()).status).toBe(201)
  for (const path of [
    'export.pdf?version=1',
    'export.zip?version=1&comments=yes',
    'export.docx?version=1',
    'minutes.pdf',
  ])
    expect((await table.file(path)).length).toBeGreaterThan(1000)
  await service.stop()
}, 60_000)

test('[SEAL1] a version whose PDF cannot be made is not sealed, and whoever asked is told so with what the service knows', async () => {
  const press = join(folder, 'press.mjs')
  writeFileSync(press, 'process.on("message", () => process.send({ ok: false, detail: "no ink" }))')
  const service = await startService({ pdf: createPdfMaker({ press }) })
  const table = await agreedTable(service)
  const { status, body } = await table.seal()
  expect([status, body]).toMatchObject([500, { code: 'not-printable', detail: 'no ink' }])
  expect((await table.overview()).stage).toEqual({ kind: 'draft' })
  const pdf = await fetch(`${service.url}/api/protocols/${table.protocol}/export.pdf`, {
    headers: { cookie: table.ixelles.cookie },
  })
  expect((await pdf.json()) as Problem).toMatchObject({ code: 'export-failed', detail: 'no ink' })
  await service.stop()
}, 60_000)
