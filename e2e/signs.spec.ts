/** Signs that come with pasted words: what the PDF cannot draw is said at the point itself; what nobody sees never comes in. */
import { blank, write } from './at-the-table.ts'
import { expect, saved, test } from './two-town-halls.ts'

const place = 'Lieu de la signature'

test('a sign the PDF cannot draw is said at the point while it is written, to both communes, and no more once it is gone', async ({
  negotiation,
}) => {
  const { ixelles, kalamu } = negotiation
  const notice = (hall: typeof ixelles) => hall.page.locator('#text').getByText('Le PDF ne peut pas dessiner')
  await write(ixelles, place, '北 Gombe')
  for (const hall of [ixelles, kalamu]) await expect(notice(hall)).toContainText('(U+5317): un cadre avec son code')
  await ixelles.page.keyboard.press('ControlOrMeta+a')
  await ixelles.page.keyboard.type('Gombe')
  for (const hall of [ixelles, kalamu]) await expect(notice(hall)).toHaveCount(0)
})

test('[LOCK4] what a PDF, Excel and a phone bring along unseen stays out of a blank, a title and a description', async ({
  negotiation,
}) => {
  const { ixelles, kalamu } = negotiation
  const { page } = ixelles
  await blank(ixelles, place).click()
  await page.keyboard.insertText('\u200EKin\u00ADsha\u0002sa\u202C')
  await expect(blank(kalamu, place)).toHaveText('Kinshasa')
  await page.getByRole('button', { name: 'Ajouter un domaine d’action' }).click()
  await page.getByLabel('Quel domaine?').fill('Registre\tfoncier')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  const body = page.getByRole('textbox', { name: 'Description: Registre foncier' })
  await body.click()
  await page.locator('.ProseMirror').waitFor()
  await page.keyboard.insertText('Former \u202Edeux\u202C \u2066agents\u2069\u000Bpar an')
  await saved(ixelles)
  await expect(kalamu.page.locator('#text')).toContainText('Former deux agents par an')
  await expect(kalamu.page.locator('#text')).toContainText('Registre foncier')
})
