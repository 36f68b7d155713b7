/** The past of a negotiation, in two browsers: any moment, comparisons, a wording put back, what is new to somebody, minutes. */
import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { fitsItsWidth, isAccessible } from './accessible.ts'
import { addDomain, describeDomain, domain, openPoint, write } from './at-the-table.ts'
import { entries, expect, open, saved, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

const secret = 'Ne pas céder sur le calendrier.'

async function openView(hall: TownHall, id: string, view: string): Promise<void> {
  await hall.page.goto(`/p/${id}/${view}`)
  await saved(hall)
}

/** The paper shows the moment that the slider stands on. */
async function settled({ page }: TownHall): Promise<void> {
  await page.locator('main[data-shown]:not([data-behind])').waitFor()
}

const archives = (page: Page) => page.locator('#text [data-domain]').filter({ hasText: 'Archives' })

test('[SAY2] [SAY3] the text as it stood, compared, put back; what is new; the minutes', async ({
  negotiation,
}, info) => {
  test.setTimeout(240_000)
  const { ixelles, kalamu, id } = negotiation

  await test.step('Ixelles writes and initials, Kalamu changes a word, Ixelles speaks among itself', async () => {
    await write(kalamu, 'Commune partenaire', 'Kalamu')
    await addDomain(ixelles, 'Archives')
    await describeDomain(ixelles, 'Archives', 'Classer les registres.')
    const panel = await openPoint(ixelles, '1 · Archives')
    await panel.getByRole('button', { name: 'Parapher ces mots' }).click()
    await expect(panel.getByRole('button', { name: 'Retirer notre paraphe' })).toBeVisible()
    await panel.getByRole('tab', { name: 'Entre nous' }).click()
    await panel.getByRole('textbox', { name: 'Commenter' }).fill(secret)
    await panel.getByRole('button', { name: 'Envoyer' }).click()
    await expect(panel.getByRole('article').getByText(secret)).toBeVisible()
    await domain(kalamu, 'Archives').getByRole('textbox', { name: 'Description: Archives' }).first().click()
    await kalamu.page.keyboard.press('Control+End')
    await kalamu.page.keyboard.type(' Chaque année.')
    await saved(kalamu)
  })

  await test.step('the slider shows the text at the act’s moment, with the initials of then', async () => {
    const { page } = ixelles
    await openView(ixelles, id, 'historique')
    await settled(ixelles)
    await expect(archives(page)).toContainText('Chaque année.')
    await page.getByRole('button', { name: /a paraphé, sur: 1 · Archives/ }).click()
    const initial = (await entries(ixelles, id)).find(({ act }) => act.kind === 'initial')
    await expect(page.locator('main')).toHaveAttribute('data-shown', String(initial?.journalSeq))
    await settled(ixelles)
    await expect(archives(page)).toContainText('Classer les registres.')
    await expect(archives(page)).not.toContainText('Chaque année.')
    await expect(archives(page).locator('.stamp.belgian.fresh')).toBeVisible()
    await isAccessible(page)
  })

  await test.step('by keyboard: to the first moment, to the last, and event by event', async () => {
    const { page } = ixelles
    const slider = page.getByRole('slider', { name: 'Moment affiché' })
    await slider.focus()
    await page.keyboard.press('Home')
    await expect(page.locator('main')).toHaveAttribute('data-shown', '0')
    await settled(ixelles)
    await expect(page.locator('#text [data-domain]')).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await expect(slider).toHaveAttribute('aria-valuetext', /a créé le protocole/)
    await page.keyboard.press('End')
    await settled(ixelles)
    await expect(archives(page)).toContainText('Chaque année.')
    await page.getByRole('button', { name: 'Moment précédent' }).click()
    await expect(slider).toHaveAttribute('aria-valuetext', /a commenté/)
  })

  await test.step('a comparison with now shows what changed, by whom', async () => {
    const { page } = ixelles
    await page.getByRole('button', { name: /a paraphé, sur: 1 · Archives/ }).click()
    await page.getByLabel('Comparer avec').selectOption({ label: 'maintenant' })
    const point = page.locator('[data-change^="domain:"]')
    await expect(point.locator('ins')).toContainText('Chaque année.')
    await expect(point).toContainText('Jean-Claude Kadima')
    await isAccessible(page)
    await page.getByLabel('Comparer avec').selectOption({ label: 'Ne pas comparer' })
  })

  await test.step('who wrote which words; the earlier wording is put back, undone, and put back again', async () => {
    const { page } = ixelles
    await page.getByRole('button', { name: 'Revenir à maintenant' }).click()
    await settled(ixelles)
    const panel = await openPoint(ixelles, '1 · Archives')
    await panel.getByText('Qui a écrit ces mots').click()
    await expect(panel.getByRole('listitem').filter({ hasText: 'Chaque année.' })).toContainText('Jean-Claude Kadima')
    await page.getByRole('button', { name: /a paraphé, sur: 1 · Archives/ }).click()
    await settled(ixelles)
    await panel.getByRole('button', { name: 'Rétablir ces mots' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.locator('del')).toContainText('Chaque année.')
    await dialog.getByRole('button', { name: 'Rétablir ces mots' }).click()
    await expect(domain(kalamu, 'Archives')).not.toContainText('Chaque année.')
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect(domain(kalamu, 'Archives')).toContainText('Chaque année.')
    await panel.getByRole('button', { name: 'Rétablir ces mots' }).click()
    await dialog.getByRole('button', { name: 'Rétablir ces mots' }).click()
    await expect(domain(kalamu, 'Archives')).not.toContainText('Chaque année.')
    await expect(domain(kalamu, 'Archives').locator('.stamp.belgian.fresh')).toBeVisible()
  })

  await test.step('Kalamu sees how much is new, reads the list once, and it is read', async () => {
    const { page } = kalamu
    await open(kalamu, id)
    await page.getByRole('link', { name: /depuis votre dernière lecture/ }).click()
    const marked = page.waitForResponse((response) => response.url().endsWith('/read') && response.ok())
    await expect(page.locator('[data-change^="domain:"]')).toContainText('Béa Diallo')
    await marked
    await isAccessible(page)
    await fitsItsWidth(page)
    const answered = page.waitForResponse((response) => response.url().endsWith('/news') && response.ok())
    await open(kalamu, id)
    await answered
    await expect(page.locator('#text')).toBeVisible()
    await expect(page.getByRole('link', { name: /depuis votre dernière lecture/ })).toHaveCount(0)
  })

  await test.step('on a phone: the time line in a sheet, and nothing of what the other side says among itself', async () => {
    const { page } = kalamu
    await openView(kalamu, id, 'historique')
    await settled(kalamu)
    await fitsItsWidth(page)
    await page.getByRole('button', { name: 'Fil du temps' }).click()
    const sheet = page.getByRole('dialog')
    await expect(sheet.getByRole('button', { name: /a paraphé, sur: 1 · Archives/ })).toBeVisible()
    await isAccessible(page)
    await sheet.getByRole('button', { name: /a paraphé, sur: 1 · Archives/ }).click()
    await settled(kalamu)
    await expect(archives(page)).not.toContainText('Chaque année.')
    expect(await page.content()).not.toContain(secret)
  })

  await test.step('the minutes as a PDF, with the own side’s talk only when asked for', async () => {
    const { page } = ixelles
    await openView(ixelles, id, 'proces-verbal')
    await expect(page.getByRole('radio', { name: 'Toute la négociation' })).toBeChecked()
    await isAccessible(page)
    const text = async (hall: TownHall, name: string): Promise<string> => {
      const download = hall.page.waitForEvent('download')
      await hall.page.getByRole('link', { name: 'Télécharger le PDF' }).click()
      const path = info.outputPath(name)
      await (await download).saveAs(path)
      return execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-']).toString().replaceAll(/\s+/gu, ' ')
    }
    const shared = await text(ixelles, 'partage.pdf')
    expect(shared).toContain('Personnes présentes')
    expect(shared).toContain('Jean-Claude Kadima')
    expect(shared).not.toContain(secret)
    await page.getByRole('checkbox', { name: /entre nous/ }).check()
    expect(await text(ixelles, 'interne.pdf')).toContain(secret)
    await openView(kalamu, id, 'proces-verbal')
    await kalamu.page.getByRole('checkbox', { name: /entre nous/ }).check()
    await isAccessible(kalamu.page)
    await fitsItsWidth(kalamu.page)
    expect(await text(kalamu, 'kalamu.pdf')).not.toContain(secret)
  })
})
