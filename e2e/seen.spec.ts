/** “Vu par”: said when the other commune’s page has shown the words to somebody, and not before. */
import { blank, write } from './at-the-table.ts'
import { expect, open, saved, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

const place = 'Lieu de la signature'
const sign = ({ page }: TownHall) => page.locator('[data-saving]')
const seen = (hall: TownHall) => expect(sign(hall)).toHaveAttribute('data-seen', 'yes', { timeout: 30_000 })

/** A page put to sleep, as a phone does with what is not in sight: no script of it runs, its socket stands. */
async function sleepOf({ page, context }: TownHall) {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Debugger.enable')
  return { begins: () => devtools.send('Debugger.pause'), ends: () => devtools.send('Debugger.resume') }
}

test('[TELL1] a phone asleep has seen nothing; awake, it shows what came, keeps its own words, and has seen', async ({
  negotiation,
}) => {
  test.setTimeout(240_000)
  const { ixelles, kalamu } = negotiation
  await write(ixelles, 'Nom du représentant, commune belge', 'Béa Diallo')
  await seen(ixelles)
  await expect(sign(ixelles)).toHaveText('Enregistré · vu par Kalamu')
  await expect(sign(kalamu)).toBeVisible()

  await write(kalamu, place, 'Kalamu')
  const sleep = await sleepOf(kalamu)
  await sleep.begins()
  await write(ixelles, 'Fonction du représentant, commune belge', 'Échevine')
  // Told afresh by the server: nobody at Kalamu has looked.
  await ixelles.page.reload()
  await saved(ixelles)
  await sign(ixelles).click()
  await expect(ixelles.page.getByText('Kalamu n’a pas encore vu vos derniers mots.')).toBeVisible()
  await expect(sign(ixelles)).toHaveText('Enregistré')
  await ixelles.page.keyboard.press('Escape')
  await blank(ixelles, place).click()
  await ixelles.page.keyboard.press('End')
  await ixelles.page.keyboard.insertText(' (Kinshasa)')
  await saved(ixelles)

  await sleep.ends()
  await seen(ixelles)
  await expect(blank(kalamu, place)).toHaveText('Kalamu (Kinshasa)')
  await expect(blank(ixelles, place)).toHaveText('Kalamu (Kinshasa)')
  await expect(kalamu.page.locator('#text')).toContainText('Échevine')
})

test('[TELL1] who only reads sends no edit, whatever they open, and has seen for neither side', async ({
  negotiation,
}) => {
  test.setTimeout(240_000)
  const { ixelles, kalamu, invite, id } = negotiation
  await write(ixelles, place, 'Ixelles')
  await kalamu.page.close()
  const observer = await invite({ side: 'observer', role: 'observer' }, 'Conseil UVCW')
  const edits: number[] = []
  observer.page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      // Frame 0 (sync), kind 1 (all the server lacks) or 2 (an edit); an update of two bytes holds nothing.
      const [type, kind, length = 0] = Buffer.from(payload)
      if (type === 0 && (kind === 1 || kind === 2) && length > 2) edits.push(length)
    }),
  )
  await open(observer, id)
  await write(ixelles, 'Nom du représentant, commune belge', 'Béa Diallo')
  await expect(observer.page.locator('#text')).toContainText('Béa Diallo')
  for (const point of ['Paraphes: Lieu', 'Paraphes: Commune belge'])
    await observer.page.locator('#text').getByRole('button', { name: point }).first().click()
  await observer.page.getByRole('button', { name: 'Menu' }).click()
  await observer.page.keyboard.press('Escape')
  await observer.page.reload()
  await saved(observer)
  expect(edits).toEqual([])
  await ixelles.page.reload()
  await saved(ixelles)
  await sign(ixelles).click()
  await expect(ixelles.page.getByText('Kalamu n’a pas encore vu vos derniers mots.')).toBeVisible()
  await expect(sign(observer)).toHaveText('Enregistré')
})
