/** [SAY4] A person who cancels has not stated it: what binds never leaves behind a closed dialog, and what became of it is said. */
import type { Page } from '@playwright/test'
import { addDomain, agreeOnEverything, openPoint, seal, write } from './at-the-table.ts'
import { entries, expect, test } from './two-town-halls.ts'
import type { TownHall } from './two-town-halls.ts'

test.describe.configure({ timeout: 240_000 })
test.use({ actionTimeout: 15_000 })

/** An act that binds: how it is begun, up to the button that states it. */
interface Act {
  readonly kind: string
  readonly begin: (page: Page) => Promise<void>
  readonly confirm: string | RegExp
}
const byButton = (
  kind: string,
  name: string | RegExp,
  confirm: string | RegExp,
  fill?: (page: Page) => Promise<void>,
): Act => ({
  kind,
  confirm,
  async begin(page) {
    await page.getByRole('button', { name }).first().click()
    await fill?.(page)
  },
})
const severalInitials = byButton(
  'initial',
  /^Parapher (un point|les \d+ points)$/,
  'J’ai lu, je paraphe ces points',
  async (page) => {
    const all = page.getByRole('button', { name: 'Tout cocher' })
    if (await all.isVisible()) await all.click()
  },
)
const reason = (page: Page): Promise<void> => page.getByRole('textbox', { name: 'Motif' }).fill('Par erreur.')
const sealing = byButton('seal', 'Arrêter le texte (le figer)', /^Arrêter (cette version|quand même)$/)
const onceSealed: readonly Act[] = [
  byButton('reopen', 'Rouvrir la négociation', 'Rouvrir', reason),
  byButton('ceremony', 'Inscrire la cérémonie', 'Inscrire', async (page) => {
    await page.getByRole('dialog').getByLabel('Lieu de la signature').fill('Ixelles')
    await page.getByRole('dialog').getByLabel('Date de la signature').fill('2018-03-01')
  }),
  byButton('ratify', /^Inscrire la ratification/, 'Inscrire', async (page) => {
    await page.getByLabel('Date de la séance du Conseil').fill('2018-04-01')
    await page.getByLabel('Référence de la délibération').fill('n° 1')
  }),
]

const unsure = ({ page }: TownHall) => page.getByRole('status').filter({ hasText: 'nous ne savons pas encore' })

async function cancelledWithoutALine(hall: TownHall, id: string, { kind, begin, confirm }: Act): Promise<void> {
  const { page, link } = hall
  const before = await entries(hall, id)
  await begin(page)
  link.cut()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: confirm, exact: typeof confirm === 'string' }).click()
  await expect(dialog.getByRole('alert'), kind).toContainText('Rien ne partira de lui-même')
  await dialog.getByRole('button', { name: 'Annuler' }).click()
  await expect(dialog).toBeHidden()
  await expect(unsure(hall), 'what is not known stays on the page').toBeVisible()
  link.restore()
  await expect(unsure(hall)).toBeHidden({ timeout: 40_000 })
  await expect(page.getByText('Vérifié: rien n’a été enregistré.').first()).toBeVisible()
  expect(await entries(hall, id), kind).toEqual(before)
}

test('[SAY4] without a line, each act that binds is refused in its dialog; cancelled, it is not recorded when the line is back', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  await write(ixelles, 'Lieu de la signature', 'Kinshasa')
  await cancelledWithoutALine(ixelles, id, severalInitials)
  await agreeOnEverything(ixelles, kalamu)
  await cancelledWithoutALine(ixelles, id, sealing)
  await seal(ixelles)
  for (const act of onceSealed) await cancelledWithoutALine(ixelles, id, act)
})

test('[SAY4] initials beside the text are refused there without a line, and a message still waits and goes by itself', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  const { page, link } = ixelles
  await addDomain(ixelles, 'État civil')
  const panel = await openPoint(ixelles, '1 · État civil')
  link.cut()
  await panel.getByRole('button', { name: 'Parapher ces mots' }).click()
  await expect(panel.getByRole('alert')).toContainText('Rien ne partira de lui-même')
  await panel.getByRole('textbox', { name: 'Commenter' }).fill('Deux agents.')
  await panel.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page.getByText('ceci partira dès qu’elle revient')).toBeVisible()
  link.restore()
  await expect(panel.getByRole('article')).toContainText('Deux agents.', { timeout: 40_000 })
  await expect(unsure(ixelles)).toBeHidden({ timeout: 40_000 })
  expect((await entries(kalamu, id)).some(({ act }) => act.kind === 'initial')).toBe(false)
  await panel.getByRole('button', { name: 'Parapher ces mots' }).click()
  await expect(panel.getByRole('button', { name: 'Retirer notre paraphe' })).toBeVisible()
})

test('[SAY4] when only the answer was lost, the page asks and says that it is recorded', async ({ negotiation }) => {
  const { ixelles, kalamu, id } = negotiation
  const { page } = ixelles
  await agreeOnEverything(ixelles, kalamu)
  await page.route('**/acts', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await sealing.begin(page)
  await page.getByRole('button', { name: sealing.confirm }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('#text[data-stage="sealed"]')).toBeVisible()
  expect((await entries(ixelles, id)).filter(({ act }) => act.kind === 'seal')).toHaveLength(1)
})

test('[SAY4] cancelled while the line hangs, the page says in the end what is true', async ({ negotiation }) => {
  const { ixelles, kalamu, id } = negotiation
  const { page, link } = ixelles
  await agreeOnEverything(ixelles, kalamu)
  await sealing.begin(page)
  link.freeze()
  await page.getByRole('button', { name: sealing.confirm }).click()
  await expect(page.getByRole('button', { name: 'Arrêt de la version…' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  link.restore()
  const told = page.getByText(/rien n’a été enregistré|elle est enregistrée/u).first()
  await expect(told).toBeVisible({ timeout: 60_000 })
  const recorded = (await told.textContent())?.includes('elle est enregistrée')
  expect((await entries(kalamu, id)).some(({ act }) => act.kind === 'seal')).toBe(recorded)
})
