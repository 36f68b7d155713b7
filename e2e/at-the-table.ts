/** What a person does on the protocol's page, in the words the page shows them. */
import type { Locator } from '@playwright/test'
import { expect, saved } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

/** The first place of a blank; linked answers have others. */
export const blank = ({ page }: TownHall, label: string): Locator =>
  page.locator('#text').getByRole('textbox', { name: label, exact: true }).first()

export async function write(hall: TownHall, label: string, words: string): Promise<void> {
  await blank(hall, label).click()
  await hall.page.keyboard.insertText(words)
  await saved(hall)
}

export async function choose({ page }: TownHall, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption(option)
}

/** `day` in ISO form. */
export async function pickDay({ page }: TownHall, label: string, day: string): Promise<void> {
  await page.getByRole('button', { name: label }).first().click()
  const input = page.locator('input[type=date]')
  await input.fill(day)
  await input.press('Enter')
  await expect(input).toBeHidden()
}

export async function pickTies({ page }: TownHall, ...ties: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Liens entre les deux Communes' }).first().click()
  for (const tie of ties) await page.getByRole('checkbox', { name: tie }).check()
  await page.keyboard.press('Escape')
}

/** Fills all that belongs to this side. */
export async function fillOwnBlanks(
  hall: TownHall,
  side: 'commune belge' | 'commune partenaire',
  person: { civility: string; name: string; office: string },
): Promise<void> {
  await choose(hall, `Civilité, ${side}`, person.civility)
  await write(hall, `Nom du représentant, ${side}`, person.name)
  await write(hall, `Fonction du représentant, ${side}`, person.office)
}

export const domain = ({ page }: TownHall, title: string): Locator =>
  page.locator('[data-domain]').filter({ hasText: title })

export async function addDomain(hall: TownHall, title: string): Promise<void> {
  const { page } = hall
  await page.getByRole('button', { name: 'Ajouter un domaine d’action' }).click()
  await page.getByLabel('Quel domaine?').fill(title)
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(domain(hall, title)).toBeVisible()
}

export async function describeDomain(hall: TownHall, title: string, words: string): Promise<void> {
  const { page } = hall
  await domain(hall, title)
    .getByRole('textbox', { name: `Description: ${title}` })
    .first()
    .click()
  await expect(domain(hall, title).locator('.ProseMirror')).toBeFocused()
  await page.keyboard.type(words)
  await saved(hall)
}

const isPhone = ({ page }: TownHall): boolean => (page.viewportSize()?.width ?? 0) < 640

/** Puts a point in focus, where its initials and the talk about it are: beside the text, or in a sheet on a phone. */
export async function openPoint(hall: TownHall, name: string): Promise<Locator> {
  const { page } = hall
  const stamps = page
    .locator('#text')
    .getByRole('button', { name: `Paraphes: ${name}` })
    .first()
  // Out from under the header and the bar, as a thumb would scroll it.
  await stamps.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await stamps.click()
  return isPhone(hall) ? page.getByRole('dialog') : page.locator('#panel')
}

export async function closeSheet(hall: TownHall): Promise<void> {
  if (isPhone(hall)) await hall.page.keyboard.press('Escape')
}

/** Where the standing of the whole agreement is: the left rail, or a sheet behind the bar on a phone. */
export async function openAgreement(hall: TownHall): Promise<Locator> {
  const { page } = hall
  if (!isPhone(hall)) return page.getByRole('complementary', { name: 'Où en est l’accord' })
  await page.getByRole('button', { name: /^Ce qui reste:/ }).click()
  return page.getByRole('dialog')
}

export async function initialAll(hall: TownHall): Promise<void> {
  const agreement = await openAgreement(hall)
  await agreement.getByRole('button', { name: /^Parapher (un point|les \d+ points)$/ }).click()
  const dialog = hall.page.getByRole('dialog', { name: 'Parapher plusieurs points' })
  // What was never read on this device is ticked by hand.
  const unread = dialog.getByRole('button', { name: 'Tout cocher' })
  if (await unread.isVisible()) await unread.click()
  await dialog.getByRole('button', { name: 'J’ai lu, je paraphe ces points' }).click()
  await expect(dialog).toBeHidden()
  await expect(agreement.getByRole('button', { name: /^Parapher (un point|les \d+ points)$/ })).toBeHidden()
  await closeSheet(hall)
}

/** Ixelles and Kalamu fill everything in and initial it: all that is left is the seal. */
export async function agreeOnEverything(ixelles: TownHall, kalamu: TownHall): Promise<void> {
  if ((await blank(kalamu, 'Commune partenaire').textContent()) === '')
    await write(kalamu, 'Commune partenaire', 'Kalamu')
  await fillOwnBlanks(ixelles, 'commune belge', { civility: 'Mme', name: 'Béa Diallo', office: 'Échevine' })
  await fillOwnBlanks(kalamu, 'commune partenaire', { civility: 'M.', name: 'J.-C. Kadima', office: 'Bourgmestre' })
  await pickDay(ixelles, 'Date de la délibération du Conseil communal', '2017-02-23')
  await pickTies(ixelles, 'historiques')
  await addDomain(ixelles, 'État civil')
  await saved(ixelles)
  await initialAll(ixelles)
  await initialAll(kalamu)
}

export async function seal(hall: TownHall): Promise<void> {
  const agreement = await openAgreement(hall)
  await agreement.getByRole('button', { name: 'Arrêter le texte (le figer)' }).click()
  await hall.page.getByRole('button', { name: /^Arrêter (cette version|quand même)$/ }).click()
  await expect(agreement.getByText(/^Version convenue n°/).first()).toBeVisible()
}
