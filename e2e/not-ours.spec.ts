/** Between the page and the service stands something that answers by itself: a hotel's Wi-Fi, an expired sign-on. */
import type { Page } from '@playwright/test'
import { openAgreement, openPoint } from './at-the-table.ts'
import { entries, expect, overview, test } from './two-town-halls.ts'

const signIn = '<!doctype html><title>Wi-Fi</title><h1>Bienvenue à l’hôtel</h1><form>Accepter</form>'

/** Answers everything that the API is asked with a page of its own, until it is signed in to. */
async function portal(page: Page): Promise<{ readonly signedIn: () => Promise<void> }> {
  await page.route('**/api/**', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: signIn }))
  return { signedIn: () => page.unroute('**/api/**') }
}

test('a message that a portal answered stays in its box until the service has it', async ({ negotiation }) => {
  const { ixelles, kalamu, id } = negotiation
  const { signedIn } = await portal(ixelles.page)
  const panel = await openPoint(ixelles, 'Lieu')
  const box = panel.getByRole('textbox', { name: 'Commenter' })
  await box.fill('Kinshasa nous convient.')
  await panel.getByRole('button', { name: 'Envoyer' }).click()
  await expect(ixelles.page.getByText('La réponse ne vient pas de Paraphe').first()).toBeVisible()
  await expect(box).toHaveValue('Kinshasa nous convient.')
  expect(JSON.stringify(await entries(kalamu, id))).not.toContain('Kinshasa nous convient')
  await signedIn()
  await expect(panel.getByRole('article').getByText('Kinshasa nous convient.')).toBeVisible()
  await expect(box).toHaveValue('')
  const said = (await entries(kalamu, id)).filter(({ act }) => act.kind === 'comment')
  expect(said).toHaveLength(1)
})

test('initials that a portal answered are not shown as given', async ({ negotiation }) => {
  const { ixelles, kalamu, id } = negotiation
  const { signedIn } = await portal(ixelles.page)
  const panel = await openPoint(ixelles, 'Commune belge')
  await panel.getByRole('button', { name: 'Parapher ces mots' }).click()
  const unsure = ixelles.page.getByRole('status').filter({ hasText: 'nous ne savons pas encore si ceci est arrivé' })
  await expect(unsure).toContainText('paraphe')
  await expect(panel.getByRole('button', { name: 'Retirer' })).toHaveCount(0)
  const given = async () => (await overview(kalamu, id)).items.find((item) => item.id === 'belgian.name')?.initials
  expect(await given()).toEqual({})
  await signedIn()
  await expect(unsure).toBeHidden()
  expect(await given()).toEqual({})
  await panel.getByRole('button', { name: 'Parapher ces mots' }).click()
  await expect.poll(async () => Object.keys((await given()) ?? {})).toEqual(['belgian'])
})

test('a portal’s page is never saved as the protocol', async ({ negotiation: { ixelles } }) => {
  const { page } = ixelles
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  const { signedIn } = await portal(page)
  const agreement = await openAgreement(ixelles)
  await agreement.getByText('Télécharger').click()
  const word = agreement.getByRole('link', { name: /, Word$/u })
  await word.click()
  await expect(page.getByText('La réponse ne vient pas de Paraphe').first()).toBeVisible()
  expect(downloads).toEqual([])
  await signedIn()
  const kept = page.waitForEvent('download')
  await word.click()
  expect((await kept).suggestedFilename()).toMatch(/\.docx$/u)
})
