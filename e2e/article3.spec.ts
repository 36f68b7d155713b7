/** Article 3 under the hands of two people at once: slow machines, input methods, moving and removing. */
import type { Locator } from '@playwright/test'
import { addDomain, describeDomain, domain } from './at-the-table.ts'
import { expect, overview, saved, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

const editorOf = (hall: TownHall, title: string): Locator => domain(hall, title).locator('.ProseMirror')
const bodyOf = (hall: TownHall, title: string): Locator =>
  domain(hall, title)
    .getByRole('textbox', { name: `Description: ${title}` })
    .first()

async function openBody(hall: TownHall, title: string): Promise<void> {
  await bodyOf(hall, title).click()
  await expect(editorOf(hall, title)).toBeFocused()
}

async function bothRead(
  negotiation: { ixelles: TownHall; kalamu: TownHall },
  title: string,
  words: string,
): Promise<void> {
  for (const hall of [negotiation.ixelles, negotiation.kalamu]) await expect(bodyOf(hall, title)).toHaveText(words)
}

async function removeDomain(hall: TownHall, title: string): Promise<void> {
  await domain(hall, title).click()
  await domain(hall, title)
    .getByRole('button', { name: `Plus d’actions: ${title}` })
    .click()
  await hall.page.getByRole('button', { name: `Supprimer ${title}` }).click()
}

test('no key is lost from the click on, on a machine four times slower, before the editor has even arrived', async ({
  negotiation,
}) => {
  const { ixelles } = negotiation
  const words = 'Former deux agents par an, puis ouvrir un bureau secondaire.'
  await addDomain(ixelles, 'État civil')
  await saved(ixelles)
  const slow = await ixelles.context.newCDPSession(ixelles.page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await ixelles.page.reload({ waitUntil: 'load' })
  await saved(ixelles)
  await bodyOf(ixelles, 'État civil').click()
  await ixelles.page.keyboard.type(words)
  await bothRead(negotiation, 'État civil', words)
})

test('[KEEP3] a word being composed is written once while the other side edits the same line', async ({
  negotiation,
}) => {
  const { ixelles, kalamu } = negotiation
  await addDomain(ixelles, 'Archivage')
  await describeDomain(ixelles, 'Archivage', 'Classer les registres au ')
  await openBody(kalamu, 'Archivage')
  await kalamu.page.keyboard.press('Control+End')
  for (let word = 0; word < 2; word += 1) await kalamu.page.keyboard.press('Control+ArrowLeft')
  const method = await ixelles.context.newCDPSession(ixelles.page)
  await method.send('Input.imeSetComposition', { selectionStart: 2, selectionEnd: 2, text: 'be' })
  await kalamu.page.keyboard.type('vieux ')
  await expect.poll(async () => JSON.stringify(await overview(ixelles, negotiation.id))).toContain('vieux')
  await method.send('Input.imeSetComposition', { selectionStart: 5, selectionEnd: 5, text: 'benin' })
  await method.send('Input.insertText', { text: 'Bénin' })
  await bothRead(negotiation, 'Archivage', 'Classer les vieux registres au Bénin')
})

test('the caret stays where it writes while the other side changes the order', async ({ negotiation }) => {
  const { ixelles, kalamu } = negotiation
  await addDomain(ixelles, 'Recensement')
  await addDomain(ixelles, 'Santé')
  await domain(ixelles, 'Santé').getByRole('textbox', { name: 'Intitulé du domaine 2' }).click()
  await ixelles.page.keyboard.press('End')
  await Promise.all([
    ixelles.page.keyboard.type(' scolaire et maternelle', { delay: 25 }),
    domain(kalamu, 'Santé')
      .getByRole('button', { name: /^Monter Santé/ })
      .click(),
  ])
  for (const hall of [ixelles, kalamu])
    await expect(hall.page.locator('[data-domain]').first()).toContainText('1. Santé scolaire et maternelle')
})

test('undo takes back one’s own words only, also after the editor has closed', async ({ negotiation }) => {
  const { ixelles, kalamu } = negotiation
  await addDomain(ixelles, 'Archivage')
  await describeDomain(ixelles, 'Archivage', 'Classer.')
  await openBody(kalamu, 'Archivage')
  await kalamu.page.keyboard.press('Control+End')
  await kalamu.page.keyboard.type(' Numériser.')
  await bothRead(negotiation, 'Archivage', 'Classer. Numériser.')
  await ixelles.page.keyboard.press('Escape')
  await ixelles.page.getByRole('button', { name: 'Annuler', exact: true }).first().click()
  await bothRead(negotiation, 'Archivage', ' Numériser.')
})

test('a removed domain comes back whole, and removing one somebody writes in is asked first', async ({
  negotiation,
}) => {
  const { ixelles, kalamu } = negotiation
  await addDomain(ixelles, 'Archivage')
  await describeDomain(kalamu, 'Archivage', 'Classer.')
  await removeDomain(ixelles, 'Archivage')
  const asked = ixelles.page.getByRole('dialog', { name: /Supprimer/ })
  await expect(asked).toContainText('Jean-Claude Kadima écrit dans ce domaine en ce moment.')
  await asked.getByRole('button', { name: 'Supprimer' }).click()
  await expect(kalamu.page.getByText('Archivage vient d’être supprimé par une autre personne.')).toBeVisible()
  await ixelles.page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await bothRead(negotiation, 'Archivage', 'Classer.')
})

test('a domain is dragged to another place, and the move is told in words', async ({ negotiation }) => {
  const { ixelles, kalamu } = negotiation
  for (const title of ['Archivage', 'Recensement', 'Santé']) await addDomain(ixelles, title)
  await saved(ixelles)
  const grip = domain(ixelles, 'Santé').locator('.domain-grip')
  await domain(ixelles, 'Santé').hover()
  await grip.hover()
  // Where it is once the page has scrolled to the grip.
  const first = await domain(ixelles, 'Archivage').boundingBox()
  await ixelles.page.mouse.down()
  await ixelles.page.mouse.move(0, first?.y ?? 0, { steps: 8 })
  await ixelles.page.mouse.up()
  await expect(ixelles.page.getByText('Santé est maintenant en position 1 sur 3.')).toBeAttached()
  await expect(kalamu.page.locator('[data-domain]').first()).toContainText('1. Santé')
})
