import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addDomain, domainParts } from '../../protocol/document.ts'
import { edit, RawClient } from '../testing/raw-client.ts'
import { StockClient } from '../testing/stock-client.ts'
import { adviser, ixelles, kalamu, TwoCommunes } from '../testing/two-communes.ts'
import type { RoomLimits } from './room.ts'
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

const malformed: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', Uint8Array.of()],
  ['an unknown type', Uint8Array.of(77, 1)],
  ['an unknown kind of sync', Uint8Array.of(0, 9, 1, 0)],
  ['a length that runs past the end', Uint8Array.of(0, 2, 255, 255, 255, 255, 15)],
  ['six bytes that end other servers', Uint8Array.of(0, 1, 3, 1, 1, 1)],
  ['a state vector that lies', Uint8Array.of(0, 0, 3, 255, 255, 3)],
  ['awareness of nobody known', Uint8Array.of(1, 4, 200, 1, 1, 1)],
  ['an endless number', Uint8Array.of(0, 0, ...Array.from({ length: 40 }, () => 255))],
  ['a clock beyond counting', Uint8Array.of(1, 15, 1, 9, 255, 255, 255, 255, 255, 255, 255, 15, 4, 110, 117, 108, 108)],
  ['noise', new Uint8Array(randomBytes(300).fill(0, 0, 2))],
]

describe('malformed frames', () => {
  it.each(malformed)('%s: its sender is closed as unreadable, the innocents write on', async (_what, bytes) => {
    const attacker = await RawClient.open(communes, adviser)
    attacker.send(bytes)
    expect(await attacker.closed).toEqual({ code: 4422, reason: 'unreadable' })
    await innocentsWriteOn()
    expect(communes.faults).toEqual([])
  })

  it('words instead of bytes are unreadable', async () => {
    const attacker = await RawClient.open(communes, adviser)
    attacker.socket.send('bonjour')
    expect(await attacker.closed).toEqual({ code: 4422, reason: 'unreadable' })
  })

  it('a broken WebSocket frame ends its own socket only', async () => {
    const attacker = await RawClient.open(communes, adviser)
    const { _socket: line } = attacker.socket as unknown as { readonly _socket: { write(bytes: Uint8Array): void } }
    line.write(Uint8Array.of(0xff, 0xff, 0xff))
    expect(await attacker.closed).toMatchObject({ code: 1002 })
    await innocentsWriteOn()
  })

  it('a line cut in the middle of the handshake ends nothing', async () => {
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

describe('too much', () => {
  it('too large a frame is refused as such', async () => {
    const attacker = await RawClient.open(communes, adviser)
    attacker.sendUpdate(new Uint8Array(sessionLimits.frameBytes + 1))
    expect(await attacker.closed).toEqual({ code: 4413, reason: 'too-large' })
  })

  it('whoever asks for everything over and over is too fast', async () => {
    const attacker = await RawClient.open(communes, adviser)
    for (let n = 0; n <= sessionLimits.questions.burst; n++) attacker.sendState()
    expect(await attacker.closed).toEqual({ code: 4429, reason: 'too-fast' })
  })

  it('a flood ends with its sender closed as too fast, and the innocents write on', async () => {
    const attacker = await RawClient.open(communes, adviser)
    for (let n = 0; n <= sessionLimits.frames.burst; n++) attacker.sendMarker(n)
    expect(await attacker.closed).toEqual({ code: 4429, reason: 'too-fast' })
    await innocentsWriteOn()
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

  it('and asks again and again what they lack is given up', async () => {
    await restartWith({ ...sessionLimits, frames: much, bytes: much, questions: much, hopelessBytes: 1024 * 1024 })
    await writeMegabytes(0.1)
    const greedy = await RawClient.open(communes, adviser)
    greedy.socket.pause()
    const asking = setInterval(() => {
      for (let n = 0; n < 200; n++) greedy.sendState()
    }, 0)
    await communes.until(() => communes.rooms.counts().sessions === 3)
    clearInterval(asking)
    greedy.socket.resume()
    expect(await greedy.closed).toMatchObject({ code: 1006 })
  })
})
