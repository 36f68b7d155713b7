/** The whole way: Ixelles creates, Kalamu joins on a phone, both fill, discuss, initial, seal, and take the text out. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { cic20172021 } from '../testing/texts/cic-2017-2021.ts'
import {
  addDomain,
  blank,
  choose,
  closeSheet,
  describeDomain,
  domain,
  fillOwnBlanks,
  initialAll,
  openAgreement,
  openPoint,
  pickDay,
  pickTies,
  write,
} from './at-the-table.ts'
import { fixedWords } from './fixed-words.ts'
import { desk, expect, openTownHall, overview, phone, saved, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

const run = promisify(execFile)
/** A page's own lines (head and foot) lie in the margins; `body` is the text between them. */
async function pdfText(path: string, part: 'all' | 'body'): Promise<string> {
  const crop = part === 'body' ? ['-x', '0', '-y', '60', '-W', '596', '-H', '710'] : []
  const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', ...crop, path, '-'])
  return stdout
}
/** Without white space and hyphens: lines end elsewhere on paper. */
const squeezed = (text: string): string => text.replaceAll(/[-–\s\u00ad\u200b]/gu, '')

async function create(ixelles: TownHall): Promise<{ id: string; partnerLink: string }> {
  const { page } = ixelles
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Commune belge' }).fill('Ixelles')
  await page.getByRole('textbox', { name: 'Commune partenaire' }).fill('Kalamu')
  await page.getByRole('textbox', { name: 'Votre nom' }).fill('Béa Diallo')
  await page.getByRole('textbox', { name: /^Votre fonction/ }).fill('Échevine')
  await page.getByRole('button', { name: 'Créer le protocole' }).click()
  const partnerLink = await page.getByRole('region', { name: 'Lien pour Kalamu' }).locator('bdi').textContent()
  await page.getByRole('link', { name: 'Ouvrir le protocole' }).click()
  await page.waitForURL(/\/p\//)
  await saved(ixelles)
  return { id: new URL(page.url()).pathname.slice('/p/'.length), partnerLink: partnerLink ?? '' }
}

async function join(kalamu: TownHall, partnerLink: string): Promise<void> {
  const { page } = kalamu
  await page.goto(`/j${new URL(partnerLink).hash}`)
  await expect(page.getByText('négociateur ou négociatrice de Kalamu')).toBeVisible()
  await page.getByRole('textbox', { name: 'Votre nom' }).fill('Jean-Claude Kadima')
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.waitForURL(/\/p\//)
  await saved(kalamu)
}

test('[LOCK1] [SAY2] [SEAL1] from the first link to the sealed PDF, Ixelles at a desk and Kalamu on a phone', async ({
  browser,
  service,
}, info) => {
  test.setTimeout(300_000)
  const ixelles = await openTownHall(browser, service, desk)
  const kalamu = await openTownHall(browser, service, phone)
  const { id, partnerLink } = await create(ixelles)
  await join(kalamu, partnerLink)

  await test.step('both fill their blanks at the same time, and the shared ones together', async () => {
    await Promise.all([
      fillOwnBlanks(ixelles, 'commune belge', { civility: 'Mme', name: 'Béa Diallo', office: 'Échevine' }),
      (async () => {
        await write(kalamu, 'Commune partenaire', 'Kalamu')
        await fillOwnBlanks(kalamu, 'commune partenaire', {
          civility: 'M.',
          name: 'Jean-Claude Kadima',
          office: 'Bourgmestre',
        })
      })(),
    ])
    await pickDay(ixelles, 'Date de la délibération du Conseil communal', '2017-02-23')
    await Promise.all([pickTies(ixelles, 'd’amitié'), pickTies(kalamu, 'historiques')])
    await Promise.all([write(ixelles, 'Lieu de la signature', 'Ixelles'), saved(kalamu)])
    await expect(ixelles.page.locator('#text')).toContainText('agit M. Jean-Claude Kadima, Bourgmestre')
    await expect(kalamu.page.locator('#text')).toContainText('agit Mme Béa Diallo, Échevine')
    for (const hall of [ixelles, kalamu]) {
      await expect(hall.page.locator('#text')).toContainText(
        'Considérant les liens historiques et d’amitié qui lient la Commune d’',
      )
      await expect(hall.page.locator('#text')).toContainText('Conseil communal du 23 février 2017')
    }
  })

  await test.step('[KEEP3] both write in the same blank at once, and no letter is lost', async () => {
    await blank(ixelles, 'Lieu de la signature').click()
    await blank(kalamu, 'Lieu de la signature').click()
    await ixelles.page.keyboard.press('End')
    await kalamu.page.keyboard.press('Home')
    await Promise.all([
      ixelles.page.keyboard.type(' et Kinshasa', { delay: 15 }),
      kalamu.page.keyboard.type('Kalamu, ', { delay: 20 }),
    ])
    for (const hall of [ixelles, kalamu])
      await expect(blank(hall, 'Lieu de la signature')).toHaveText('Kalamu, Ixelles et Kinshasa')
  })

  await test.step('three domains are written; one is moved while the other side edits it', async () => {
    await addDomain(ixelles, 'État civil')
    await addDomain(kalamu, 'Archivage')
    await addDomain(ixelles, 'Recensement')
    await describeDomain(kalamu, 'Archivage', 'Classer les registres.')
    await describeDomain(ixelles, 'Recensement', 'Tenir le registre de la population.')
    await describeDomain(ixelles, 'État civil', 'Renforcer l’enregistrement des naissances')
    await Promise.all([
      ixelles.page.keyboard.type(' dans tous les quartiers.', { delay: 25 }),
      kalamu.page.getByRole('button', { name: 'Descendre État civil' }).click(),
    ])
    for (const hall of [ixelles, kalamu]) {
      await expect(hall.page.locator('[data-domain]').nth(1)).toContainText(
        'Renforcer l’enregistrement des naissances dans tous les quartiers.',
      )
    }
  })

  await test.step('a domain is commented, answered and settled', async () => {
    const panel = await openPoint(ixelles, '3 · Recensement')
    await panel.getByRole('textbox', { name: 'Commenter' }).fill('Combien d’agents la première année?')
    await panel.getByRole('button', { name: 'Envoyer' }).click()
    const sheet = await openPoint(kalamu, '3 · Recensement')
    await expect(sheet.getByText('Combien d’agents la première année?')).toBeVisible()
    await sheet.getByRole('button', { name: 'Répondre' }).click()
    await sheet.getByRole('textbox', { name: 'Votre réponse' }).fill('Deux agents.')
    await sheet.getByRole('textbox', { name: 'Votre réponse' }).press('Tab')
    await kalamu.page.keyboard.press('Enter')
    await expect(panel.getByText('Deux agents.')).toBeVisible()
    await panel.getByRole('button', { name: 'Marquer comme réglé' }).click()
    await expect(sheet.getByText('Une discussion réglée')).toBeVisible()
    await closeSheet(kalamu)
  })

  await test.step('both initial everything; one word changes, and the other side’s initials go stale with the difference', async () => {
    await pickDay(ixelles, 'Date de la signature', '2018-03-01')
    await initialAll(ixelles)
    await initialAll(kalamu)
    await expect((await openAgreement(ixelles)).getByText('Tout est paraphé par les deux communes')).toBeVisible()
    await domain(kalamu, 'Recensement').getByRole('textbox', { name: 'Description: Recensement' }).first().click()
    await kalamu.page.keyboard.press('Control+End')
    await kalamu.page.keyboard.type(' Chaque année.')
    await saved(kalamu)
    const panel = await openPoint(ixelles, '3 · Recensement')
    await expect(panel.getByText('Modifié depuis les paraphes des deux communes')).toBeVisible()
    await expect(panel.locator('ins')).toContainText('Chaque année.')
    await panel.getByRole('button', { name: 'Parapher ces mots' }).click()
    await initialAll(kalamu)
  })

  await test.step('the agreed version is sealed, and nobody edits it', async () => {
    const rail = await openAgreement(ixelles)
    await rail.getByRole('button', { name: 'Arrêter le texte (le figer)' }).click()
    await ixelles.page.getByRole('button', { name: /^Arrêter (cette version|quand même)$/ }).click()
    for (const hall of [ixelles, kalamu]) {
      await expect(hall.page.locator('#text [contenteditable]:not([contenteditable=false])')).toHaveCount(0)
      expect((await overview(hall, id)).stage.kind).toBe('sealed')
    }
    await expect(rail.getByText('Version convenue n° 1').first()).toBeVisible()
  })

  await test.step('[LOCK1] the PDF holds the official text letter for letter, with the values and the hash', async () => {
    const rail = await openAgreement(ixelles)
    await rail.getByText('Télécharger').click()
    const download = ixelles.page.waitForEvent('download')
    await rail.getByRole('link', { name: 'Version convenue n° 1, PDF' }).click()
    const path = info.outputPath('protocole.pdf')
    await (await download).saveAs(path)
    const { stage } = await overview(ixelles, id)
    const whole = squeezed(await pdfText(path, 'all'))
    expect(whole).toContain(stage.kind === 'sealed' ? stage.seal.hash : 'no seal')
    expect(whole).not.toContain('PROJET')
    const body = squeezed(await pdfText(path, 'body'))
    expect(body).toContain(
      squeezed('Considérant les liens historiques et d’amitié qui lient la Commune d’Ixelles et la Commune de Kalamu,'),
    )
    for (const fixed of fixedWords(cic20172021)) expect(body).toContain(squeezed(fixed))
  })

  await test.step('[KEEP1] everything is there after a reload and a restart of the server', async () => {
    const before = await overview(ixelles, id)
    await service.restart('SIGKILL')
    await ixelles.page.reload()
    await saved(ixelles)
    expect(await overview(ixelles, id)).toEqual(before)
    await expect(domain(ixelles, 'Recensement')).toContainText('Tenir le registre de la population. Chaque année.')
  })

  await test.step('a side reopens with a reason, and writing is possible again', async () => {
    const sheet = await openAgreement(kalamu)
    await sheet.getByRole('button', { name: 'Rouvrir la négociation' }).click()
    await kalamu.page.getByRole('textbox', { name: 'Motif' }).fill('Le conseil demande une précision.')
    await kalamu.page.getByRole('button', { name: 'Rouvrir', exact: true }).click()
    await expect(blank(ixelles, 'Lieu de la signature')).toHaveAttribute('contenteditable', /./)
    await closeSheet(kalamu)
    await choose(ixelles, 'Civilité, commune belge', 'M.')
    await expect(kalamu.page.locator('#text')).toContainText('agit M. Béa Diallo')
  })
})
