import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readText } from '../../protocol/text/read-text.ts'
import type { ProtocolOverview } from '../../protocol/wire/wire.ts'
import { Browser } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'
import { jumelage2027 } from '../../testing/texts/jumelage-2027.ts'
import { keptText } from '../texts/kept-text.ts'

let texts: string
let service: RunningService
beforeEach(async () => {
  texts = await mkdtemp(join(tmpdir(), 'paraphe-texts-'))
  await writeFile(join(texts, 'jumelage.json'), keptText(jumelage2027))
  await writeFile(join(texts, 'bad.json'), JSON.stringify({ format: 'paraphe-text/1', id: 'bad' }))
  service = await startService({ texts })
})
afterEach(async () => {
  await service.stop()
  await rm(texts, { recursive: true })
})

interface Readiness {
  readonly ready: boolean
  readonly faultyTexts: readonly { readonly file: string; readonly faults: readonly string[] }[]
}

const creation = {
  template: jumelage2027.id,
  belgian: 'Huy',
  partner: 'Natitingou',
  creator: { name: 'Anne Lambert', party: 'belgian' },
} as const
async function created(browser: Browser): Promise<string> {
  const answer = await browser.post('/api/protocols', creation)
  expect(answer.status).toBe(201)
  return (answer.body as { readonly id: string }).id
}

test('a protocol is made on a text that somebody brought, and its page brings that text alone', async () => {
  const anne = new Browser(service)
  const id = await created(anne)
  expect((await anne.page('/')).body).toContain(jumelage2027.name.fr)
  const page = (await anne.page(`/p/${id}`)).body
  expect(page).toContain('Les Villes ouvrent ensemble')
  expect(page).toContain('jumelage-2027')
  expect(page).not.toContain('cic-2017-2021')
  expect((await anne.get(`/api/protocols/${id}`)).body).toMatchObject({
    template: { id: 'jumelage-2027' },
    parties: { belgian: 'Huy', partner: 'Natitingou' },
  })
})

test('a bad file is named at /readyz and stops nothing', async () => {
  const { status, body } = await new Browser(service).get<Readiness>('/readyz')
  expect([status, body.ready, body.faultyTexts.map(({ file }) => file)]).toEqual([200, true, ['bad.json']])
  expect(body.faultyTexts[0]?.faults).toContain('name: This is missing.')
})

/** A service that comes back on this one's data, with other files of texts beside it. */
async function afterRestart(files: Readonly<Record<string, string>>, look: (again: RunningService) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'paraphe-texts-'))
  for (const [name, words] of Object.entries(files)) await writeFile(join(folder, name), words)
  const again = await startService({
    texts: folder,
    data: async (directory) => {
      for (const name of ['paraphe.sqlite', 'paraphe.sqlite-wal'])
        await copyFile(join(service.dataDirectory, name), join(directory, name))
    },
  })
  await look(again)
  await again.stop()
  await rm(folder, { recursive: true })
}

const { witness: _witness, ...fields } = jumelage2027.fields
const changed = {
  ...jumelage2027,
  fields,
  blocks: jumelage2027.blocks.slice(0, -1),
  items: jumelage2027.items.slice(0, -1),
}
test.each<[string, Readonly<Record<string, string>>]>([
  ['gone', {}],
  ['another text under the same name', { 'jumelage.json': keptText(changed) }],
  ['no text at all', { 'jumelage.json': '{' }],
])('a protocol keeps the text it was made on when its file is %s after a restart', async (_what, files) => {
  const anne = new Browser(service)
  const id = await created(anne)
  const before = (await anne.get<ProtocolOverview>(`/api/protocols/${id}`)).body
  expect(readText(JSON.parse(keptText(changed))).ok).toBe(true)
  await afterRestart(files, async (again) => {
    const page = await fetch(`${again.url}/p/${id}`, { headers: { cookie: anne.cookie } })
    expect(await page.text()).toContain('qui a relu')
    const overview = await fetch(`${again.url}/api/protocols/${id}`, { headers: { cookie: anne.cookie } })
    expect(((await overview.json()) as ProtocolOverview).items).toEqual(before.items)
  })
})
