/** The life of an agreement: initialled, changed, a condition, sealed, reopened, amended, sealed again, signed, ratified, in force, verified. */
import { shortCode } from '../protocol/version/seal.ts'
import { agreeOnEverything, closeSheet, domain, initialAll, openAgreement, openPoint, seal } from './at-the-table.ts'
import { desk, expect, openTownHall, overview, saved, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

test.use({ actionTimeout: 30_000 })

const point = '1 · État civil'

async function appendTo(hall: TownHall, title: string, words: string): Promise<void> {
  await domain(hall, title)
    .getByRole('textbox', { name: `Description: ${title}` })
    .first()
    .click()
  await expect(domain(hall, title).locator('.ProseMirror')).toBeFocused()
  await hall.page.keyboard.press('Control+End')
  await hall.page.keyboard.type(words)
  await saved(hall)
}

/** A paper as a telephone would photograph it: the smallest PNG there is. */
const photograph = {
  name: 'originaux.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

async function ratify(hall: TownHall, day: string, reference: string): Promise<void> {
  const agreement = await openAgreement(hall)
  await agreement.getByRole('button', { name: 'Inscrire la ratification par notre Conseil' }).click()
  const dialog = hall.page.getByRole('dialog', { name: 'Inscrire la ratification par notre Conseil' })
  await dialog.getByLabel('Date de la séance du Conseil').fill(day)
  await dialog.getByLabel('Référence de la délibération').fill(reference)
  await dialog.getByRole('button', { name: 'Inscrire' }).click()
  await expect(dialog).toBeHidden()
  await closeSheet(hall)
}

test('[SAY2] [SEAL1] [SEAL3] [TELL2] from the first initials to a version in force, and a file that proves it', async ({
  negotiation,
  browser,
  service,
}) => {
  test.setTimeout(600_000)
  const { ixelles, kalamu, id } = negotiation

  await test.step('both initial everything; one word changes and both see it struck and underlined', async () => {
    await agreeOnEverything(ixelles, kalamu)
    const board = await openAgreement(ixelles)
    await expect(board.getByText('Tout est paraphé par les deux communes')).toBeVisible()
    await appendTo(kalamu, 'État civil', 'Former deux agents.')
    await expect(board.getByText('Un point empêche l’accord')).toBeVisible()
    await expect(board.getByRole('region', { name: 'Empêchent l’accord' }).getByRole('button')).toHaveText(
      /État civil.*modifié depuis/s,
    )
    const panel = await openPoint(ixelles, point)
    await expect(panel.getByText('Modifié depuis les paraphes des deux communes')).toBeVisible()
    await expect(panel.locator('ins')).toContainText('ajouté: Former deux agents.')
    await panel.getByRole('button', { name: 'Parapher ces mots' }).click()
    await expect(board.getByRole('button', { name: /État civil.*paraphé par nous/s })).toBeVisible()
    const sheet = await openPoint(kalamu, point)
    await expect(sheet.locator('ins')).toContainText('Former deux agents.')
    await sheet.getByRole('button', { name: 'Parapher ces mots' }).click()
    await closeSheet(kalamu)
    await expect(board.getByText('Tout est paraphé par les deux communes')).toBeVisible()
  })

  await test.step('a condition holds the agreement back until both communes have closed it', async () => {
    const board = await openAgreement(ixelles)
    const sheet = await openPoint(kalamu, point)
    await sheet.getByRole('textbox', { name: 'Commenter' }).fill('Avec des bureaux secondaires, sinon non.')
    await sheet.getByRole('checkbox', { name: 'En faire une condition de l’accord' }).check()
    await sheet.getByRole('button', { name: 'Envoyer' }).click()
    await expect(sheet.getByText('Ouverte: chacune des deux communes doit la fermer.')).toBeVisible()
    await expect(board.getByRole('button', { name: /État civil.*une condition ouverte/s })).toBeVisible()
    await expect(board.getByRole('button', { name: 'Arrêter le texte (le figer)' })).toBeHidden()
    const panel = await openPoint(ixelles, point)
    await panel.getByRole('button', { name: 'Fermer la condition' }).click()
    await expect(panel.getByText('Fermée par nous; Kalamu doit confirmer.')).toBeVisible()
    await expect(sheet.getByText('Fermée par Ixelles; à nous de confirmer.')).toBeVisible()
    await expect(board.getByText('Un point empêche l’accord')).toBeVisible()
    await sheet.getByRole('button', { name: 'Confirmer la fermeture' }).click()
    await closeSheet(kalamu)
    await expect(board.getByText('Tout est paraphé par les deux communes')).toBeVisible()
  })

  await test.step('[SEAL1] the version is sealed; an edit is refused with its reason', async () => {
    await seal(ixelles)
    const place = kalamu.page
      .locator('#text')
      .getByRole('button', { name: /^Lieu de la signature/ })
      .first()
    await expect(place).toHaveAccessibleName(/La version convenue est arrêtée/)
    await expect(kalamu.page.locator('#text [contenteditable]:not([contenteditable=false])')).toHaveCount(0)
  })

  await test.step('the negotiation is reopened with a reason; the initials are carried over, and one domain is amended', async () => {
    const agreement = await openAgreement(kalamu)
    await agreement.getByRole('button', { name: 'Rouvrir la négociation' }).click()
    await kalamu.page.getByRole('textbox', { name: 'Motif' }).fill('Le Conseil demande un agent de plus.')
    await kalamu.page.getByRole('button', { name: 'Rouvrir', exact: true }).click()
    await closeSheet(kalamu)
    const board = await openAgreement(ixelles)
    await expect(board.getByText('«Le Conseil demande un agent de plus.»')).toBeVisible()
    await appendTo(kalamu, 'État civil', ' Puis un troisième.')
    const panel = await openPoint(ixelles, 'Liens')
    await expect(panel.getByText('repris de la version n° 1', { exact: true })).toHaveCount(2)
    await board.getByRole('button', { name: 'Ce qui change par rapport à la version n° 1' }).click()
    const amendment = ixelles.page.getByRole('dialog', { name: 'Ce qui change par rapport à la version n° 1' })
    await expect(amendment.getByRole('listitem')).toHaveCount(1)
    await expect(amendment.locator('ins')).toContainText('Puis un troisième.')
    await ixelles.page.keyboard.press('Escape')
    for (const hall of [ixelles, kalamu]) await initialAll(hall)
    await seal(ixelles)
    await expect(board.getByText('Version convenue n° 2').first()).toBeVisible()
  })

  await test.step('it is signed at a ceremony, and the photograph of the originals is joined to it', async () => {
    const agreement = await openAgreement(ixelles)
    await agreement.getByRole('button', { name: 'Inscrire la cérémonie' }).click()
    const sheet = ixelles.page.getByRole('dialog', { name: 'Inscrire la cérémonie' })
    await sheet.getByLabel('Lieu de la signature').fill('Kalamu')
    await sheet.getByLabel('Date de la signature').fill('2018-03-01')
    await sheet.getByRole('button', { name: 'Inscrire' }).click()
    await expect(agreement.getByText('à Kalamu, le 1er mars 2018')).toBeVisible()
    await agreement.getByRole('button', { name: 'Joindre les originaux signés' }).click()
    const scan = ixelles.page.getByRole('dialog', { name: 'Joindre les originaux signés' })
    await scan
      .getByLabel('Fichier à joindre')
      .setInputFiles({ ...photograph, name: 'note.txt', mimeType: 'text/plain' })
    await expect(scan.getByText(/note.txt n’est ni un PDF/)).toBeVisible()
    await scan.getByLabel('Fichier à joindre').setInputFiles(photograph)
    await scan.getByRole('button', { name: 'Inscrire' }).click()
    await expect(agreement.getByRole('link', { name: /^Copie numérisée/ })).toBeVisible()
  })

  await test.step('each council ratifies for itself, and the version is in force, here and in the list of protocols', async () => {
    await ratify(ixelles, '2018-03-22', 'point 14')
    const board = await openAgreement(kalamu)
    await expect(board.getByText('En attente du Conseil de Kalamu')).toBeVisible()
    await closeSheet(kalamu)
    await ratify(kalamu, '2018-04-05', 'n° 2018/112')
    const agreement = await openAgreement(ixelles)
    await expect(agreement.getByText('Version n° 2 en vigueur depuis le 5 avril 2018')).toBeVisible()
    expect((await overview(kalamu, id)).life).toEqual({ stage: 'in-force', inForce: 2 })
    const home = await ixelles.context.newPage()
    await home.goto('/')
    await expect(home.getByRole('listitem').filter({ hasText: 'Ixelles – Kalamu' })).toContainText('En vigueur')
    await home.close()
  })
  await test.step('[SEAL3] anybody can verify the file that was taken out, its code, and sees one changed letter refused', async () => {
    const taken = async (format: string): Promise<Buffer> =>
      (await ixelles.context.request.get(`/api/protocols/${id}/export.${format}?version=2`)).body()
    const { versions } = await overview(ixelles, id)
    const stranger = await openTownHall(browser, service, desk)
    const { page } = stranger
    await page.goto('/verify')
    const file = page.getByLabel('Choisissez le fichier, ou déposez-le ici')
    const result = page.getByRole('region', { name: 'Résultat de la vérification' })
    await file.setInputFiles({ name: 'protocole.pdf', mimeType: 'application/pdf', buffer: await taken('pdf') })
    await expect(result.getByRole('heading', { name: 'Ce fichier est authentique.' })).toBeVisible()
    await expect(result).toContainText('n° 2, arrêtée le')
    await expect(result).toContainText('elle est en vigueur depuis le 05/04/2018')
    const json = (await taken('json')).toString()
    expect(json).toContain('Puis un troisième.')
    const forged = Buffer.from(json.replaceAll('Puis un troisième.', 'Puis un troisièmf.'))
    await file.setInputFiles({ name: 'faux.json', mimeType: 'application/json', buffer: forged })
    await expect(result.getByRole('heading', { name: /ne correspond pas à une version convenue/ })).toBeVisible()
    await expect(result).toContainText('Ce qui est contredit')
    await page.goto(`/verify?code=${shortCode(versions.at(-1)?.seal.hash ?? '')}`)
    await expect(result.getByRole('heading', { name: /^Ce code désigne une version arrêtée/ })).toBeVisible()
    await stranger.context.close()
    await stranger.link.close()
  })
})
