/** Rights that change while a page is open: the page says so at once, and loses nobody's words. */
import type { Locator } from '@playwright/test'
import { blank, write } from './at-the-table.ts'
import { expect, open, test } from './two-town-halls.ts'
import type { Negotiation, TownHall } from './two-town-halls.ts'

/** Several windows, opened one after the other, take their time on a busy machine. */
test.describe.configure({ timeout: 240_000 })

/** A colleague of Ixelles with the page open. */
async function colleague({ invite, id }: Negotiation): Promise<TownHall> {
  const hall = await invite({ side: 'belgian', role: 'negotiator' }, 'Jeanne Dubois')
  await open(hall, id)
  return hall
}

async function people({ page }: TownHall): Promise<Locator> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Personnes et invitations' }).click()
  return page.getByRole('dialog')
}

async function changeRole(hall: TownHall, role: RegExp): Promise<void> {
  const dialog = await people(hall)
  await dialog.getByRole('button', { name: 'Changer le rôle de Jeanne Dubois' }).click()
  await hall.page.getByRole('radio', { name: role }).check()
  await hall.page.getByRole('button', { name: 'Changer le rôle', exact: true }).click()
}

test('access withdrawn: the open page says so at once, and the words that had not arrived can still be copied', async ({
  negotiation,
}) => {
  const jeanne = await colleague(negotiation)
  await write(jeanne, 'Fonction du représentant, commune belge', 'Bourgmestre')
  jeanne.link.freeze()
  await blank(jeanne, 'Nom du représentant, commune belge').click()
  await jeanne.page.keyboard.insertText('Christos Doulkeridis')
  const dialog = await people(negotiation.ixelles)
  await dialog.getByRole('button', { name: 'Retirer l’accès à Jeanne Dubois?' }).click()
  await negotiation.ixelles.page.getByRole('button', { name: 'Retirer', exact: true }).click()
  await expect(dialog.getByText('accès retiré')).toBeVisible()
  jeanne.link.restore()
  await expect(jeanne.page.getByText('Votre accès à ce protocole a été retiré.').first()).toBeVisible()
  await expect(jeanne.page.getByText('Christos Doulkeridis').first()).toBeVisible()
  await expect(jeanne.page.locator('#text')).toHaveCount(0)
})

test('access withdrawn with nothing on its way: the page says so at once', async ({ negotiation }) => {
  const jeanne = await colleague(negotiation)
  const dialog = await people(negotiation.ixelles)
  await dialog.getByRole('button', { name: 'Retirer l’accès à Jeanne Dubois?' }).click()
  await negotiation.ixelles.page.getByRole('button', { name: 'Retirer', exact: true }).click()
  await expect(jeanne.page.getByText('Votre accès à ce protocole a été retiré.')).toBeVisible()
})

for (const [role, sentence] of [
  [/^Signataire/u, 'Votre commune a changé votre rôle: signataire.'],
  [/^Lecteur/u, 'Votre commune a changé votre rôle: lecteur ou lectrice.'],
] as const)
  test(`role changed, ${sentence}: nothing is written any more on the open page, until it is given back`, async ({
    negotiation,
  }) => {
    const jeanne = await colleague(negotiation)
    await expect(blank(jeanne, 'Commune belge')).toBeVisible()
    await changeRole(negotiation.ixelles, role)
    await expect(jeanne.page.getByText(sentence)).toBeVisible()
    await expect(blank(jeanne, 'Commune belge')).toHaveCount(0)
    await negotiation.ixelles.page.keyboard.press('Escape')
    await changeRole(negotiation.ixelles, /^Négociateur/u)
    await expect(blank(jeanne, 'Commune belge')).toBeVisible()
    await write(jeanne, 'Fonction du représentant, commune belge', 'Bourgmestre')
  })

test('a link withdrawn is gone from every open list, and brings nobody in from a page that was already open', async ({
  negotiation,
}) => {
  const jeanne = await colleague(negotiation)
  const hers = await people(jeanne)
  await hers.getByRole('button', { name: 'Faire un lien' }).click()
  const link = await hers.getByText(/\/j#/u).textContent()
  const late = await jeanne.context.browser()?.newPage()
  await late?.goto(link ?? '')
  await late?.getByLabel('Votre nom').fill('Trop Tard')
  const mine = await people(negotiation.ixelles)
  const links = hers.getByRole('button', { name: /^Retirer le lien pour négociateur ou négociatrice, Ixelles/u })
  const before = await links.count()
  await mine
    .getByRole('button', { name: /^Retirer le lien pour négociateur ou négociatrice, Ixelles/u })
    .last()
    .click()
  await negotiation.ixelles.page.getByRole('button', { name: 'Retirer', exact: true }).click()
  await expect(links).toHaveCount(before - 1)
  await late?.getByRole('button', { name: 'Entrer' }).click()
  await expect(late?.getByText('n’est pas ou plus valable') ?? mine).toBeVisible()
})

test('a phone taken in by a link is in the list, and is signed out from the desk while its page is open', async ({
  negotiation,
}) => {
  const { ixelles, id } = negotiation
  await ixelles.page.getByRole('button', { name: 'Menu' }).click()
  await ixelles.page.getByRole('button', { name: 'Mes appareils' }).click()
  const dialog = ixelles.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Faire un lien pour mon autre appareil' }).click()
  const link = (await dialog.getByText(/\/appareil#/u).textContent()) ?? ''
  const phone = await ixelles.context.browser()?.newContext({ viewport: { width: 360, height: 640 } })
  const page = await phone?.newPage()
  if (!page) throw new Error('no phone')
  await page.goto(link)
  await page.getByRole('button', { name: 'Ajouter cet appareil' }).click()
  await page.waitForURL(`**/p/${id}`)
  await page.locator('[data-saving="saved"]').waitFor()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Mes appareils' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Escape')

  await ixelles.page.keyboard.press('Escape')
  await ixelles.page.getByRole('button', { name: 'Menu' }).click()
  await ixelles.page.getByRole('button', { name: 'Mes appareils' }).click()
  await dialog.getByRole('button', { name: 'Se déconnecter de tous les autres' }).press('Enter')
  await ixelles.page.getByRole('dialog').getByRole('button', { name: 'Déconnecter', exact: true }).press('Enter')
  await expect(page.getByText('Vous n’êtes pas (ou plus) identifié sur cet appareil.')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await phone?.close()
})

for (const erased of [false, true])
  test(`signing out asks, and ${erased ? 'erases' : 'keeps'} what this device has`, async ({ negotiation }) => {
    const { kalamu, id } = negotiation
    await write(kalamu, 'Commune partenaire', 'Kalamu')
    await kalamu.page.getByRole('button', { name: 'Menu' }).click()
    await kalamu.page.getByRole('button', { name: 'Se déconnecter de cet appareil' }).click()
    const dialog = kalamu.page.getByRole('dialog')
    if (erased) await dialog.getByRole('radio', { name: 'Effacer ce que cet appareil garde' }).check()
    await dialog.getByRole('button', { name: 'Se déconnecter', exact: true }).click()
    await kalamu.page.waitForURL(/\/$/u)
    const rows = await kalamu.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          void indexedDB.databases().then(([first]) => {
            if (first?.name === undefined) return resolve(0)
            const opening = indexedDB.open(first.name)
            opening.addEventListener('success', () => {
              const names = [...opening.result.objectStoreNames]
              const counting =
                names[0] === undefined ? undefined : opening.result.transaction(names).objectStore(names[0]).count()
              counting?.addEventListener('success', () => resolve(counting.result))
            })
          })
        }),
    )
    expect(rows > 0).toBe(!erased)
    await kalamu.page.goto(`/p/${id}`)
    await expect(kalamu.page.getByText('Vous n’êtes pas (ou plus) identifié sur cet appareil.')).toBeVisible()
  })
