/** What a device keeps: words typed without a line arrive, or are shown as not taken up; and what is said of it is true. */
import { blank, write } from './at-the-table.ts'
import { enter, expect, invitation, open, saved, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

/** A cut line and a window that goes take their time on a busy machine. */
test.describe.configure({ timeout: 240_000 })

const place = 'Lieu de la signature'
const sign = ({ page }: TownHall) => page.locator('[data-saving]')
const says = (hall: TownHall, kind: string) =>
  expect(sign(hall)).toHaveAttribute('data-saving', kind, { timeout: 40_000 })
const notTaken = ({ page }: TownHall) => page.getByRole('dialog', { name: 'Des mots n’ont pas été repris' })

async function typeOffline(hall: TownHall, label: string, words: string): Promise<void> {
  hall.link.cut()
  await says(hall, 'device')
  await blank(hall, label).click()
  await hall.page.keyboard.type(words)
  await expect(sign(hall)).toContainText('gardé sur cet appareil')
}

/** The window goes without a word, as when a phone closes it for want of memory; another is opened later. */
async function windowGoes(hall: TownHall): Promise<TownHall> {
  await hall.page.close({ runBeforeUnload: false })
  hall.link.restore()
  return { ...hall, page: await hall.context.newPage() }
}

test('[KEEP2] words for an older generation, and those of somebody else on this device, are offered and never sent', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id, service } = negotiation
  await typeOffline(kalamu, place, 'Kinshasa')
  const again = await windowGoes(kalamu)
  await service.renewGeneration(id)
  await again.page.goto(`/p/${id}`)
  await expect(notTaken(again)).toContainText('à Kinshasa')
  await expect(notTaken(again)).toContainText('état antérieur du protocole')
  await again.page.getByRole('button', { name: 'J’ai compris, ne plus les garder' }).click()
  await expect(again.page.locator('#text'), 'nothing opened this dialog: the focus goes to the text').toBeFocused()
  await again.page.reload()
  await saved(again)
  await expect(notTaken(again)).toBeHidden()

  await typeOffline(again, place, 'Goma')
  const other = await windowGoes(again)
  await other.context.clearCookies()
  const token = await invitation(ixelles, id, { side: 'observer', role: 'observer' })
  await enter(other, token, 'Conseil UVCW')
  await open(other, id)
  await expect(notTaken(other), 'the other side’s words are not shown to an observer').toBeHidden()
  await expect(blank(ixelles, place)).toHaveText('')
})

test('[KEEP2] words typed without a line arrive also when the document began anew meanwhile, and nothing of what others wrote is lost', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id, service } = negotiation
  await write(ixelles, place, 'Ixelles')
  await saved(ixelles)
  await expect(blank(kalamu, place)).toHaveText('Ixelles')
  await typeOffline(kalamu, 'Nom du représentant, commune partenaire', 'Jean Kadima')
  await kalamu.page.keyboard.press('Tab')
  await service.beginAnew(id)
  kalamu.link.restore()
  await says(kalamu, 'saved')
  await saved(ixelles)
  await expect(notTaken(kalamu)).toBeHidden()
  await expect(ixelles.page.locator('body')).toContainText('Jean Kadima')
  await expect(blank(ixelles, place), 'nothing of the present words is lost').toHaveText('Ixelles')
})

test('[KEEP2] a colleague at the same device is shown what the first one could not send, and sends none of it', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  const token = await invitation(kalamu, id, { side: 'partner', role: 'negotiator' })
  await typeOffline(kalamu, place, 'Kinshasa')
  // The words are on the device, so nothing is asked: a question would keep the window open.
  const gone = kalamu.page.waitForEvent('close')
  await kalamu.page.close({ runBeforeUnload: true })
  await gone
  const colleague = await windowGoes(kalamu)
  await colleague.context.clearCookies()
  await enter(colleague, token, 'Marie Mbuyi')
  await open(colleague, id)
  await expect(notTaken(colleague)).toContainText('à Kinshasa')
  await expect(notTaken(colleague)).toContainText('Une autre personne de votre commune')
  await expect(blank(ixelles, place)).toHaveText('')
  await expect(blank(colleague, place)).toHaveText('')
})

test('[TELL2] a refused author reads which words and why, has a clean copy, and writes on; nobody else notices', async ({
  negotiation,
}) => {
  const { ixelles, kalamu } = negotiation
  await typeOffline(kalamu, place, 'Kalamu ')
  await kalamu.page.keyboard.insertText('k'.repeat(150))
  await write(ixelles, place, 'i'.repeat(150))
  kalamu.link.restore()
  await expect(notTaken(kalamu)).toContainText('Ce texte est trop long pour cet endroit', { timeout: 40_000 })
  await expect(notTaken(kalamu)).toContainText('k'.repeat(150))
  // Word for word as they were written, without what the others put beside them meanwhile.
  await expect(notTaken(kalamu)).toContainText(`Lieu de la signatureLes mots non reprisà Kalamu ${'k'.repeat(150)}`)
  await kalamu.page.reload()
  await expect(notTaken(kalamu), 'kept until the person has done with it').toContainText('k'.repeat(150))
  await kalamu.page.getByRole('button', { name: 'J’ai compris, ne plus les garder' }).click()
  await expect(blank(kalamu, place)).toHaveText('i'.repeat(150))
  await write(kalamu, 'Nom du représentant, commune partenaire', 'Jean-Claude Kadima')
  await expect(ixelles.page.locator('#text')).toContainText('Jean-Claude Kadima')
  await expect(blank(ixelles, place)).toHaveText('i'.repeat(150))
})

test('[KEEP2] of three answers written without a line one is refused: the others arrive, and only that one is said', async ({
  negotiation,
}) => {
  const { ixelles, kalamu } = negotiation
  const name = 'Nom du représentant, commune partenaire'
  const office = 'Fonction du représentant, commune partenaire'
  await typeOffline(kalamu, place, 'k'.repeat(150))
  for (const [label, words] of [
    [name, 'Jean Mbuyi'],
    [office, 'Bourgmestre'],
  ] as const) {
    await blank(kalamu, label).click()
    await kalamu.page.keyboard.type(words)
  }
  await write(ixelles, place, 'i'.repeat(150))
  kalamu.link.restore()
  await expect(notTaken(kalamu)).toContainText('k'.repeat(150), { timeout: 40_000 })
  await expect(notTaken(kalamu)).not.toContainText('Mbuyi')
  await expect(ixelles.page.locator('#text')).toContainText('Jean Mbuyi')
  await expect(ixelles.page.locator('#text')).toContainText('Bourgmestre')
  await expect(blank(kalamu, name)).toHaveText('Jean Mbuyi')
  await expect(blank(ixelles, place)).toHaveText('i'.repeat(150))
})

test('[TELL1] a browser that keeps nothing says so, and asks before the only copy is closed; so does a full one', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  await kalamu.page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await open(kalamu, id)
  await sign(kalamu).click()
  await expect(kalamu.page.getByText('Cet appareil ne garde rien')).toBeVisible()
  await kalamu.page.keyboard.press('Escape')
  kalamu.link.cut()
  await says(kalamu, 'device')
  await blank(kalamu, place).click()
  await kalamu.page.keyboard.type('Kalamu')
  await says(kalamu, 'unsaved')
  const asked = kalamu.page.waitForEvent('dialog')
  await kalamu.page.close({ runBeforeUnload: true })
  expect((await asked).type()).toBe('beforeunload')
  await (await asked).dismiss()
  kalamu.link.restore()
  await saved(kalamu)
  await expect(blank(ixelles, place)).toHaveText('Kalamu')

  const devtools = await ixelles.context.newCDPSession(ixelles.page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: ixelles.link.url, quotaSize: 1 })
  ixelles.link.cut()
  await says(ixelles, 'device')
  await blank(ixelles, 'Nom du représentant, commune belge').click()
  await ixelles.page.keyboard.type('Béa')
  // A browser looks at its quota now and then only.
  await expect(async () => {
    await ixelles.page.keyboard.type('.')
    await expect(sign(ixelles)).toHaveAttribute('data-saving', 'unsaved', { timeout: 1000 })
  }).toPass({ timeout: 40_000 })
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: ixelles.link.url })
  await ixelles.page.keyboard.type(' Diallo')
  await says(ixelles, 'device')
  const again = await windowGoes(ixelles)
  await open(again, id)
  await expect(blank(again, 'Nom du représentant, commune belge')).toHaveText(/^Béa\.+ Diallo$/u)
})

test('[KEEP2] two windows of one person without a line keep both their words; five reloads change nothing', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  const second: TownHall = { ...kalamu, page: await kalamu.context.newPage() }
  await open(second, id)
  kalamu.link.cut()
  for (const [hall, label, words] of [
    [kalamu, place, 'Kalamu'],
    [second, 'Nom du représentant, commune partenaire', 'Kadima'],
  ] as const) {
    await says(hall, 'device')
    await blank(hall, label).click()
    await hall.page.keyboard.type(words)
    await expect(sign(hall)).toContainText('gardé sur cet appareil')
  }
  await second.page.close({ runBeforeUnload: false })
  const again = await windowGoes(kalamu)
  await open(again, id)
  await expect(blank(ixelles, place)).toHaveText('Kalamu')
  await expect(ixelles.page.locator('#text')).toContainText('Kadima')
  const document = async () => {
    const file = await ixelles.context.request.get(`/api/protocols/${id}/export.json`)
    return ((await file.json()) as { answers: unknown }).answers
  }
  const before = await document()
  for (const line of ['up', 'cut', 'up', 'cut', 'up'] as const) {
    if (line === 'cut') again.link.cut()
    else again.link.restore()
    // By its address: what a browser shows without a line is a page of its own, and not every browser reloads it to this one.
    await again.page.goto(`/p/${id}`).catch(() => undefined)
    if (line === 'up') await saved(again)
  }
  expect(await document()).toEqual(before)
})
