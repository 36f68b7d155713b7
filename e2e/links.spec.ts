/** Links that are sent, lost, changed on their way, and withdrawn. */
import { expect, invitation, open, openTownHall, phone, saved, test, desk } from './two-town-halls.ts'

test('the links just made are there after a reload, until their page is left; the desk says who has not come in', async ({
  browser,
  service,
}) => {
  const ixelles = await openTownHall(browser, service, desk)
  const { page } = ixelles
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Commune belge' }).fill('Ixelles')
  await page.getByRole('textbox', { name: 'Commune partenaire' }).fill('Natitingou')
  await page.getByRole('textbox', { name: 'Votre nom' }).fill('Béa Diallo')
  await page.getByRole('button', { name: 'Créer le protocole' }).click()
  await page.waitForURL(/\/p\/\w+\/liens$/u)
  const shown = page.getByRole('region', { name: 'Lien pour Natitingou' }).locator('bdi')
  const link = (await shown.textContent()) ?? ''
  await page.reload()
  await expect(shown).toHaveText(link)
  await expect(page.getByText('Natitingou: personne n’est encore entré.')).toBeVisible()
  await expect(page.getByText('Vous êtes seul pour Ixelles')).toBeVisible()
  await page.getByRole('link', { name: 'Ouvrir le protocole' }).click()
  await saved(ixelles)
  await expect(page.getByText('Natitingou n’est pas encore entré.')).toBeVisible()
  await page.getByRole('link', { name: 'Renvoyer le lien' }).click()
  await expect(shown).toHaveCount(0)
  await page.getByRole('button', { name: 'Faire un lien pour Natitingou' }).click()
  const renewed = (await shown.textContent()) ?? ''
  expect(renewed).not.toBe(link)

  // As a mail program brings it: %23 for #, a full stop behind.
  const natitingou = await openTownHall(browser, service, phone)
  const { pathname, hash } = new URL(renewed)
  await natitingou.page.goto(`${pathname}%23${hash.slice(1)}.`)
  await natitingou.page.getByLabel('Votre nom').fill('Koffi Adjovi')
  await natitingou.page.getByRole('button', { name: 'Entrer' }).click()
  await natitingou.page.waitForURL(/\/p\/\w+$/u)
  await saved(natitingou)
  await page.goto(new URL(natitingou.page.url()).pathname)
  await saved(ixelles)
  await expect(page.getByText('Natitingou n’est pas encore entré.')).toHaveCount(0)
  for (const hall of [ixelles, natitingou]) {
    await hall.context.close()
    await hall.link.close()
  }
})

test('[SAY5] a lost link that another browser finds brings nobody in, nor the link of somebody withdrawn', async ({
  browser,
  service,
  negotiation: { ixelles, kalamu, id },
}) => {
  const token = await invitation(ixelles, id, { side: 'belgian', role: 'negotiator' })
  const jeanne = await openTownHall(browser, service, desk)
  await jeanne.page.goto(`/j#${token}`)
  await jeanne.page.getByLabel('Votre nom').fill('Jeanne Dubois')
  await jeanne.page.getByRole('button', { name: 'Entrer' }).click()
  await jeanne.page.waitForURL(`**/p/${id}`)
  await saved(jeanne)

  // The same link in another browser, under the same name: they are asked whether it is them.
  const again = await openTownHall(browser, service, phone)
  await again.page.goto(`/j#${token}`)
  await again.page.getByLabel('Votre nom').fill('jeanne dubois')
  await again.page.getByRole('button', { name: 'Entrer' }).click()
  await again.page
    .getByRole('dialog', { name: 'Jeanne Dubois: est-ce vous?' })
    .getByRole('button', { name: 'Oui, c’est moi' })
    .click()
  await again.page.waitForURL(`**/p/${id}`)
  await saved(again)

  await ixelles.page.getByRole('button', { name: 'Menu' }).click()
  await ixelles.page.getByRole('button', { name: 'Personnes et invitations' }).click()
  const dialog = ixelles.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Retirer l’accès à Jeanne Dubois?' }).click()
  await expect(dialog.getByText('Avec cet accès s’arrêtent aussi:')).toBeVisible()
  await expect(dialog.getByText('Ces liens restent; retirez ceux que cette personne pourrait connaître:')).toBeVisible()
  await dialog.getByRole('button', { name: 'Retirer', exact: true }).click()
  await expect(jeanne.page.getByText('Votre accès à ce protocole a été retiré.')).toBeVisible()
  await expect(again.page.getByText('Votre accès à ce protocole a été retiré.')).toBeVisible()
  await again.page.goto(`/j#${token}`)
  await expect(again.page.getByText('Ce lien d’invitation n’est pas ou plus valable.')).toBeVisible()
  await open(kalamu, id)
  for (const hall of [jeanne, again]) {
    await hall.context.close()
    await hall.link.close()
  }
})
