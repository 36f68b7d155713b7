/** Thirty years on: an archive on somebody's disk, its verifier opened as a file, no service and no network. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hashOf } from '../protocol/canonical.ts'
import type { Json } from '../protocol/canonical.ts'
import { cic20172021 } from '../testing/texts/cic-2017-2021.ts'
import { render } from '../protocol/print/render.ts'
import { archiveOf } from '../server/export/archive.ts'
import { fullAnswers, sealedEdition } from '../testing/files/filled-in-protocol.ts'

const edition = sealedEdition(fullAnswers)
const archive = archiveOf({
  rendered: render(cic20172021, fullAnswers),
  edition,
  pdf: new Uint8Array(),
  docx: new Uint8Array(),
  lines: [],
  scans: [],
})
let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paraphe-archive-'))
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
})
test.afterAll(() => rm(folder, { recursive: true }))

async function verify(page: Page, content: string): Promise<void> {
  await page.goto(pathToFileURL(join(folder, 'verifier.html')).href)
  const file = { name: 'protocole-scelle.json', mimeType: 'application/json', buffer: Buffer.from(content) }
  await page.getByLabel('Choisissez le fichier protocole-scelle.json').setInputFiles(file)
}
const seal = Buffer.from(unzipSync(archive)['protocole-scelle.json'] ?? []).toString('utf8')

test('[SEAL3] the verifier finds the version untouched, and asks nothing of any network', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).protocol))
  await verify(page, seal)
  const result = page.getByRole('status')
  await expect(result).toContainText('Rien n’a été modifié: c’est la version n° 1, telle qu’elle a été arrêtée.')
  await expect(result).toContainText(edition.seal.hash)
  await expect(result).toContainText('✓ La signature du service correspond à ce contenu.')
  await expect(result).toContainText('Article 3 - Domaines d’action')
  expect(new Set(asked)).toEqual(new Set(['file:']))
})

for (const [what, changed] of [
  ['one letter of a name', seal.replace('Béa Diallo', 'Béa Dialla')],
  ['one letter, with a new hash to hide it', rehashed(seal.replace('Béa Diallo', 'Béa Dialla'))],
  ['one letter of the signature', seal.replace(edition.seal.signature.value.slice(0, 6), 'AAAAAA')],
] as const)
  test(`[SEAL3] the verifier finds ${what} changed`, async ({ page }) => {
    await verify(page, changed)
    const result = page.getByRole('status')
    await expect(result).toContainText('Ce fichier a été modifié: ne vous y fiez pas.')
    await expect(result).toContainText('✗')
  })

test('the verifier says so when the file is another one', async ({ page }) => {
  await verify(page, '{"format":"autre"}')
  await expect(page.getByRole('status')).toContainText('Ce fichier n’est pas un fichier protocole-scelle.json.')
})

for (const name of ['protocole.html', 'verifier.html'])
  test(`${name} is accessible, and asks nothing of any network`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).protocol))
    await page.goto(pathToFileURL(join(folder, name)).href)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([])
    expect(new Set(asked)).toEqual(new Set(['file:']))
  })

function rehashed(changed: string): string {
  const read = JSON.parse(changed) as { document: Json; hash: string }
  return JSON.stringify({ ...read, hash: hashOf(read.document) })
}
