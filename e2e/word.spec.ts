/** A commune whose partner has no connection: the Word file goes out, is filled in elsewhere, and comes back change by change. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { rewritten, typedOver } from '../server/testing/word-return.ts'
import { desk, expect, open, phone, saved, test } from './two-communes.ts'
import type { TownHall } from './two-communes.ts'

const representative = 'Représentant de la commune belge – Nom du représentant'
const office = 'Représentant de la commune belge – Fonction du représentant'

async function takeOut({ context }: TownHall, id: string): Promise<Buffer> {
  return (await context.request.get(`/api/protocols/${id}/export.docx?version=current`)).body()
}

/** As a colleague fills it in. */
const filledIn = (file: Buffer): Buffer =>
  Buffer.from(
    rewritten(file, (xml) =>
      [
        [representative, 'Béa Diallo'],
        [office, 'Échevine &amp; vice-présidente'],
        ['Lieu de la signature', 'à Ixelles'],
        ['Commune partenaire', 'de Matete'],
      ].reduce((text, [alias = '', words = '']) => typedOver(alias, words)(text), xml.replace('efficace;', 'docile;')),
    ),
  )

async function importFile(page: Page, buffer: Buffer, name = 'protocole-rempli.docx'): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Importer un document Word' }).click()
  await page.getByLabel('Choisir le fichier').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`),
  ).toEqual([])
}

test('by keyboard alone on a phone, and it fits its width', async ({ negotiation }) => {
  const { ixelles, id } = negotiation
  const { page } = ixelles
  const file = filledIn(await takeOut(ixelles, id))
  await page.setViewportSize(phone)
  await page.getByRole('button', { name: 'Menu' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Importer un document Word' }).focus()
  await page.keyboard.press('Enter')
  await isAccessible(page)
  await page
    .getByLabel('Choisir le fichier')
    .setInputFiles({ name: 'rempli.docx', mimeType: 'application/octet-stream', buffer: file })
  const box = page.getByRole('checkbox', { name: `Reprendre: ${office}` })
  await box.focus()
  await page.keyboard.press('Space')
  await expect(box).not.toBeChecked()
  await isAccessible(page)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: /^Reprendre les 2 changements cochés$/ }).focus()
  await page.keyboard.press('Enter')
  await saved(ixelles)
  await page.setViewportSize(desk)
  await open(ixelles, id)
  await expect(page.locator('#text')).toContainText('Béa Diallo')
  await expect(page.locator('#text')).toContainText('Fait à Ixelles')
})

test('[TELL2] a file that is none of ours is refused in words', async ({ negotiation }) => {
  const { page } = negotiation.ixelles
  await importFile(page, Buffer.from('Bonjour'), 'lettre.docx')
  await expect(page.getByRole('alert').filter({ hasText: 'n’est pas un document Word' })).toBeVisible()
  await expect(page.getByLabel('Choisir le fichier')).toBeVisible()
})
