/** Two towns negotiate on an official text of their own: other blanks, another article for the domains, the partner first. */
import {
  addDomain,
  blank,
  choose,
  describeDomain,
  initialAll,
  openPoint,
  pickDay,
  seal,
  write,
} from './at-the-table.ts'
import { Service } from './service.ts'
import { desk, enter, expect, openTownHall, overview, saved, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

const text = new URL('../testing/texts/jumelage-2027.json', import.meta.url)

/** Chosen where a protocol is created; answers with the link for the partner. */
async function createOnOwnText({ page }: TownHall): Promise<string> {
  await page.goto('/')
  await page.getByRole('combobox', { name: 'Texte officiel' }).selectOption({ label: 'Convention de jumelage 2027' })
  await page.getByRole('textbox', { name: 'Commune belge' }).fill('Huy')
  await page.getByRole('textbox', { name: 'Commune partenaire' }).fill('Natitingou')
  await page.getByRole('textbox', { name: 'Votre nom' }).fill('Éric Dosogne')
  await page.getByRole('button', { name: 'Créer le protocole' }).click()
  const link = await page.getByRole('region', { name: 'Lien pour Natitingou' }).locator('bdi').textContent()
  await page.getByRole('link', { name: 'Ouvrir le protocole' }).click()
  await page.waitForURL(/\/p\//)
  return new URL(link ?? '').hash.slice(1)
}

test('[LOCK1] [SEAL4] two towns agree on a text that nobody programmed, from its choice to its seal', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const service = await Service.start({ texts: [text] })
  const huy = await openTownHall(browser, service, desk)
  const natitingou = await openTownHall(browser, service, desk)
  const token = await createOnOwnText(huy)
  await saved(huy)
  const id = new URL(huy.page.url()).pathname.slice('/p/'.length)
  await enter(natitingou, token, 'Kpɔ̀mè Atrokpo')
  await natitingou.page.goto(`/p/${id}`)
  await saved(natitingou)

  await test.step('each fills its own blanks, and a name is printed as it agrees', async () => {
    await write(natitingou, 'Ville partenaire', 'Natitingou')
    await choose(natitingou, 'Titre, commune partenaire', 'Madame')
    await write(natitingou, 'Nom du maire', 'Kpɔ̀mè Atrokpo')
    await write(natitingou, 'Charge du maire', 'Maire')
    await pickDay(natitingou, 'Date du vote', '2027-03-01')
    await choose(huy, 'Titre, commune belge', 'Maître')
    await write(huy, 'Nom du bourgmestre', 'Éric Dosogne')
    await write(huy, 'Charge du bourgmestre', 'Bourgmestre')
    // In one's own page the word of address is a list to choose from.
    await expect(huy.page.locator('#text')).toContainText('par la voix de Madame Kpɔ̀mè Atrokpo, Maire,')
    await expect(natitingou.page.locator('#text')).toContainText('par la voix de Maître Éric Dosogne, Bourgmestre,')
    await expect(huy.page.locator('#text')).toContainText('Vu le vote du 1er mars 2027')
  })

  await test.step('the shared ones are written by both; the plain ones have no preposition to choose', async () => {
    await write(huy, 'Banque du compte commun', 'Le Crédit du Condroz')
    await write(natitingou, 'Témoin', 'Les Amis du Fleuve')
    await write(natitingou, 'Lieu de la fête', 'Le Rœulx')
    await huy.page.getByRole('button', { name: 'Ce que les villes partagent' }).first().click()
    await huy.page.getByRole('checkbox', { name: 'un fleuve' }).check()
    await huy.page.keyboard.press('Escape')
    await expect(huy.page.locator('#text')).toContainText('Fêté au Rœulx le')
    await expect(huy.page.locator('#text')).toContainText('tenu par Le Crédit du Condroz.')
    // One for one's own town, and one for the place of the feast.
    await expect(huy.page.locator('.form-button')).toHaveCount(2)
  })

  await test.step('the domains stand in their own article, and are marked in the words of the text', async () => {
    await addDomain(huy, 'Eau potable')
    await describeDomain(huy, 'Eau potable', 'Creuser deux puits.')
    await expect(natitingou.page.locator('#text')).toContainText('Article 5 - Chantiers communs')
    await huy.page.getByRole('checkbox', { name: 'Financé la première année' }).check()
    await expect(natitingou.page.getByRole('checkbox', { name: 'Financé la première année' })).toBeChecked()
  })

  await test.step('a point is called as the text calls it', async () => {
    await openPoint(huy, 'Voix de Natitingou')
    await expect(huy.page.locator('#panel')).toContainText('Voix de Natitingou')
    await expect(blank(huy, 'Témoin')).toHaveText('Les Amis du Fleuve')
  })

  await test.step('both initial everything, the point behind the signatures too, and the version is sealed', async () => {
    await initialAll(huy)
    await initialAll(natitingou)
    await seal(huy)
    const { items } = await overview(huy, id)
    expect(items.at(-1)).toMatchObject({ id: 'witness', state: 'agreed' })
    const plain = await huy.context.request.get(`/api/protocols/${id}/export.txt?version=1`)
    expect(await plain.text()).toContain('Devant Les Amis du Fleuve, qui a relu.')
    const pdf = await natitingou.context.request.get(`/api/protocols/${id}/export.pdf?version=1`)
    const verified = await natitingou.context.request.post('/api/verify', {
      data: await pdf.body(),
      headers: { 'content-type': 'application/octet-stream', origin: natitingou.link.url },
    })
    expect(((await verified.json()) as { readonly conclusion: string }).conclusion).toBe('genuine')
  })

  for (const hall of [huy, natitingou]) {
    await hall.context.close()
    await hall.link.close()
  }
  await service.dispose()
})
