/** A newcomer on the worst line there is: 3.5 KB/s, 400 ms away, with the program everybody has. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addDomain, domainParts } from '../../protocol/answers/document.ts'
import type { Participant } from '../../protocol/party.ts'
import { Link } from '../../testing/service/link.ts'
import { representations } from '../../testing/sessions/representations.ts'
import { Seeded } from '../../testing/seeded.ts'
import { StockClient } from '../../testing/service/stock-client.ts'
import { ixelles, kalamu, protocol, TwoCommunes } from '../../testing/service/two-communes.ts'

const bytesPerSecond = 3500
/** A stock client gives up a line on which no whole message came for so long. */
const patienceSeconds = 30
const edits = 20_000

/** Twenty thousand keystrokes in twelve domains: a few letters here, a few there, some taken back. */
function written(): { readonly doc: Y.Doc; readonly updates: readonly Uint8Array[] } {
  const random = new Seeded(7)
  const doc = new Y.Doc()
  doc.clientID = 7
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const domains = Array.from({ length: 12 }, (_, index) => `d${index}`)
  for (const id of domains) addDomain(doc, id, id)
  let words: Y.XmlText | undefined
  let at = 0
  while (updates.length < edits) {
    if (words === undefined || random.chance(0.4)) {
      const paragraph = domainParts(doc, random.of(domains))?.body.get(0)
      words =
        paragraph instanceof Y.XmlElement && paragraph.get(0) instanceof Y.XmlText
          ? (paragraph.get(0) as Y.XmlText)
          : undefined
      at = random.below((words?.length ?? 0) + 1)
    }
    if (words && at < words.length && random.chance(0.1)) words.delete(at, 1)
    else words?.insert(at++, 'e')
  }
  return { doc, updates }
}

test(
  `“synced” is told once, on the first connection, with all of ${edits} edits there, to a stock client on ${bytesPerSecond} bytes/s`,
  { timeout: 150_000 },
  async () => {
    const communes = await TwoCommunes.start()
    const { doc, updates } = written()
    const rows = updates.map((update) => ({ participant: ixelles.id, at: protocol.createdAt, update, clients: [7] }))
    for (let start = 0; start < rows.length; start += 2000)
      await communes.storage.append(protocol.id, rows.slice(start, start + 2000))
    // In one message it would take longer than the client waits.
    expect(Y.encodeStateAsUpdate(doc).length).toBeGreaterThan(bytesPerSecond * patienceSeconds)

    const link = await Link.to(Number(new URL(communes.url).port))
    link.slow({ bytesPerSecond, delayMs: 400 })
    const host = {
      url: `${link.url.replace('http', 'ws')}/sync`,
      room: communes.room,
      cookieOf: (who: Participant) => communes.cookieOf(who),
      atEnd: (work: () => void) => communes.atEnd(work),
    }
    const newcomer = new StockClient(host, kalamu)
    let closed = 0
    newcomer.provider.on('connection-close', () => (closed += 1))
    const whenTold = await new Promise<unknown>((resolve) =>
      newcomer.provider.once('sync', () => resolve(representations(newcomer.doc))),
    )
    expect(whenTold).toEqual(representations(doc))
    expect(closed).toBe(0)
    await communes.stop()
    await link.close()
  },
)
