/** Thirty years on: an archive on somebody's disk, its verifier opened as a file, no service and no network. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { cic20172021 } from '../testing/texts/cic-2017-2021.ts'
import { render } from '../protocol/print/render.ts'
import { keyFingerprint } from '../protocol/version/key-fingerprint.ts'
import { shortCode } from '../protocol/version/seal.ts'
import { archiveOf } from '../server/export/archive.ts'
import { fullAnswers, sealedEdition } from '../testing/files/filled-in-protocol.ts'
import { sealedByRelease, verificationCases } from '../testing/files/verification-cases.ts'

const edition = sealedEdition(fullAnswers)
const archive = await buffer(
  archiveOf({
    rendered: render(cic20172021, fullAnswers),
    edition,
    pdf: new Uint8Array(),
    docx: new Uint8Array(),
    lines: [],
    scans: [],
    texts: [cic20172021],
  }),
)
let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paraphe-archive-'))
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
})
test.afterAll(() => rm(folder, { recursive: true }))

async function verify(page: Page, content: string, key = ''): Promise<Locator> {
  await page.goto(pathToFileURL(join(folder, 'verifier.html')).href)
  await page.getByLabel('Empreinte de la clé du service').fill(key)
  const file = { name: 'protocole-scelle.json', mimeType: 'application/json', buffer: Buffer.from(content) }
  await page.getByLabel('Choisissez le fichier protocole-scelle.json').setInputFiles(file)
  return page.getByRole('status')
}
const seal = Buffer.from(unzipSync(archive)['protocole-scelle.json'] ?? []).toString('utf8')

test('[SEAL3] the verifier finds the version whole, does not claim whose it is, and asks nothing of any network', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).protocol))
  const result = await verify(page, seal)
  const { publicKey } = edition.seal.signature
  await expect(result).toContainText('Ce fichier est entier en lui-même; de qui il vient n’est pas prouvé.')
  await expect(result).toContainText(shortCode(edition.seal.hash))
  await expect(result).toContainText('✓ Le texte est, mot pour mot, le texte officiel complété par ces réponses.')
  await expect(result).toContainText(keyFingerprint(publicKey))
  await expect(result).toContainText('Article 3 - Domaines d’action')
  expect(new Set(asked)).toEqual(new Set(['file:']))
})

const { release, file } = sealedByRelease()
const sentenceOf: Readonly<Record<string, string>> = {
  genuine: 'Ce fichier est authentique.',
  altered: 'Ce fichier ne correspond pas à une version convenue. Ne vous y fiez pas.',
  unproven: 'Ce fichier est entier en lui-même; de qui il vient n’est pas prouvé.',
  none: 'Ce fichier n’est pas un fichier protocole-scelle.json.',
}
for (const one of verificationCases(file))
  test(`[AGREE5] the verifier says the same as the service and the command: ${one.what}`, async ({ page }) => {
    await expect(await verify(page, one.file)).toContainText(sentenceOf[one.alone ?? 'none'] ?? '')
    const given = await verify(page, one.file, release.instanceKey.fingerprint)
    await expect(given).toContainText(sentenceOf[one.withKey ?? 'none'] ?? '')
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
