/** The page by keyboard alone: nothing here clicks, and nothing gives an element the focus but the keys. */
import type { Locator } from '@playwright/test'
import { addDomain, domain } from './at-the-table.ts'
import { expect, saved, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

/** Tab (or Shift+Tab) until this element has the focus; fails when it is not reached. */
async function tabTo({ page }: TownHall, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    if ((await target.count()) > 0 && (await target.evaluate((element) => element.contains(document.activeElement))))
      return
    await page.keyboard.press(key)
  }
  throw new Error(`not reached by ${key}: ${target.toString()}`)
}

test('by keyboard alone: fill, choose, add and describe a domain, comment and initial', async ({ negotiation }) => {
  test.setTimeout(300_000)
  const { ixelles, kalamu } = negotiation
  const { page } = ixelles
  const text = page.locator('#text')
  const named = (name: string): Locator => text.getByRole('textbox', { name, exact: true }).first()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /texte/i }).first()).toBeFocused()
  await page.keyboard.press('Enter')

  await tabTo(ixelles, text.getByRole('button', { name: 'Date de la délibération du Conseil communal' }).first())
  await page.keyboard.press('Enter')
  await expect(page.locator('input[type=date]')).toBeFocused()
  // The same day whether the browser writes the day or the month first.
  await page.keyboard.type('02022017')
  await page.keyboard.press('Enter')
  await expect(text).toContainText('2 février 2017')

  await tabTo(ixelles, text.getByRole('button', { name: 'Liens entre les deux Communes' }).first())
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(text).toContainText('les liens historiques')

  await tabTo(ixelles, text.getByLabel('Civilité, commune belge'))
  await page.keyboard.press('ArrowDown')
  await tabTo(ixelles, named('Nom du représentant, commune belge'))
  await page.keyboard.type('Béa Diallo')
  await page.keyboard.press('Enter')
  await expect(named('Fonction du représentant, commune belge')).toBeFocused()
  await page.keyboard.type('Échevine')

  await tabTo(ixelles, text.getByRole('button', { name: 'Ajouter un domaine d’action' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('État civil')
  await page.keyboard.press('Enter')
  await tabTo(ixelles, domain(ixelles, 'État civil').getByRole('textbox', { name: 'Description: État civil' }).first())
  await page.keyboard.type('Former les agents.')
  await saved(ixelles)
  await expect(domain(kalamu, 'État civil')).toContainText('Former les agents.')
  await expect(kalamu.page.locator('#text')).toContainText(/agit (M\.|Mme) Béa Diallo, Échevine/)

  const panel = page.locator('#panel')
  await page.keyboard.press('F6')
  await expect(panel).toBeFocused()
  await tabTo(ixelles, panel.getByRole('button', { name: 'Parapher ces mots' }))
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Béa Diallo,')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Retirer notre paraphe' })).toBeFocused()
  await tabTo(ixelles, panel.getByRole('textbox', { name: 'Commenter' }))
  await page.keyboard.type('Qu’en pensez-vous?')
  await tabTo(ixelles, panel.getByRole('button', { name: 'Envoyer' }))
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('article').getByText('Qu’en pensez-vous?')).toBeVisible()
  await page.keyboard.press('F6')
  await expect(domain(ixelles, 'État civil').locator(':focus')).toHaveCount(1)
})

test('by keyboard alone: from the board to a point, a condition set and closed, several points initialled', async ({
  negotiation,
}) => {
  test.setTimeout(300_000)
  const { ixelles, kalamu } = negotiation
  const { page } = ixelles
  await addDomain(kalamu, 'Archivage')
  const board = page.getByRole('region', { name: 'Empêchent l’accord' })
  await expect(board.getByRole('button', { name: /Archivage/ })).toBeVisible()
  await tabTo(ixelles, board.getByRole('button', { name: /Archivage/ }))
  await page.keyboard.press('Enter')
  await expect(domain(ixelles, 'Archivage').locator(':focus')).toHaveCount(1)

  const panel = page.locator('#panel')
  await page.keyboard.press('F6')
  await tabTo(ixelles, panel.getByRole('textbox', { name: 'Commenter' }))
  await page.keyboard.type('Dans le bâtiment neuf seulement.')
  await tabTo(ixelles, panel.getByRole('checkbox', { name: 'En faire une condition de l’accord' }))
  await page.keyboard.press('Space')
  await tabTo(ixelles, panel.getByRole('button', { name: 'Envoyer' }))
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Ouverte: chacune des deux communes doit la fermer.')).toBeVisible()
  await tabTo(ixelles, panel.getByRole('button', { name: 'Fermer la condition' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Fermée par nous; Kalamu doit confirmer.')).toBeVisible()

  await tabTo(ixelles, page.getByRole('button', { name: /^Parapher (un point|les \d+ points)$/ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Parapher plusieurs points' })
  await tabTo(ixelles, dialog.getByRole('button', { name: 'Tout cocher' }))
  await page.keyboard.press('Enter')
  await tabTo(ixelles, dialog.getByRole('button', { name: 'J’ai lu, je paraphe ces points' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/points? paraphés?\./)).toBeVisible()
})
