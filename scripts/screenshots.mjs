/** `npm run screenshots`: the README's pictures, made from the demo in a real browser, on the desk of Ixelles and the phone of Kalamu. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build, ensureInstalled, environmentFor, findNode24, root, say } from './setup.mjs'
import { findChromium } from './test-machine.mjs'

await ensureInstalled()
const node24 = findNode24()
await build(node24)
const folder = mkdtempSync(join(tmpdir(), 'paraphe-screenshots-'))
const pictures = join(root, 'docs')
mkdirSync(pictures, { recursive: true })
const port = 12_000 + (process.pid % 18_000)
const env = { ...environmentFor(node24), PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder }

/**
 * What a program of ours prints until it ends.
 * @param {string} program
 * @returns {Promise<string>}
 */
function printed(program) {
  return new Promise((resolve, reject) => {
    const child = spawn(node24, [program], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (/** @type {Buffer} */ piece) => (text += piece.toString()))
    child.on('exit', (code) => (code === 0 ? resolve(text) : reject(new Error(`${program} ended with ${code}`))))
  })
}

/** @param {import('@playwright/test').Page} page @param {string} name */
async function picture(page, name) {
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  say(`docs/${name}.png`, `docs/${name}.png`)
}

/**
 * Comes in by an invitation link and waits until the page is alive.
 * @param {import('@playwright/test').Browser} browser
 * @param {string | undefined} link
 * @param {{ width: number, height: number }} viewport
 * @param {string} name
 */
async function enter(browser, link, viewport, name) {
  const context = await browser.newContext({
    viewport,
    locale: 'fr-BE',
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(link ?? '')
  await page.getByRole('textbox', { name: 'Votre nom' }).fill(name)
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.locator('[data-saving="saved"]').waitFor()
  return page
}

/**
 * Ticks and initials everything that this side has not initialled.
 * @param {import('@playwright/test').Page} page
 */
async function initialAll(page) {
  await page.getByRole('button', { name: /^Parapher (un point|les \d+ points)$/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Parapher plusieurs points' })
  const unread = dialog.getByRole('button', { name: 'Tout cocher' })
  if (await unread.isVisible()) await unread.click()
  await dialog.getByRole('button', { name: 'J’ai lu, je paraphe ces points' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/**
 * The last blank of the demo is filled, everything is initialled and sealed, and the ceremony recorded.
 * @param {import('@playwright/test').Page} desk
 * @param {import('@playwright/test').Page} phone
 */
async function agree(desk, phone) {
  await phone
    .getByRole('textbox', { name: 'Fonction du représentant, commune partenaire', exact: true })
    .first()
    .click()
  await phone.keyboard.insertText('Bourgmestre')
  await phone.locator('[data-saving="saved"]').waitFor()
  await phone.getByRole('button', { name: /^Ce qui reste:/ }).click()
  await initialAll(phone)
  await phone.keyboard.press('Escape')
  await initialAll(desk)
  await desk.getByRole('button', { name: 'Arrêter le texte (le figer)' }).click()
  await desk.getByRole('button', { name: /^Arrêter (cette version|quand même)$/ }).click()
  await desk.getByRole('button', { name: 'Inscrire la cérémonie' }).click()
  const ceremony = desk.getByRole('dialog', { name: 'Inscrire la cérémonie' })
  await ceremony.getByLabel('Lieu de la signature').fill('Kalamu')
  await ceremony.getByLabel('Date de la signature').fill('2018-03-01')
  await ceremony.getByRole('button', { name: 'Inscrire', exact: true }).click()
  await ceremony.waitFor({ state: 'hidden' })
}

const links = (await printed('server/demo.ts')).match(/http:\S+\/j#\S+/g) ?? []
const server = spawn(node24, ['server/main.ts'], { cwd: root, env, stdio: 'ignore' })
const browser = await chromium.launch({
  executablePath: findChromium(node24),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const url = `http://localhost:${port}`
  while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok)
    await new Promise((resolve) => setTimeout(resolve, 100))
  const desk = await enter(browser, links[0], { width: 1366, height: 768 }, 'Béa Diallo')
  const phone = await enter(browser, links[1], { width: 360, height: 640 }, 'Jean-Claude Kadima')
  const stale = desk.locator('.margin-stamps:has(.stamp.stale)').first()
  await stale.scrollIntoViewIfNeeded()
  await stale.click()
  await picture(desk, 'negotiation')
  await picture(phone, 'phone')
  await phone.getByRole('button', { name: /^Ce qui reste:/ }).click()
  await phone.getByRole('dialog').waitFor()
  await picture(phone, 'phone-agreement')
  await phone.keyboard.press('Escape')
  const staleOnPhone = phone.locator('.margin-stamps:has(.stamp.stale)').first()
  await staleOnPhone.scrollIntoViewIfNeeded()
  // Out from under the bar at the bottom, as a thumb would.
  await phone.mouse.wheel(0, 200)
  await staleOnPhone.click()
  await phone.getByRole('dialog').locator('ins').waitFor()
  await picture(phone, 'phone-redline')
  await phone.keyboard.press('Escape')
  await agree(desk, phone)
  await picture(desk, 'sealed')
  const code = await desk.locator('.life a[href^="/verify"]').first().getAttribute('href')
  for (const [page, name] of /** @type {const} */ ([
    [desk, 'verify'],
    [phone, 'phone-verify'],
  ])) {
    await page.goto(`${url}${code}#resultat`)
    await page.getByRole('heading', { name: /^Ce code désigne/ }).waitFor()
    await picture(page, name)
  }
  await desk.goto(url)
  await picture(desk, 'home')
} finally {
  await browser.close()
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}
