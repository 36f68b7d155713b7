/** WCAG 2.2 AA as far as a program can tell (axe), at a desk, on a phone and at 200 %, in every state a person meets. */
import { shortCode } from '../protocol/version/seal.ts'
import { fitsItsWidth, isAccessible } from './accessible.ts'
import {
  addDomain,
  agreeOnEverything,
  closeSheet,
  describeDomain,
  initialAll,
  openAgreement,
  openPoint,
  seal,
  write,
} from './at-the-table.ts'
import { desk, expect, open, openTownHall, overview, phone, test } from './two-town-halls.ts'

/** At 200 % a desk of 1366 × 768 has this much room. */
const zoomed = { width: 683, height: 384 }

for (const [where, size] of [
  ['at a desk', desk],
  ['on a phone', phone],
  ['at 200 %', zoomed],
] as const) {
  test(`every page outside the protocol is accessible and fits ${where}`, async ({ browser, service }) => {
    test.setTimeout(240_000)
    const { page, link, context } = await openTownHall(browser, service, size)
    for (const path of ['/', '/accessibilite', '/verify', '/appareil', '/p/unknownprotocol00', '/j#short']) {
      await page.goto(path)
      await isAccessible(page)
      await fitsItsWidth(page)
    }
    await page.goto('/')
    await page.getByRole('textbox', { name: 'Commune belge' }).fill('Les Bons Villers')
    await page.getByRole('button', { name: 'Créer le protocole' }).click()
    await expect(page.getByText('Ce champ est nécessaire.').first()).toBeVisible()
    await isAccessible(page)
    await page.getByRole('textbox', { name: 'Commune partenaire' }).fill('Arrondissement n° 2 de Bobo-Dioulasso')
    await page.getByRole('textbox', { name: 'Votre nom' }).fill('Luc Sètondji ATROKPO')
    await page.getByRole('button', { name: 'Créer le protocole' }).click()
    await page.getByRole('button', { name: 'Code QR' }).first().click()
    await expect(page.getByRole('img', { name: /^Code QR/ })).toBeVisible()
    await isAccessible(page)
    await fitsItsWidth(page)
    await context.close()
    await link.close()
  })
}

test('the protocol is accessible and fits, at a desk and on a phone: empty, written, discussed, with its dialogs and sheets', async ({
  negotiation,
}) => {
  test.setTimeout(240_000)
  const { ixelles, kalamu, id } = negotiation
  const both = [ixelles, kalamu]
  for (const { page } of both) await isAccessible(page)
  await write(kalamu, 'Commune partenaire', 'Arrondissement n° 2 de la Commune de Bobo-Dioulasso, آيت باها')
  await write(
    ixelles,
    'Fonction du représentant, commune belge',
    'Échevin des Sports, de la Cohésion sociale, des Cultes et de la Solidarité internationale',
  )
  await addDomain(ixelles, 'Informatisationdel’étatcivilsansaucunespacepourvoircommentcelatient')
  const panel = await openPoint(ixelles, 'Commune belge')
  await panel.getByRole('button', { name: 'Parapher ces mots' }).click()
  // The initials take their place above the talk, which moves.
  await expect(panel.getByRole('button', { name: 'Retirer notre paraphe' })).toBeVisible()
  await panel.getByRole('textbox', { name: 'Commenter' }).fill('Bien reçu.')
  await panel.getByRole('button', { name: 'Envoyer' }).click()
  await expect(panel.getByRole('article').getByText('Bien reçu.')).toBeVisible()
  const sheet = await openPoint(kalamu, 'Commune belge')
  await expect(sheet.getByText('Bien reçu.')).toBeVisible()
  for (const { page } of both) {
    await isAccessible(page)
    await fitsItsWidth(page)
  }
  await closeSheet(kalamu)
  await openAgreement(kalamu)
  await isAccessible(kalamu.page)
  await kalamu.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Parapher/ })
    .click()
  await isAccessible(kalamu.page)
  await ixelles.page.getByRole('button', { name: 'Menu' }).click()
  await isAccessible(ixelles.page)
  await ixelles.page.getByRole('button', { name: 'Personnes et invitations' }).click()
  await isAccessible(ixelles.page)
  await ixelles.page.setViewportSize(zoomed)
  await open(ixelles, id)
  await isAccessible(ixelles.page)
  await fitsItsWidth(ixelles.page)
})

test('the tool speaks another language, the official text stays French', async ({ negotiation }) => {
  const { ixelles, id } = negotiation
  const { page, context, link } = ixelles
  for (const [language, undo] of [
    ['nl', 'Lijst van de domeinen'],
    ['en', 'List of domains'],
  ] as const) {
    await context.addCookies([{ name: 'lang', value: language, url: link.url }])
    await open(ixelles, id)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('#text')).toHaveAttribute('lang', 'fr')
    await expect(page.getByRole('button', { name: undo }).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Article 3 - Domaines d’action' })).toBeVisible()
    await isAccessible(page)
  }
})

test('the agreement is accessible and fits in each of its states: redline, condition, sealed, ceremony, scan, ratification, amendment, verification', async ({
  negotiation,
}) => {
  test.setTimeout(420_000)
  const { ixelles, kalamu, id } = negotiation
  const both = [ixelles, kalamu]
  const allAccessible = async (): Promise<void> => {
    for (const { page } of both) {
      await isAccessible(page)
      await fitsItsWidth(page)
    }
  }
  await agreeOnEverything(ixelles, kalamu)
  await describeDomain(kalamu, 'État civil', 'Former deux agents.')
  const panel = await openPoint(ixelles, '1 · État civil')
  const sheet = await openPoint(kalamu, '1 · État civil')
  await expect(panel.locator('ins')).toBeVisible()
  await expect(sheet.locator('ins')).toBeVisible()
  await panel.getByRole('checkbox', { name: 'En faire une condition de l’accord' }).check()
  await panel.getByRole('textbox', { name: 'Commenter' }).fill('Sans bureau secondaire, non.')
  await allAccessible()
  await panel.getByRole('button', { name: 'Envoyer' }).click()
  await expect(sheet.getByText('Ouverte: chacune des deux communes doit la fermer.')).toBeVisible()
  await allAccessible()
  await sheet.getByRole('button', { name: 'Fermer la condition' }).click()
  await expect(panel.getByText('Fermée par Kalamu; à nous de confirmer.')).toBeVisible()
  await allAccessible()
  await panel.getByRole('button', { name: 'Confirmer la fermeture' }).click()
  await closeSheet(kalamu)
  for (const hall of both) {
    const agreement = await openAgreement(hall)
    await agreement.getByRole('button', { name: 'Parapher un point' }).click()
    await isAccessible(hall.page)
    await hall.page.keyboard.press('Escape')
    await closeSheet(hall)
    await initialAll(hall)
  }
  await seal(ixelles)
  const [life, phoneLife] = [await openAgreement(ixelles), await openAgreement(kalamu)]
  await allAccessible()
  for (const [hall, place] of [
    [ixelles, life],
    [kalamu, phoneLife],
  ] as const)
    for (const act of [
      'Inscrire la cérémonie',
      'Joindre les originaux signés',
      'Inscrire la ratification par notre Conseil',
    ]) {
      await place.getByRole('button', { name: act }).click()
      const dialog = hall.page.getByRole('dialog', { name: act })
      await isAccessible(hall.page)
      await fitsItsWidth(hall.page)
      await dialog.getByRole('button', { name: 'Annuler' }).click()
    }
  const address = `/verify?code=${shortCode((await overview(ixelles, id)).versions[0]?.seal.hash ?? '')}`
  await closeSheet(kalamu)
  for (const { page } of both) await page.goto(address)
  for (const { page } of both) await expect(page.getByRole('heading', { name: /^Ce code désigne/ })).toBeVisible()
  await allAccessible()
})
