import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addDomain, domainParts } from '../../protocol/answers/document.ts'
import { edit, RawClient } from '../../testing/service/raw-client.ts'
import { StockClient } from '../../testing/service/stock-client.ts'
import { adviser, ixelles, kalamu, TwoCommunes } from '../../testing/service/two-communes.ts'
import type { RoomLimits } from './room-limits.ts'
import { sessionLimits } from './session.ts'
import type { SessionLimits } from './session.ts'

let communes: TwoCommunes
let innocents: readonly [StockClient, StockClient]

beforeEach(() => start())

async function start(limits: Partial<RoomLimits> = {}): Promise<void> {
  communes = await TwoCommunes.start({ limits })
  innocents = [await new StockClient(communes, ixelles).synced(), await new StockClient(communes, kalamu).synced()]
}
afterEach(() => communes.stop())

/** The two who do nothing wrong still write and read. */
async function innocentsWriteOn(text = 'Kinshasa'): Promise<void> {
  const [belgian, partner] = innocents
  belgian.type('place', text)
  await partner.until(() => partner.read('place').endsWith(text))
}

async function restartWith(session: SessionLimits): Promise<void> {
  await communes.stop()
  await start({ session })
}

const longest = (doc: Y.Doc): Y.XmlText | undefined => {
  const paragraph = domainParts(doc, 'long')?.body.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  return text instanceof Y.XmlText ? text : undefined
}

/** Writes a domain of 8,000 signs and takes it away again, over and over, in words that cannot be compressed; the last ones stay. */
async function writeMegabytes(megabytes: number): Promise<RawClient> {
  const writer = await RawClient.open(communes, ixelles)
  writer.sendState()
  writer.sendNothingMissing()
  await writer.until(() => writer.answers().length > 0)
  writer.sendUpdate(edit(writer.doc, () => addDomain(writer.doc, 'long', '')))
  const text = longest(writer.doc)
  for (let left = megabytes * 1024 * 1024; left > 0; left -= 8000) {
    if (text && text.length > 0) writer.sendUpdate(edit(writer.doc, () => text.delete(0, text.length)))
    writer.sendUpdate(edit(writer.doc, () => text?.insert(0, randomBytes(6000).toString('base64url'))))
  }
  writer.sendMarker(1)
  await writer.until(() => writer.markers().includes(1))
  return writer
}

describe('a line that breaks', () => {
  it('in the middle of the handshake ends nothing', async () => {
    const { hostname, port, pathname } = new URL(communes.url)
    const line = connect(Number(port), hostname)
    await once(line, 'connect')
    line.write(
      `GET ${pathname}/${communes.room} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
    )
    line.resetAndDestroy()
    await innocentsWriteOn()
    expect(innocents[1].read('place')).toBe('Kinshasa')
  })
})

describe('somebody who stops reading', () => {
  const much = { perSecond: 0, burst: Number.POSITIVE_INFINITY }

  it('costs the server a bounded amount, and has everything once they read again', async () => {
    await restartWith({ ...sessionLimits, frames: much, bytes: much })
    const sleeper = innocents[1]
    const line = sleeper.provider.ws as unknown as { pause(): void; resume(): void }
    line.pause()
    const writer = await writeMegabytes(20)
    const { unsentBytes } = communes.rooms.counts()
    expect(unsentBytes).toBeGreaterThan(0)
    expect(unsentBytes).toBeLessThan(4 * sessionLimits.laggingBytes)
    line.resume()
    await sleeper.until(() => longest(sleeper.doc)?.toString() === longest(writer.doc)?.toString())
    expect(sleeper.doc.store.pendingStructs).toBeNull()
  })

  it('and asks again and again for everything costs no more than one answer, and has it once they read', async () => {
    await restartWith({ ...sessionLimits, frames: much, bytes: much, questions: much })
    await writeMegabytes(3)
    const greedy = await RawClient.open(communes, adviser)
    greedy.socket.pause()
    for (let n = 0; n < 3000; n++) greedy.sendState()
    greedy.sendNothingMissing()
    await innocentsWriteOn()
    await communes.until(() => communes.rooms.counts().unsentBytes > 0)
    expect(communes.rooms.counts().unsentBytes).toBeLessThan(2 * sessionLimits.laggingBytes)
    greedy.socket.resume()
    await greedy.until(() => greedy.read('place') === 'Kinshasa')
    expect(greedy.doc.store.pendingStructs).toBeNull()
  })
})
