/** A commune whose partner has no connection: the Word file goes out, is filled in elsewhere, and comes back change by change. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { rewritten, typedOver } from '../testing/files/word-return.ts'
import { blank, write } from './at-the-table.ts'
import { desk, expect, open, phone, saved, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

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

test('[KEEP3] [LOCK2] what the file changed is taken or left; what the partner wrote meanwhile stays', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  const file = filledIn(await takeOut(ixelles, id))
  await write(kalamu, 'Lieu de la signature', 'Kinshasa')
  await expect(blank(ixelles, 'Lieu de la signature')).toHaveText('Kinshasa')

  const { page } = ixelles
  await importFile(page, file)
  await expect(page.getByRole('heading', { name: '4 changements dans ce fichier' })).toBeVisible()
  const card = (name: string) => page.getByRole('region', { name })
  await expect(card('Lieu de la signature')).toContainText('Changé des deux côtés')
  await expect(card('Lieu de la signature').getByRole('checkbox')).not.toBeChecked()
  await expect(card('Commune partenaire')).toContainText('Cette réponse appartient à l’autre commune.')
  await expect(card('Commune partenaire').getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByText('Un endroit du texte officiel diffère dans ce fichier')).toBeVisible()
  await isAccessible(page)

  await card(office).getByRole('checkbox').uncheck()
  await page.getByRole('button', { name: 'Reprendre le changement coché' }).click()
  await saved(ixelles)
  await expect(
    blank(kalamu, 'Nom du représentant, commune belge')
      .or(kalamu.page.locator('#text').getByText('Béa Diallo'))
      .first(),
  ).toBeVisible()
  await expect(page.locator('#text')).not.toContainText('vice-présidente')
  await expect(page.locator('#text')).toContainText('une administration efficace;')
  await expect(blank(kalamu, 'Lieu de la signature')).toHaveText('Kinshasa')

  await page.keyboard.press('Control+z')
  await expect(page.locator('#text')).not.toContainText('Béa Diallo')
})

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
