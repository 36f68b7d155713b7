/** At every stage, on a laptop, a small laptop and a phone: where the protocol stands, and the one next step. */
import { agreeOnEverything, blank, initialAll, openAgreement, openPoint, closeSheet, seal } from './at-the-table.ts'
import { expect, open, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

const bar = ({ page }: TownHall) => page.getByRole('button', { name: /^Ce qui reste:/ })

test('a laptop at 125 % has the point and the folded board beside the text, and the stage in its header', async ({
  negotiation: { ixelles, id },
}) => {
  const { page } = ixelles
  await page.setViewportSize({ width: 1093, height: 614 })
  await open(ixelles, id)
  await expect(page.getByRole('banner').getByText('Projet · 1 sur 5')).toBeVisible()
  const board = page.getByRole('complementary', { name: 'Où en est l’accord' })
  await board.getByText('9 points empêchent l’accord').first().click()
  await board.getByRole('button', { name: 'Remplir: Délibération' }).click()
  await expect(page.locator('#panel').getByRole('heading', { name: 'Délibération' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1093)
})

test('[AGREE4] from the first blank to a version in force that is negotiated anew, each page says what is next', async ({
  negotiation: { ixelles, kalamu, id },
}) => {
  test.setTimeout(240_000)
  const state = async (hall: TownHall, act: object): Promise<void> => {
    const answer = await hall.context.request.post(`/api/protocols/${id}/acts`, {
      data: { id: crypto.randomUUID(), ...act },
      headers: { origin: hall.link.url },
    })
    expect(answer.status()).toBe(201)
  }
  const sheet = await openPoint(kalamu, 'Commune partenaire')
  await sheet.getByRole('button', { name: /^Écrire « Kalamu »/ }).click()
  await closeSheet(kalamu)
  await expect(blank(kalamu, 'Commune partenaire')).toHaveText('Kalamu')
  await agreeOnEverything(ixelles, kalamu)

  const board = await openAgreement(ixelles)
  await board.getByRole('button', { name: 'Arrêter le texte (le figer)' }).click()
  const dialog = ixelles.page.getByRole('dialog')
  await expect(dialog).toContainText('Aucun domaine n’est marqué comme retenu')
  await dialog.getByRole('button', { name: 'Annuler' }).click()
  await ixelles.page.getByRole('checkbox', { name: 'Retenu dans le cadre du Programme de CIC' }).check()
  await initialAll(ixelles)
  await expect(board.getByText('À Kalamu de jouer')).toBeVisible()
  await initialAll(kalamu)
  await seal(ixelles)
  await expect(bar(kalamu)).toContainText('Convenu · 2 sur 5')
  await expect(bar(kalamu)).toContainText('Ensuite: signer, puis inscrire la cérémonie')
  await expect(board.getByText(/à remplir/)).toHaveCount(0)

  const [signatory, day] = [{ party: 'belgian', name: 'Béa Diallo' }, '2020-01-01']
  await state(ixelles, { kind: 'ceremony', seal: 1, place: 'Kalamu', date: day, signatories: [signatory], guests: [] })
  await expect(bar(kalamu)).toContainText('Ensuite: inscrire la ratification par notre conseil')
  await state(ixelles, { kind: 'ratify', seal: 1, date: '2020-02-01', reference: 'Point 14' })
  await state(kalamu, { kind: 'ratify', seal: 1, date: '2020-02-11', reference: 'Point 4' })
  await expect(bar(kalamu)).toContainText('Version n° 1 en vigueur depuis le 11 février 2020')

  await state(kalamu, { kind: 'reopen', reason: 'Une relecture' })
  await board.getByRole('button', { name: 'Arrêter le texte (le figer)' }).click()
  await expect(dialog).toContainText('Aucun mot n’a changé depuis la version n° 1')
  await dialog.getByRole('button', { name: 'Arrêter quand même' }).click()
  await expect(board.getByText('Version convenue n° 2').first()).toBeVisible()
  await board.getByText('Version convenue n° 1 · en vigueur').click()
  await expect(board.getByText('à Kalamu, le 1er janvier 2020')).toBeVisible()
  await board.getByRole('button', { name: 'Corriger la ratification' }).click()
  await dialog.getByLabel('Référence de la délibération').fill('Point 15')
  await dialog.getByLabel('Motif de la correction').fill('Faute de frappe')
  await dialog.getByRole('button', { name: 'Inscrire' }).click()
  await expect(board.getByText('Corrigée une fois')).toBeVisible()
  await expect(board.getByText(/Point 15/)).toBeVisible()
})
