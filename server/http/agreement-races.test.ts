/** What two communes do at the same moment, through the real service and real sockets: one outcome, the same everywhere. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { judge, textHash } from '../../protocol/ledger/agreement.ts'
import { readAnswers, textOf } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import { fold } from '../../protocol/ledger/ledger.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { roomName } from '../../protocol/wire/wire.ts'
import type { ActsAfter } from '../../protocol/wire/wire.ts'
import { agreedTable } from '../../testing/service/agreed-table.ts'
import type { AgreedTable } from '../../testing/service/agreed-table.ts'
import type { Browser } from '../../testing/service/browser.ts'
import { RawClient } from '../../testing/service/raw-client.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'
import { Seeded } from '../../testing/seeded.ts'

let service: RunningService
const endings: (() => void)[] = []
beforeAll(async () => {
  service = await startService()
})
afterAll(async () => {
  for (const end of endings) end()
  await service.stop()
})

/** A page that is open at this table and follows the text and the ledger. */
async function page(table: AgreedTable, browser: Browser): Promise<RawClient> {
  const host = {
    url: `${service.url.replace('http', 'ws')}/sync`,
    room: roomName(table.protocol, (await table.overview()).generation),
    cookieOf: ({ cookie }: Browser) => cookie,
    atEnd: (work: () => void) => void endings.push(work),
  }
  const client = await RawClient.follow(host, browser)
  client.askLedger()
  await client.until(() => client.ledger().length > 0)
  return client
}

const template = cic20172021
function itemsIn(client: RawClient) {
  if (!template) throw new Error('the template is missing')
  return itemsOf(template, readAnswers(client.doc, template))
}
const onDisk = async (table: AgreedTable): Promise<readonly LedgerEntry[]> =>
  (await table.ixelles.get<ActsAfter>(`/api/protocols/${table.protocol}/acts`)).body.entries
/** A request comes through more hands than a keystroke: for both to come first, the keystroke starts up to so late. */
const edit = 60

const sealsIn = (lines: readonly LedgerEntry[]) => lines.filter(({ act }) => act.kind === 'seal')

/** A moment that the seed gives: none, or up to so many turns of the event loop, which the service shares. */
async function aMoment(random: Seeded, most = 12): Promise<void> {
  for (let turns = random.below(most + 1); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
}

/** Both pages have folded what the disk holds, and both show what the service answers. */
async function allAgree(table: AgreedTable, pages: readonly RawClient[]): Promise<void> {
  const lines = await onDisk(table)
  const { items, stage } = await table.overview()
  for (const client of pages) {
    await client.until(() => client.ledger().length >= lines.length)
    expect(client.ledger()).toEqual(lines)
    const negotiation = fold(client.ledger())
    expect(negotiation.stage).toEqual(stage)
    expect(judge(itemsIn(client), negotiation).map(({ hash, state }) => [hash, state])).toEqual(
      items.map(({ hash, state }) => [hash, state]),
    )
  }
}

test.each([1, 2, 3, 4])(
  '[SEAL2] two seals at once are one, and both pages are told the same (seed %i)',
  async (seed) => {
    const random = new Seeded(seed)
    const table = await agreedTable(service)
    const pages = [await page(table, table.ixelles), await page(table, table.kalamu)]
    const answers = await Promise.all(
      [table.ixelles, table.kalamu].map(async (browser) => {
        await aMoment(random)
        return table.seal(browser)
      }),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]))
    expect(sealsIn(await onDisk(table))).toHaveLength(1)
    await allAgree(table, pages)
  },
  60_000,
)

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  '[SEAL2] a seal and an edit at once: the edit is before the seal and stops it, or after it and is refused (seed %i)',
  async (seed) => {
    const random = new Seeded(seed)
    const table = await agreedTable(service)
    const [editor, other] = [await page(table, table.kalamu), await page(table, table.ixelles)]
    const hash = textHash((await table.overview()).items)
    const [sealed] = await Promise.all([
      aMoment(random).then(() => table.state(table.ixelles, { kind: 'seal', hash })),
      aMoment(random, edit).then(() => {
        editor.type('partner.function', ' honoraire')
        editor.sendMarker(7)
      }),
    ])
    const outcome = await Promise.race([
      editor.closed.then(({ reason }) => reason),
      editor.until(() => editor.markers().includes(7)).then(() => 'on disk'),
    ])
    const words = (await table.overview()).items.find(({ id }) => id === 'partner.agent')?.text ?? ''
    // One order, told in five places: to who sealed, to who wrote, on disk, in the ledger, and on the other page.
    expect(outcome).toBe(sealed.status === 201 ? 'sealed' : 'on disk')
    expect(words.includes('honoraire')).toBe(sealed.status !== 201)
    expect(sealsIn(await onDisk(table))).toHaveLength(sealed.status === 201 ? 1 : 0)
    const told = sealed.status === 201 ? 'recorded' : sealed.body.code
    expect(['recorded', 'not-agreed', 'text-changed']).toContain(told)
    await other.until(() => other.read('partner.function').includes('honoraire') === (told !== 'recorded'))
    await allAgree(table, [other])
  },
  60_000,
)

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  '[SAY2] [AGREE2] initials and an edit at once: refused, or given on the words before it and stale at once, for everybody (seed %i)',
  async (seed) => {
    const random = new Seeded(seed)
    const table = await agreedTable(service)
    const pages = [await page(table, table.kalamu), await page(table, table.ixelles)]
    const [editor] = pages
    if (!editor) throw new Error('no page')
    const seen = (await table.overview()).items.find(({ id }) => id === 'partner.agent')
    await table.state(table.ixelles, { kind: 'withdraw', item: 'partner.agent' })
    const [given] = await Promise.all([
      aMoment(random).then(() =>
        table.state(table.ixelles, { kind: 'initial', item: 'partner.agent', hash: seen?.hash }),
      ),
      aMoment(random, edit).then(() => editor.write((doc) => textOf(doc, 'partner.function').insert(0, 'Premier '))),
    ])
    const item = (await table.overview()).items.find(({ id }) => id === 'partner.agent')
    expect(item?.hash).not.toBe(seen?.hash)
    const told = given.status === 201 ? 'recorded' : given.body.code
    // Fresh they never are: the edit is on disk.
    expect([told, item?.initials.belgian?.fresh]).toEqual(
      told === 'recorded' ? ['recorded', false] : ['item-changed', undefined],
    )
    for (const client of pages) await client.until(() => client.read('partner.function').startsWith('Premier '))
    await allAgree(table, pages)
  },
  60_000,
)
