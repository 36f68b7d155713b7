/** On a small screen: the page stays as wide as it is, whoever writes where, and what has the focus stands in sight (WCAG 1.4.10, 2.4.11). */
import type { Page } from '@playwright/test'
import { addDomain, write } from './at-the-table.ts'
import { expect, open, phone, saved, test } from './two-town-halls.ts'

test.describe.configure({ timeout: 180_000 })

const widths = [320, 360, 683]
const longName = 'Marie-Antoinette van den Bossche-Vandenberghe-Lubumbashi'

/** How far the page is wider than the window, and by how much a tag reaches out of the margin that is kept for it. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const tags = [...document.querySelectorAll('.blank[data-who]')].map((blank) => {
      const tag = getComputedStyle(blank, '::before')
      const margin = Number.parseFloat(getComputedStyle(document.querySelector('.paper') ?? blank).paddingLeft)
      const [left, width] = [Number.parseFloat(tag.left), Number.parseFloat(tag.width)]
      return Math.max(-margin - left, left + width, 0)
    })
    return { page: document.documentElement.scrollWidth - innerWidth, tags: Math.max(0, ...tags) }
  })

test('a partner who visits every blank makes no page wider, and the tag that names them covers no words', async ({
  negotiation,
}) => {
  const { ixelles, kalamu, invite, id } = negotiation
  await write(kalamu, 'Commune partenaire', 'Arrondissement n° 2 de la Commune de Bobo-Dioulasso')
  await addDomain(ixelles, 'Archives')
  const visitor = await invite({ side: 'belgian', role: 'negotiator' }, longName)
  await open(visitor, id)
  const blanks = visitor.page.locator(
    '#text :is([contenteditable], .body-open, .blank [role=button]:not([tabindex="-1"]), select)',
  )
  const count = await blanks.count()
  expect(count).toBeGreaterThan(8)
  let seen = 0
  for (let index = 0; index < count; index++) {
    const blank = blanks.nth(index)
    if (!(await blank.isVisible())) continue
    const field = await blank.evaluate((element) => {
      element.focus()
      return element.getAttribute('tabindex') === '-1'
        ? null
        : (element.closest('[data-field]:not(.closed)')?.getAttribute('data-field') ?? null)
    })
    if (field !== null) {
      await expect(kalamu.page.locator(`.blank[data-field="${field}"][data-who="${longName}"]`)).toHaveCount(1)
      seen++
    }
    for (const width of widths) {
      await kalamu.page.setViewportSize({ width, height: 640 })
      expect(await tooWide(kalamu.page), `${field} at ${width}`).toEqual({ page: 0, tags: 0 })
    }
  }
  expect(seen).toBeGreaterThan(6)
  await visitor.page.locator('.body-open, .ProseMirror').first().click()
  await visitor.page.keyboard.type('Former deux agents dans chaque quartier, puis un troisième.')
  await saved(visitor)
  await expect(kalamu.page.locator('.domain-writing')).toContainText('Marie-Antoinette')
  await kalamu.page.locator('.body-open').first().focus()
  for (const width of widths) {
    await kalamu.page.setViewportSize({ width, height: 640 })
    expect((await tooWide(kalamu.page)).page, `in a domain, at ${width}`).toBe(0)
  }
  await visitor.context.close()
})

/** Of what has the focus: how much of it stands behind the header or the bar at the lower edge. */
const hidden = (page: Page) =>
  page.evaluate(() => {
    const place = document.activeElement
    if (!place || place === document.body || !place.closest('.desk')) return 0
    const rect = place.getBoundingClientRect()
    const edge = (selector: string, side: 'top' | 'bottom', none: number): number => {
      const bar = document.querySelector(selector)
      return bar && getComputedStyle(bar).position !== 'static' ? bar.getBoundingClientRect()[side] : none
    }
    const [top, bottom] = [edge('.top-bar', 'bottom', 0), edge('.next-bar', 'top', innerHeight)]
    if (rect.height > bottom - top) return 0
    return Math.max(0, top - rect.top, rect.bottom - bottom)
  })

test('by Tab nothing that has the focus stands behind the bars, on a phone and at 400 %', async ({ negotiation }) => {
  const { ixelles, kalamu, id } = negotiation
  await addDomain(ixelles, 'Archives')
  for (const size of [phone, { width: 320, height: 256 }]) {
    await kalamu.page.setViewportSize(size)
    await open(kalamu, id)
    const out: string[] = []
    for (let presses = 0; presses < 45; presses++) {
      await kalamu.page.keyboard.press('Tab')
      const by = await hidden(kalamu.page)
      if (by > 0.5)
        out.push(`${by} px of ${await kalamu.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90))}`)
    }
    expect(out, `${size.width} × ${size.height}`).toEqual([])
  }
  await expect(kalamu.page.locator('.next-bar')).toHaveCSS('position', 'static')
  await expect(kalamu.page.locator('.top-bar')).toHaveCSS('position', 'static')
})
