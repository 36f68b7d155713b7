/** Words full of markup in every text a person can write: on the page they are words, nothing runs and nothing is built of them. */
import * as Y from 'yjs'
import { cic20172021 } from '../testing/texts/cic-2017-2021.ts'
import { addDomain, addSignatory, domainParts, textOf } from '../protocol/answers/document.ts'
import { roomName } from '../protocol/wire/wire.ts'
import { markup } from '../testing/attacks/markup.ts'
import { RawClient } from '../testing/service/raw-client.ts'
import { openPoint } from './at-the-table.ts'
import { fixedWords } from './fixed-words.ts'
import { expect, open, overview, test } from './two-town-halls.ts'
import type { Negotiation, TownHall } from './two-town-halls.ts'

const madeOfWords =
  'img[src="x"], iframe, math, svg[onload], template[shadowrootmode], [onerror], [onload], [onmouseover], [onfocus], a[href^="javascript:"], script:not([src]):not([type="application/json"])'
const blanks = ['representative', 'function'] as const

/** As a program with this hall's session writes: every kind of markup in titles and bodies, some in each blank and signatory. */
async function writeMarkup(hall: TownHall, { service, id }: Negotiation, side: 'belgian' | 'partner'): Promise<void> {
  const cookie = (await hall.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const writer = await RawClient.follow(
    {
      url: `${service.url.replace('http', 'ws')}/sync`,
      room: roomName(id, (await overview(hall, id)).generation),
      cookieOf: () => cookie,
      atEnd: () => {},
    },
    hall,
  )
  const half = markup.filter((_, index) => (index % 2 === 0) === (side === 'belgian'))
  await writer.write((doc) => {
    for (const [index, blank] of blanks.entries()) textOf(doc, `${side}.${blank}`).insert(0, half[index] ?? '')
    for (const [index, words] of half.entries()) {
      addDomain(doc, `${side}-${index}`, words)
      const paragraph = domainParts(doc, `${side}-${index}`)?.body.get(0)
      const inside = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
      if (inside instanceof Y.XmlText) inside.insert(0, words)
    }
    addSignatory(doc, `s-${side}`, side, half[2] ?? '', half[3] ?? '')
  })
  await writer.quit()
  for (const [index, body] of half.entries()) {
    const comment = {
      id: `say-${side}-${index}`,
      kind: 'comment',
      thread: `thread-${side}-${index}`,
      item: 'ties',
      audience: 'all',
      body,
    }
    const answer = await hall.context.request.post(`/api/protocols/${id}/acts`, {
      data: comment,
      headers: { origin: hall.link.url },
    })
    expect(answer.status()).toBe(201)
  }
}

test(`[LOCK2] ${markup.length} sorts of markup in values, titles, bodies, names, comments and on who is here: no dialog, no violation of the policy, no element`, async ({
  negotiation,
}) => {
  const { ixelles, kalamu, id, invite } = negotiation
  const guest = await invite({ side: 'observer', role: 'observer' }, markup[0] ?? '')
  const ran: string[] = []
  for (const { page } of [ixelles, kalamu, guest]) {
    page.on('dialog', (dialog) => {
      ran.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('pageerror', (error) => ran.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) ran.push(message.text())
    })
  }
  await writeMarkup(ixelles, negotiation, 'belgian')
  await writeMarkup(kalamu, negotiation, 'partner')
  await open(guest, id)
  for (const hall of [ixelles, kalamu]) await open(hall, id)
  await openPoint(ixelles, 'Liens')
  await expect(ixelles.page.locator('#panel')).toContainText(markup[0] ?? '')
  await ixelles.page.locator('[data-domain]').first().getByRole('textbox').last().click()

  for (const { page } of [ixelles, kalamu, guest]) {
    const text = page.locator('#text')
    await expect(text).toContainText(markup[0] ?? '')
    const shown = (await text.textContent()) ?? ''
    for (const words of [...markup, ...fixedWords(cic20172021)]) expect(shown).toContain(words)
    await expect(page.locator(madeOfWords)).toHaveCount(0)
  }
  await expect(ixelles.page.getByRole('banner')).toBeVisible()
  expect(ran).toEqual([])
  await guest.context.close()
  await guest.link.close()
})
