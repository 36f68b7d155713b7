/** Lines that are cut, frozen and slow, and a server that goes away: nothing typed is lost, and what is said of it is true. */
import { addDomain, blank, describeDomain, domain, write } from './at-the-table.ts'
import { expect, open, saved, test } from './two-communes.ts'
import type { TownHall } from './two-communes.ts'
import { speeds } from '../server/testing/link.ts'

const place = 'Lieu de la signature'
const sign = ({ page }: TownHall) => page.locator('[data-saving]')
const keptHere = (hall: TownHall) => expect(sign(hall)).toHaveAttribute('data-saving', 'device', { timeout: 40_000 })

test('[KEEP2] [TELL1] a cut of sixty seconds in the middle loses nothing on either side', async ({ negotiation }) => {
  test.setTimeout(240_000)
  const { ixelles, kalamu } = negotiation
  await addDomain(ixelles, 'État civil')
  await describeDomain(ixelles, 'État civil', 'Bureaux')
  kalamu.link.cut()
  const cutAt = Date.now()
  await keptHere(kalamu)
  await blank(kalamu, place).click()
  await kalamu.page.keyboard.type('Kalamu')
  await expect(sign(kalamu)).toContainText('gardé sur cet appareil')
  await domain(kalamu, 'État civil').getByRole('textbox', { name: 'Description: État civil' }).first().click()
  await kalamu.page.keyboard.press('Control+End')
  await kalamu.page.keyboard.type(' secondaires.')
  await write(ixelles, 'Nom du représentant, commune belge', 'Béa Diallo')
  await expect.poll(() => Date.now() - cutAt, { timeout: 90_000 }).toBeGreaterThan(60_000)
  kalamu.link.restore()
  await saved(kalamu)
  await expect(blank(ixelles, place)).toHaveText('Kalamu')
  await expect(domain(ixelles, 'État civil')).toContainText('Bureaux secondaires.')
  await expect(kalamu.page.locator('#text')).toContainText('Béa Diallo')
})

test('[KEEP2] what was typed on a cut line survives the window being closed, and arrives on the next visit', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  kalamu.link.cut()
  await keptHere(kalamu)
  await blank(kalamu, place).click()
  await kalamu.page.keyboard.type('Kinshasa')
  await expect(sign(kalamu)).toContainText('gardé sur cet appareil')
  await kalamu.page.close({ runBeforeUnload: false })
  kalamu.link.restore()
  const again = { ...kalamu, page: await kalamu.context.newPage() }
  await open(again, id)
  await expect(blank(again, place)).toHaveText('Kinshasa')
  await expect(blank(ixelles, place)).toHaveText('Kinshasa')
})

test('[TELL1] on a line that stands but carries nothing, “Enregistré” is not said', async ({ negotiation }) => {
  const { ixelles, kalamu } = negotiation
  kalamu.link.freeze()
  await blank(kalamu, place).click()
  await kalamu.page.keyboard.type('Kalamu')
  await expect(sign(kalamu)).not.toHaveAttribute('data-saving', 'saved')
  await keptHere(kalamu)
  kalamu.link.restore()
  await saved(kalamu)
  await expect(blank(ixelles, place)).toHaveText('Kalamu')
})

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`[KEEP1] [KEEP2] words typed while the server goes by ${signal} and comes back are all there`, async ({
    negotiation,
  }) => {
    const { ixelles, kalamu, service } = negotiation
    await write(ixelles, 'Nom du représentant, commune belge', 'Béa')
    await service.stop(signal)
    await blank(ixelles, 'Nom du représentant, commune belge').click()
    await ixelles.page.keyboard.press('End')
    await ixelles.page.keyboard.type(' Diallo')
    await keptHere(ixelles)
    await service.start()
    await saved(ixelles)
    await expect(kalamu.page.locator('#text')).toContainText('Béa Diallo', { timeout: 40_000 })
  })
}

test('on the line of the bush a page opens, is written in, and is saved', async ({ negotiation }) => {
  const { ixelles, kalamu, id } = negotiation
  kalamu.link.slow(speeds.bush)
  await open(kalamu, id)
  await write(kalamu, place, 'Mbour')
  await expect(blank(ixelles, place)).toHaveText('Mbour')
})
