/** Lines that are cut, frozen and slow, and a server that goes away: nothing typed is lost, and what is said of it is true. */
import { addDomain, blank, describeDomain, domain, write } from './at-the-table.ts'
import { expect, open, saved, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'
import { speeds } from '../testing/service/link.ts'

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

test('[TELL1] on a half-open line, whose bytes go nowhere, the page says so within seconds and finds another way', async ({
  negotiation,
}) => {
  const { ixelles, kalamu } = negotiation
  kalamu.link.swallow()
  await blank(kalamu, place).click()
  await kalamu.page.keyboard.type('Kalamu')
  // Eight seconds without an answer, and what a busy machine adds.
  await expect(sign(kalamu)).toHaveAttribute('data-saving', 'device', { timeout: 12_000 })
  await expect(sign(kalamu)).toContainText('gardé sur cet appareil')
  // Half a minute of silence, then another connection.
  await expect(sign(kalamu)).toHaveAttribute('data-saving', 'saved', { timeout: 45_000 })
  await expect(blank(ixelles, place)).toHaveText('Kalamu')
})

test('[KEEP3] short cuts, again and again: caret, undo and one’s place at the table are kept', async ({
  negotiation,
}) => {
  const { ixelles, kalamu } = negotiation
  await blank(kalamu, place).click()
  await kalamu.page.keyboard.type('Kalamu')
  await saved(kalamu)
  for (let cut = 1; cut <= 4; cut++) {
    kalamu.link.cut()
    await keptHere(kalamu)
    await kalamu.page.keyboard.type(String(cut))
    for (let step = 0; step < 2; step++) await kalamu.page.keyboard.press('ArrowLeft')
    await ixelles.page.getByLabel('Civilité, commune belge').selectOption(cut % 2 === 0 ? 'M.' : 'Mme')
    kalamu.link.restore()
    await saved(kalamu)
    // Who did not move since before the cut is seen again at once, not when their client next repeats itself.
    await expect(kalamu.page.getByTitle('Béa Diallo (Ixelles)')).toHaveCount(1, { timeout: 5000 })
  }
  // Each figure stands where the caret was: two to the left of the one before.
  const whole = 'Kal4a3m2u1'
  await expect(blank(kalamu, place)).toBeFocused()
  await expect(blank(ixelles, place)).toHaveText(whole)
  await expect(ixelles.page.getByTitle('Jean-Claude Kadima (Kalamu)')).toHaveCount(1)
  await expect(kalamu.page.getByTitle('Béa Diallo (Ixelles)')).toHaveCount(1)
  for (let step = 0; step < 10; step++) await kalamu.page.keyboard.press('Control+z')
  await expect(blank(ixelles, place)).toHaveText('')
  await expect(ixelles.page.getByLabel('Civilité, commune belge')).toHaveValue('M.')
})

test('[KEEP2] [KEEP3] days without a line: what was typed meanwhile outlives the other side’s clearing of the same blank', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  await kalamu.page.clock.install()
  await open(kalamu, id)
  // Two first writers of one blank, in the same moment.
  await Promise.all([blank(kalamu, place).click(), blank(ixelles, place).click()])
  await Promise.all([kalamu.page.keyboard.insertText('Kalamu'), ixelles.page.keyboard.insertText('Ixelles')])
  await Promise.all([saved(kalamu), saved(ixelles)])
  await expect(blank(ixelles, place)).toHaveText(/^(KalamuIxelles|IxellesKalamu)$/)
  kalamu.link.cut()
  await keptHere(kalamu)
  await blank(kalamu, place).click()
  await kalamu.page.keyboard.press('End')
  await kalamu.page.keyboard.type(', Kinshasa')
  await kalamu.page.clock.fastForward(3 * 24 * 3_600_000)
  await expect(sign(kalamu)).toContainText('gardé sur cet appareil')
  await blank(ixelles, place).click()
  await ixelles.page.keyboard.press('Control+a')
  await ixelles.page.keyboard.press('Delete')
  await saved(ixelles)
  kalamu.link.restore()
  await saved(kalamu)
  await expect(blank(ixelles, place)).toHaveText(', Kinshasa')
  await expect(blank(kalamu, place)).toHaveText(', Kinshasa')
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

for (const [name, speed] of [
  ['bush', speeds.bush],
  ['edge of the network', speeds.edge],
] as const) {
  test(`on the line of the ${name} a page opens, is written in, is saved, and sees and is seen`, async ({
    negotiation,
  }) => {
    const { ixelles, kalamu, id } = negotiation
    kalamu.link.slow(speed)
    await open(kalamu, id)
    await write(kalamu, place, 'Mbour')
    await expect(blank(ixelles, place)).toHaveText('Mbour')
    await expect(sign(kalamu)).toHaveAttribute('data-seen', 'yes')
  })
}
