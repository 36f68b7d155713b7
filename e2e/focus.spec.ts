/** The focus is never lost (WCAG 2.4.3): each dialog and sheet gives it back, however it is closed, and what goes leaves it to what is near. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import type { DeviceLinkMade } from '../protocol/wire/wire.ts'
import {
  addDomain,
  agreeOnEverything,
  blank,
  closeSheet,
  describeDomain,
  domain,
  openAgreement,
  openPoint,
  seal,
  write,
} from './at-the-table.ts'
import { expect, open, saved, test } from './two-town-halls.ts'
import type { Negotiation } from './two-town-halls.ts'

test.describe.configure({ timeout: 180_000 })
test.use({ actionTimeout: 15_000 })

/** Where a dialog is made, and how a person comes to it: answers with what must have the focus once it has closed. */
interface Way {
  readonly file: string
  readonly title: string | RegExp
  readonly open: (page: Page) => Promise<Locator>
}

/** Presses it by keyboard, which is how a person without a mouse comes there. */
async function press(button: Locator): Promise<Locator> {
  await button.focus()
  await button.press('Enter')
  return button
}
const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first()

const pressed = (file: string, title: string | RegExp, name: string | RegExp): Way => ({
  file,
  title,
  open: (page) => press(button(page, name)),
})

/** By an entry of the menu, whose button has the focus again. */
const fromMenu = (file: string, title: string | RegExp, name: string): Way => ({
  file,
  title,
  async open(page) {
    const menu = await press(button(page, 'Menu'))
    await press(button(page.locator(':popover-open'), name))
    return menu
  },
})

/** By a button of another dialog, which has the focus again while the other stays open. */
const insideOf = (outer: Way, file: string, title: string | RegExp, name: string | RegExp): Way => ({
  file,
  title,
  async open(page) {
    const dialog = page.getByRole('dialog', { name: outer.title })
    if (!(await dialog.isVisible())) await outer.open(page)
    return press(button(dialog, name))
  },
})

async function givesTheFocusBack(page: Page, way: Way): Promise<void> {
  for (const how of ['Escape', 'Fermer', 'Annuler'] as const) {
    const opener = await way.open(page)
    const dialog = page.getByRole('dialog', { name: way.title })
    await expect(dialog).toBeVisible()
    if (how === 'Escape') await page.keyboard.press('Escape')
    else {
      const closing = dialog.getByRole('button', { name: how, exact: true })
      if ((await closing.count()) === 0) await page.keyboard.press('Escape')
      else await press(closing.first())
    }
    await expect(dialog).toBeHidden()
    await expect(opener, `${way.file}, closed by ${how}`).toBeFocused()
  }
  // What it was opened from, when that is a dialog itself.
  for (let layers = 0; layers < 3 && (await page.getByRole('dialog').count()) > 0; layers++)
    await page.keyboard.press('Escape')
}

const people = fromMenu('people/PeopleDialog', 'Personnes et invitations', 'Personnes et invitations')
const devices = fromMenu('people/DevicesDialog', 'Mes appareils', 'Mes appareils')

const whileNegotiating: readonly Way[] = [
  people,
  insideOf(people, 'people/RevokeQuestion', /^Retirer l’accès à/, /^Retirer l’accès à/),
  insideOf(people, 'people/RoleQuestion', /^Changer le rôle/, /^Changer le rôle/),
  devices,
  insideOf(devices, 'people/DevicesDialog', /^Déconnecter/, /^Se déconnecter de cet appareil:/),
  fromMenu('people/SignOutDialog', 'Se déconnecter de cet appareil', 'Se déconnecter de cet appareil'),
  fromMenu('protocol-page/SignsDialog', 'Mots et signes', 'Mots et signes'),
  fromMenu('import/ImportDialog', 'Importer un document Word', 'Importer un document Word'),
  pressed('agreement/InitialAllDialog', 'Parapher plusieurs points', /^Parapher (un point|les \d+ points)$/),
  {
    file: 'domains/RemoveDomainDialog',
    title: 'Supprimer «État civil»?',
    async open(page) {
      const more = await press(button(page, 'Plus d’actions: État civil'))
      await press(button(page.locator(':popover-open'), 'Supprimer État civil'))
      return more
    },
  },
]
const whenAgreed: readonly Way[] = [
  pressed('agreement/SealDialog', 'Arrêter le texte (le figer)', 'Arrêter le texte (le figer)'),
]
const onceSealed: readonly Way[] = [
  pressed('agreement/ReopenDialog', 'Rouvrir la négociation', 'Rouvrir la négociation'),
  pressed('life/CeremonyDialog', 'Inscrire la cérémonie', 'Inscrire la cérémonie'),
  pressed('life/ScanDialog', 'Joindre les originaux signés', 'Joindre les originaux signés'),
  pressed('life/RatifyDialog', /^Inscrire la ratification/, /^Inscrire la ratification/),
]
const onceRatified: readonly Way[] = [
  pressed('life/WithdrawDialog', 'Retirer cette ratification', 'Retirer cette ratification'),
]
const onceReopened: readonly Way[] = [pressed('agreement/AmendmentDialog', /^Ce qui change/, /^Ce qui change/)]
const onPhone: readonly Way[] = [
  pressed('protocol-page/ProtocolPage', 'Où en est l’accord', /^Ce qui reste:/),
  pressed('protocol-page/ProtocolPage', 'Le point choisi', /^Paraphes: Commune partenaire/),
]
const inThePast: readonly Way[] = [
  pressed('history/HistoryView', 'Fil du temps', 'Fil du temps'),
  pressed('history/HistoryView', 'Le point choisi, à ce moment', /^Paraphes: 1 · État civil/),
]
const wordsOfThen = pressed('history/RestoreWording', 'Rétablir: 1 · État civil', 'Rétablir ces mots')
const all = [
  whileNegotiating,
  whenAgreed,
  onceSealed,
  onceRatified,
  onceReopened,
  onPhone,
  inThePast,
  [wordsOfThen],
].flat()

test('each dialog and sheet there is stands in this table', () => {
  const client = fileURLToPath(new URL('../client', import.meta.url))
  const made = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && /<(Reason)?Dialog\b/u.test(readFileSync(join(client, file), 'utf8')))
    .map((file) => file.replace('.tsx', ''))
  // The frame of those that ask for a reason; one that nobody opens, for it is there when the page
  // comes (kept-words.spec.ts); and those before the protocol, which lead on or back to their form.
  const others = ['ui/ReasonDialog', 'protocol-page/AsideDialog', 'home/JoinQuestions']
  expect([...new Set([...all.map(({ file }) => file), ...others])].sort()).toEqual(made.sort())
})

/** A colleague at Ixelles, and a second device of Béa Diallo's: somebody and something to send away. */
async function negotiatedByThree({ ixelles, kalamu, invite }: Negotiation): Promise<void> {
  await write(kalamu, 'Commune partenaire', 'Kalamu')
  const colleague = await invite({ side: 'belgian', role: 'negotiator' }, 'Nadia Baptiste')
  await colleague.context.close()
  const headers = { origin: ixelles.link.url }
  const link = await ixelles.context.request.post('/api/devices/link', { headers })
  const { token } = (await link.json()) as DeviceLinkMade
  const device = await ixelles.context.browser()?.newContext({ baseURL: ixelles.link.url })
  await device?.request.post('/api/devices', { data: { token }, headers })
  await device?.close()
}

test('closing a dialog gives the focus back, at a desk and on a phone, by Escape, by its cross and by “Annuler”', async ({
  negotiation,
}) => {
  const { ixelles, kalamu } = negotiation
  const { page } = ixelles
  await negotiatedByThree(negotiation)
  await agreeOnEverything(ixelles, kalamu)
  await describeDomain(kalamu, 'État civil', 'Former deux agents.')
  await expect(button(page, /^Parapher un point$/)).toBeVisible()
  for (const way of whileNegotiating) await givesTheFocusBack(page, way)
  for (const way of onPhone) await givesTheFocusBack(kalamu.page, way)
  await page.goto(`/p/${negotiation.id}/historique`)
  await button(page, /a paraphé, sur: 1 · État civil/).click()
  await page.locator('main[data-shown]:not([data-behind])').waitFor()
  await button(page, /^Paraphes: 1 · État civil/).click()
  await givesTheFocusBack(page, wordsOfThen)
  await kalamu.page.goto(`/p/${negotiation.id}/historique`)
  await kalamu.page.locator('main[data-shown]:not([data-behind])').waitFor()
  for (const way of inThePast) await givesTheFocusBack(kalamu.page, way)
})

test('closing a dialog gives the focus back in every stage; what goes with its act leaves it nearby', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id } = negotiation
  const { page } = ixelles
  await agreeOnEverything(ixelles, kalamu)
  for (const way of whenAgreed) await givesTheFocusBack(page, way)
  await button(page, 'Arrêter le texte (le figer)').press('Enter')
  await button(page, /^Arrêter (cette version|quand même)$/).press('Enter')
  await expect(page.locator('[data-landing]:focus'), 'the title of the board').toHaveCount(1)
  for (const way of onceSealed) await givesTheFocusBack(page, way)
  const decision = { date: '2018-04-01', reference: 'n° 1', seal: 1, kind: 'ratify', id: 'ratification' }
  await ixelles.context.request.post(`/api/protocols/${id}/acts`, {
    data: decision,
    headers: { origin: ixelles.link.url },
  })
  for (const way of onceRatified) await givesTheFocusBack(page, way)
  await button(page, 'Rouvrir la négociation').press('Enter')
  await page.getByRole('textbox', { name: 'Motif' }).fill('Un agent de plus.')
  await button(page, 'Rouvrir').press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator(':focus')).toBeVisible()
  for (const way of onceReopened) await givesTheFocusBack(page, way)
})

test('somebody else’s act or edit under the focus leaves it nearby', async ({ negotiation }) => {
  const { ixelles, kalamu } = negotiation
  await addDomain(ixelles, 'Archivage')
  await addDomain(ixelles, 'Recensement')
  await domain(kalamu, 'Archivage').getByRole('button', { name: 'Plus d’actions: Archivage' }).focus()
  await button(ixelles.page, 'Plus d’actions: Archivage').press('Enter')
  await button(ixelles.page.locator(':popover-open'), 'Supprimer Archivage').press('Enter')
  await expect(domain(kalamu, 'Archivage')).toHaveCount(0)
  await expect(domain(kalamu, 'Recensement')).toBeFocused()
  await agreeOnEverything(ixelles, kalamu)
  await blank(kalamu, 'Nom du représentant, commune partenaire').focus()
  await seal(ixelles)
  await expect(
    kalamu.page
      .locator('#text')
      .getByRole('button', { name: /^Nom du représentant, commune partenaire/ })
      .first(),
  ).toBeFocused()
})

test('on a phone the way back closes what lies over the protocol, one after the other, and the protocol stays', async ({
  negotiation,
}) => {
  const { kalamu, id } = negotiation
  const { page } = kalamu
  const sheet = page.getByRole('dialog', { name: 'Où en est l’accord' })
  const dialog = page.getByRole('dialog', { name: 'Parapher plusieurs points' })
  await write(kalamu, 'Commune partenaire', 'Kalamu')
  await page.goto('/')
  await open(kalamu, id)
  for (const visits of [1, 2]) {
    await openAgreement(kalamu)
    await button(sheet, /^Parapher/).click()
    await expect(dialog).toBeVisible()
    await page.goBack()
    await expect(dialog).toBeHidden()
    await expect(sheet, `visit ${visits}`).toBeVisible()
    await page.goBack()
    await expect(sheet).toBeHidden()
  }
  // Closed otherwise, it leaves no step behind.
  const point = await openPoint(kalamu, 'Commune partenaire')
  await expect(point).toBeVisible()
  await closeSheet(kalamu)
  await expect(point).toBeHidden()
  await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull()
  await saved(kalamu)
  await page.goBack()
  await expect(page).toHaveURL(/\/$/)
})
