import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('a protocol keeps the text it was made on when the file is changed or gone', async () => {
  const anne = new Browser(service)
  const id = await created(anne)
  const record = await service.storage.protocol(id)
  const changed = { ...jumelage2027, blocks: jumelage2027.blocks.slice(0, -1) }
  await service.storage.createProtocol(
    { id: 'later', generation: 'g1', template: changed.id, text: keptText(changed), createdAt: 1 },
    [],
    [],
  )
  expect((await service.storage.protocol(id))?.text).toBe(record?.text)
  expect((await service.storage.protocol('later'))?.text).toBe(keptText(changed))
})
