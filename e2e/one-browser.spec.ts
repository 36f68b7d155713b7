/** Both communes' links in one browser: a facilitator, a shared machine in the council room. */
import type { Page } from '@playwright/test'
import { openAgreement, openPoint } from './at-the-table.ts'
import { entries, expect, invitation, overview, test } from './two-town-halls.ts'
import type { Negotiation } from './two-town-halls.ts'

/** A second tab of Ixelles' browser, in front of a link that Kalamu made for a colleague. */
async function linkOfKalamuInTheSameBrowser({ ixelles, kalamu, id }: Negotiation): Promise<Page> {
  const token = await invitation(kalamu, id, { side: 'partner', role: 'negotiator' })
  const second = await ixelles.context.newPage()
  await second.goto(`/j#${token}.`)
  await expect(second.getByText('Béa Diallo (Ixelles) parle déjà dans ce navigateur.')).toBeVisible()
  await second.getByLabel('Votre nom').fill('Amina Mbuyi')
  await second.getByRole('button', { name: 'Entrer' }).click()
  await expect(second.getByRole('dialog', { name: 'Parler pour Kalamu dans ce navigateur?' })).toBeVisible()
  return second
}

test('[SAY4] a browser that speaks for Ixelles is asked before it speaks for Kalamu, and goes on for Ixelles', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  const second = await linkOfKalamuInTheSameBrowser(negotiation)
  await second.getByRole('dialog').getByRole('button', { name: 'Continuer comme Béa Diallo' }).click()
  await second.waitForURL(`**/p/${id}`)
  await second.locator('[data-saving="saved"]').waitFor()
  const panel = await openPoint(ixelles, 'Lieu')
  await panel.getByRole('tab', { name: 'Entre nous' }).click()
  await panel.getByRole('textbox', { name: 'Commenter' }).fill('Nous restons entre nous.')
  await panel.getByRole('button', { name: 'Envoyer' }).click()
  await expect(panel.getByRole('article').getByText('Nous restons entre nous.')).toBeVisible()
  expect(JSON.stringify(await entries(kalamu, id))).not.toContain('Nous restons')
})

test('[SAY4] once it speaks for Kalamu, the older page records nothing, says so, and goes on as the right person', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  const { page } = ixelles
  const second = await linkOfKalamuInTheSameBrowser(negotiation)
  await second.getByRole('dialog').getByRole('button', { name: 'Entrer comme Amina Mbuyi (Kalamu)' }).click()
  await second.waitForURL(`**/p/${id}`)
  await second.locator('[data-saving="saved"]').waitFor()

  const notice = page.getByRole('alert').filter({ hasText: 'Ce navigateur parle maintenant pour Amina Mbuyi (Kalamu)' })
  await expect(notice).toBeVisible()
  await expect(page.getByText('Présents: Amina Mbuyi (vous, Kalamu)')).toBeAttached()
  const panel = await openPoint(ixelles, 'Lieu')
  await panel.getByRole('tab', { name: 'Entre nous' }).click()
  await panel.getByRole('textbox', { name: 'Commenter' }).fill('Notre limite: deux agents.')
  await panel.getByRole('button', { name: 'Envoyer' }).click()
  const refused = page.getByText('Ce navigateur parle maintenant pour quelqu’un d’autre').filter({ visible: true })
  await expect(refused.first()).toBeVisible()
  await expect(panel.getByRole('textbox', { name: 'Commenter' })).toHaveValue('Notre limite: deux agents.')
  const name = await openPoint(ixelles, 'Commune belge')
  await name.getByRole('button', { name: 'Parapher ces mots' }).click()
  await expect(name.getByRole('button', { name: 'Parapher ces mots' })).toBeEnabled()
  expect(JSON.stringify(await entries(kalamu, id))).not.toContain('Notre limite')
  const { items } = await overview(kalamu, id)
  expect(items.find((item) => item.id === 'belgian.name')?.initials).toEqual({})

  await notice.getByRole('button', { name: 'Continuer comme Amina Mbuyi (Kalamu)' }).click()
  await expect(page.getByText('Présents: Amina Mbuyi (vous, Kalamu)')).toBeAttached()
  await page.locator('[data-saving="saved"]').waitFor()
  await expect(notice).toHaveCount(0)
})

test('[SAY4] whatever a page asks, fetches and opens says for whom it stands', async ({
  negotiation: { ixelles, id },
}) => {
  const { page } = ixelles
  const { me } = await overview(ixelles, id)
  const unsaid: string[] = []
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (!pathname.startsWith('/api/')) return
    asked.push(pathname)
    if (request.headers()['x-stands-for'] !== me.id && searchParams.get('as') !== me.id) unsaid.push(request.url())
  })
  page.on('websocket', (socket) => {
    asked.push(new URL(socket.url()).pathname)
    if (new URL(socket.url()).searchParams.get('as') !== me.id) unsaid.push(socket.url())
  })
  await page.reload()
  await page.locator('[data-saving="saved"]').waitFor()
  const panel = await openPoint(ixelles, 'Lieu')
  await panel.getByRole('textbox', { name: 'Commenter' }).fill('Kinshasa?')
  await panel.getByRole('button', { name: 'Envoyer' }).click()
  await expect(panel.getByRole('article').getByText('Kinshasa?')).toBeVisible()
  const agreement = await openAgreement(ixelles)
  await agreement.getByText('Télécharger').click()
  const kept = page.waitForEvent('download')
  await agreement.getByRole('link', { name: /, Word$/u }).click()
  await kept
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Mes appareils' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1)
  await page.goto(`/p/${id}/historique`)
  await page.locator('[data-saving="saved"]').waitFor()
  expect(unsaid).toEqual([])
  for (const part of ['/acts', '/export.docx', '/api/devices', '/history', '/sync/'])
    expect(asked.filter((path) => path.includes(part)).length, part).toBeGreaterThan(0)
})
