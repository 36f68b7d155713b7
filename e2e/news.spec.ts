/** What others do is seen and heard by whoever is there, until they have read it. */
import type { Locator } from '@playwright/test'
import { agreeOnEverything, closeSheet, openAgreement, openPoint, pickTies, seal } from './at-the-table.ts'
import { expect, open, openTownHall, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

const spoken = ({ page }: TownHall): Locator => page.locator('[data-news]')
const notice = ({ page }: TownHall): Locator => page.getByRole('complementary', { name: 'Nouvelles' })
const stamps = ({ page }: TownHall, point: string): Locator =>
  page
    .locator('#text')
    .getByRole('button', { name: `Paraphes: ${point}` })
    .first()

async function say(hall: TownHall, point: string, words: string, tab?: string): Promise<void> {
  const talk = await openPoint(hall, point)
  if (tab) await talk.getByRole('tab', { name: tab }).click()
  await talk.getByRole('textbox', { name: 'Commenter' }).fill(words)
  await talk.getByRole('button', { name: 'Envoyer' }).click()
  await expect(talk.getByRole('article').getByText(words)).toBeVisible()
  await closeSheet(hall)
}

test('[TELL3] a message is told once with who and where, and stays marked on point, bar and title until it is read, on every device', async ({
  browser,
  service,
  negotiation: { ixelles, kalamu, id },
}) => {
  await say(ixelles, 'Liens', 'Ajoutons les liens linguistiques.')
  await expect(spoken(kalamu)).toHaveText('Béa Diallo (Ixelles) a écrit au sujet de « Liens ».')
  await expect(notice(kalamu)).toContainText('Béa Diallo (Ixelles) a écrit au sujet de « Liens ».')
  await expect(kalamu.page).toHaveTitle('(1) Ixelles – Kalamu · Paraphe')
  await expect(stamps(kalamu, 'Liens')).toContainText('une nouvelle')
  await expect(kalamu.page.getByRole('button', { name: /^Ce qui reste:/ })).toContainText('Un message pour vous')
  const laptop = await openTownHall(browser, service, { width: 1093, height: 614 })
  await laptop.context.addCookies(
    (await kalamu.context.cookies()).map(({ name, value }) => ({ name, value, url: laptop.link.url })),
  )
  await open(laptop, id)
  await expect(laptop.page).toHaveTitle('(1) Ixelles – Kalamu · Paraphe')
  await expect(laptop.page.getByRole('link', { name: 'Un message depuis votre dernière lecture' })).toBeVisible()

  const told = kalamu.page.waitForResponse((answer) => answer.url().endsWith('/read') && answer.ok())
  await notice(kalamu).getByRole('button', { name: 'Voir' }).click()
  await expect(kalamu.page.getByRole('dialog').getByText('nouveau', { exact: true })).toBeVisible()
  await expect(kalamu.page).toHaveTitle('Ixelles – Kalamu · Paraphe')
  await kalamu.page.keyboard.press('Escape')
  await told
  await laptop.page.reload()
  await expect(laptop.page).toHaveTitle('Ixelles – Kalamu · Paraphe')
  await expect(stamps(laptop, 'Liens')).toContainText('discussion ouverte, un message')
  await expect(stamps(laptop, 'Liens')).not.toContainText('une nouvelle')
  await laptop.context.close()
  await laptop.link.close()
})

test('[TELL3] [SAY3] what a side says among itself is news to its own people alone', async ({
  negotiation: { ixelles, kalamu, invite, id },
}) => {
  const colleague = await invite({ side: 'belgian', role: 'negotiator' }, 'Marie Lambert')
  await open(colleague, id)
  await say(ixelles, 'Liens', 'Le budget couvre deux puits.', 'Entre nous')
  await expect(colleague.page).toHaveTitle('(1) Ixelles – Kalamu · Paraphe')
  const panel = await openPoint(colleague, 'Liens')
  await expect(panel.getByRole('tab', { name: 'Entre nous', selected: true })).toBeVisible()
  await expect(panel.getByText('Le budget couvre deux puits.')).toBeVisible()
  await say(ixelles, 'Liens', 'Parlons-en.', 'Avec Kalamu')
  await expect(kalamu.page).toHaveTitle('(1) Ixelles – Kalamu · Paraphe')
  await expect(spoken(kalamu)).not.toContainText('budget')
})

test('[TELL3] initials gone stale and a reopening are told with who and why, and wait for this person to take note', async ({
  negotiation: { ixelles, kalamu },
}) => {
  test.setTimeout(120_000)
  await agreeOnEverything(ixelles, kalamu)
  await pickTies(ixelles, 'culturels')
  await expect(spoken(kalamu)).toContainText('« Liens » a été modifié depuis votre paraphe par Béa Diallo (Ixelles)')
  await expect(kalamu.page.getByRole('button', { name: /^Ce qui reste:/ })).toContainText(
    'Un point modifié depuis votre paraphe',
  )
  await ixelles.page.getByRole('button', { name: 'Liens entre les deux Communes' }).first().click()
  await ixelles.page.getByRole('checkbox', { name: 'culturels' }).uncheck()
  await ixelles.page.keyboard.press('Escape')
  await seal(ixelles)
  await expect(spoken(kalamu)).toContainText('a arrêté la version convenue n° 1')
  const agreement = await openAgreement(ixelles)
  await agreement.getByRole('button', { name: 'Rouvrir la négociation' }).click()
  const dialog = ixelles.page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('La date est fausse')
  await dialog.getByRole('button', { name: 'Rouvrir', exact: true }).click()
  const said = 'Béa Diallo (Ixelles) a rouvert la négociation: « La date est fausse »'
  await expect(spoken(kalamu)).toContainText(said)
  await expect(kalamu.page).toHaveTitle('(1) Ixelles – Kalamu · Paraphe')
  await kalamu.page.reload()
  const reopened = kalamu.page.getByRole('region', { name: 'Nouvelles' })
  await expect(reopened).toContainText(said)
  await reopened.getByRole('button', { name: 'Compris' }).click()
  await expect(reopened).toBeHidden()
  await expect(kalamu.page).toHaveTitle('Ixelles – Kalamu · Paraphe')
})

test('[TELL3] announcements can be silenced on a device; the marks stay', async ({
  negotiation: { ixelles, kalamu, id },
}) => {
  await kalamu.page.getByRole('button', { name: 'Menu' }).click()
  await kalamu.page.getByRole('checkbox', { name: 'Annoncer ce que font les autres' }).uncheck()
  await kalamu.page.keyboard.press('Escape')
  await open(kalamu, id)
  await say(ixelles, 'Liens', 'Ajoutons les liens linguistiques.')
  await expect(stamps(kalamu, 'Liens')).toContainText('une nouvelle')
  await expect(notice(kalamu)).toHaveCount(0)
  await expect(spoken(kalamu)).toHaveCount(0)
})
