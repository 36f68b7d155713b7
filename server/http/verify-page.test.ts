/** The page of whoever scans the code of a printed protocol: the answer stands in it before any script runs. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shortCode } from '../../protocol/version/seal.ts'
import { agreedTable } from '../../testing/service/agreed-table.ts'
import { Browser } from '../../testing/service/browser.ts'
import { builtPages, startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
let code: string
beforeAll(async () => {
  service = await startService({ pages: builtPages })
  const table = await agreedTable(service)
  await table.seal()
  code = shortCode((await table.overview()).versions[0]?.seal.hash ?? '')
})
afterAll(() => service.stop())

const page = async (path: string): Promise<string> => (await new Browser(service).page(path)).body

test('[SEAL3] a code’s page says to a stranger which version it names, and that a code proves nothing of a paper', async () => {
  const html = await page(`/verify?code=${code}`)
  expect(html).toContain('Ce code désigne une version arrêtée par ce service.')
  expect(html).toContain('Comparez-le avec le fichier de cette version.')
})

test('a code that names nothing, or is none, is said to be so; without a code the page asks for one', async () => {
  expect(await page('/verify?code=0000-0000-0000')).toContain('Rien ne prouve ce qui a été présenté.')
  for (const odd of ['', '<script>alert(1)</script>', 'x'.repeat(5000)]) {
    const html = await page(`/verify?code=${encodeURIComponent(odd)}`)
    expect(html).toContain('Choisissez le fichier, ou déposez-le ici')
    expect(html).not.toContain('<script>alert')
  }
})
