/** A file with what one commune says among itself cannot be taken for the one that is sent to the other. */
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Browser, Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
let table: Table
const said = { all: 'Le budget est à l’étude.', side: 'Le budget couvre deux puits seulement.' }
beforeAll(async () => {
  service = await startService()
  table = await twoCommunesAtTheTable(service)
  for (const audience of ['all', 'side'] as const)
    await table.ixelles.post(`/api/protocols/${table.protocol}/acts`, {
      id: `talk-${audience}-1`,
      kind: 'comment',
      thread: `thread-${audience}`,
      item: 'ties',
      audience,
      body: said[audience],
    })
})
afterAll(() => service.stop())

async function taken(path: string, browser: Browser = table.ixelles) {
  const answer = await fetch(`${service.url}/api/protocols/${table.protocol}/${path}`, {
    headers: { cookie: browser.cookie },
  })
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

describe('[SAY3] a Word file', () => {
  test('with what both communes said holds nothing else, and does not call itself internal', async () => {
    const { name, bytes } = await taken('export.docx?comments=common')
    const all = Object.values(partsOf(bytes)).join('')
    expect(name).toBe('protocole-ixelles-projet-avec-discussion.docx')
    expect([all.includes(said.all), all.includes(said.side), all.includes('INTERNE')]).toEqual([true, false, false])
  })

  test('with what one’s own commune said among itself says so in its name and at the head of each page', async () => {
    const { name, bytes } = await taken('export.docx?comments=yes')
    const parts = partsOf(bytes)
    expect(name).toBe('protocole-ixelles-projet-INTERNE-avec-discussion.docx')
    expect(parts['word/comments.xml']).toContain(said.side)
    expect(parts['word/header1.xml']).toContain('DOCUMENT INTERNE (Ixelles)')
  })

  test('without talk keeps its name', async () => {
    expect((await taken('export.docx')).name).toBe('protocole-ixelles-projet.docx')
  })
})

test('[SAY3] minutes with what one’s own commune said among itself are named so', async () => {
  expect((await taken('minutes.html?own=1')).name).toBe('proces-verbal-ixelles-kalamu-INTERNE.html')
  expect((await taken('minutes.html')).name).toBe('proces-verbal-ixelles-kalamu.html')
})
