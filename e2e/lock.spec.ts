/** The lock, attacked: a raw Yjs client with a true session, and words meant to break out of their blank. */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { cic20172021 } from '../testing/texts/cic-2017-2021.ts'
import { agreeOnEverything, blank, seal, write } from './at-the-table.ts'
import { fixedWords } from './fixed-words.ts'
import { expect, overview, test } from './two-town-halls.ts'
import type { Negotiation, TownHall } from './two-town-halls.ts'

const protocolHash = async ({ id }: Negotiation, hall: TownHall): Promise<unknown> =>
  (await overview(hall, id)).items.map((item) => [item.id, item.hash])

/** A stock client with this hall's cookie; `attack` runs once it is in step. Resolves with how the server closed it. */
async function attackAs(
  hall: TownHall,
  { service, id }: Negotiation,
  attack: (doc: Y.Doc) => void,
): Promise<{ code: number; reason: string }> {
  const { generation } = await overview(hall, id)
  const cookie = (await hall.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  class WithCookie extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${service.url.replace('http', 'ws')}/sync`, `${id}.${generation}`, doc, {
    disableBc: true,
    // y-websocket declares the browser's class; ws's is what it documents for Node.
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
  })
  try {
    await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    const closed = new Promise<{ code: number; reason: string }>((resolve) => provider.once('closed', resolve))
    attack(doc)
    const { code, reason } = await closed
    return { code, reason }
  } finally {
    provider.destroy()
  }
}

test('[LOCK3] [TELL2] a raw client that writes to an unknown root, to the other side’s blank or after the seal changes nothing anywhere and is told why', async ({
  negotiation,
}) => {
  test.setTimeout(180_000)
  const { ixelles, kalamu } = negotiation
  await write(kalamu, 'Commune partenaire', 'Kalamu')
  const before = await protocolHash(negotiation, ixelles)

  await test.step('an unknown root, and a blank of the other side', async () => {
    const unknown = await attackAs(kalamu, negotiation, (doc) => doc.getText('title').insert(0, 'Autre texte'))
    expect(unknown).toEqual({ code: 4422, reason: 'unknown-root' })
    const foreign = await attackAs(kalamu, negotiation, (doc) =>
      doc.getText('text:belgian.name').insert(0, 'Uccle, non '),
    )
    expect(foreign).toEqual({ code: 4422, reason: 'not-your-side' })
    expect(await protocolHash(negotiation, ixelles)).toEqual(before)
  })

  await test.step('after the seal', async () => {
    await agreeOnEverything(ixelles, kalamu)
    await seal(ixelles)
    await expect.poll(async () => (await overview(ixelles, negotiation.id)).stage.kind).toBe('sealed')
    const sealed = await protocolHash(negotiation, ixelles)
    const late = await attackAs(ixelles, negotiation, (doc) => doc.getText('text:place').insert(0, 'Bruxelles'))
    expect(late).toEqual({ code: 4422, reason: 'sealed' })
    expect(await protocolHash(negotiation, kalamu)).toEqual(sealed)
    for (const hall of [ixelles, kalamu])
      await expect(hall.page.locator('#text')).not.toContainText(/Uccle|Autre texte|Bruxelles/)
  })
})

test('[LOCK2] words full of markup, scripts and turned directions change no fixed word and run nothing', async ({
  negotiation,
}) => {
  const { ixelles, kalamu } = negotiation
  const ran: string[] = []
  for (const { page } of [ixelles, kalamu]) {
    page.on('dialog', (dialog) => {
      ran.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('pageerror', (error) => ran.push(error.message))
  }
  await write(kalamu, 'Commune partenaire', '<img src=x onerror=alert(1)>آيت باها Kpɔ̀mè #emph[x] {{7*7}}')
  await write(ixelles, 'Nom du représentant, commune belge', '"><script>alert(2)</script>’; drop table')
  await expect(ixelles.page.locator('#text')).toContainText(
    '<img src=x onerror=alert(1)>آيت باها Kpɔ̀mè #emph[x] {{7*7}}',
  )
  for (const { page } of [ixelles, kalamu]) {
    await page.reload()
    const text = (await page.locator('#text').textContent()) ?? ''
    for (const words of fixedWords(cic20172021)) expect(text).toContain(words)
  }
  expect(ran).toEqual([])
})

test('[TELL2] [KEEP2] words typed on a cut line while the other side sealed are set aside, offered for copying, and the seal stands', async ({
  negotiation,
}) => {
  test.setTimeout(180_000)
  const { ixelles, kalamu, id } = negotiation
  await agreeOnEverything(ixelles, kalamu)
  kalamu.link.cut()
  await expect(kalamu.page.locator('[data-saving="device"]')).toBeVisible({ timeout: 40_000 })
  await blank(kalamu, 'Lieu de la signature').click()
  await kalamu.page.keyboard.type('Kinshasa')
  await seal(ixelles)
  await expect.poll(async () => (await overview(ixelles, id)).stage.kind).toBe('sealed')
  kalamu.link.restore()
  const aside = kalamu.page.getByRole('dialog')
  await expect(aside.getByText('La version convenue est arrêtée')).toBeVisible({ timeout: 60_000 })
  await expect(aside.getByText('Kinshasa')).toBeVisible()
  await expect(aside.getByRole('button', { name: /^Copier/ })).toBeVisible()
  await expect(ixelles.page.locator('#text')).not.toContainText('Kinshasa')
})
