import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { textOf } from '../../protocol/answers/document.ts'
import { HeldDisk } from '../../testing/service/held-disk.ts'
import { RawClient } from '../../testing/service/raw-client.ts'
import { StockClient } from '../../testing/service/stock-client.ts'
import {
  adviser,
  ixelles,
  ixellesCoordinator,
  kalamu,
  protocol,
  TwoCommunes,
} from '../../testing/service/two-communes.ts'

let communes: TwoCommunes
let disk: HeldDisk

beforeEach(async () => {
  disk = new HeldDisk()
  communes = await TwoCommunes.start({ disk: disk.under })
})
afterEach(() => communes.stop())

const onDisk = async (field: string): Promise<string> =>
  textOf((await communes.rooms.document(protocol.id)).doc, field).toString()
const join = (person: typeof ixelles): Promise<StockClient> => new StockClient(communes, person).synced()

/** A page that has said what it has and follows. */
async function open(person: typeof ixelles): Promise<RawClient> {
  const client = await RawClient.open(communes, person)
  client.sendState()
  client.sendNothingMissing()
  await client.until(() => client.answers().length > 0)
  return client
}

describe('two communes with stock clients', () => {
  it('[KEEP3] write different blanks at the same time, and both read both', async () => {
    const [belgian, partner] = await Promise.all([join(ixelles), join(kalamu)])
    belgian.type('belgian.name', 'Ixelles')
    partner.type('partner.name', 'Kalamu')
    await Promise.all([belgian.reads('partner.name', 'Kalamu'), partner.reads('belgian.name', 'Ixelles')])
    expect(belgian.doc.toJSON()).toEqual(partner.doc.toJSON())
  })

  it('[KEEP3] write the same blank at the same time, and no word is lost', async () => {
    const [belgian, partner] = await Promise.all([join(ixelles), join(kalamu)])
    belgian.type('place', 'Ixelles')
    partner.type('place', 'Kalamu')
    await belgian.until(() => belgian.read('place').length === 13 && partner.read('place').length === 13)
    expect(belgian.read('place')).toMatch(/^(?:IxellesKalamu|KalamuIxelles)$/u)
  })

  it('[KEEP1] read everything again after a restart of the server', async () => {
    const belgian = await join(ixelles)
    belgian.type('belgian.name', 'Ixelles')
    const partner = await join(kalamu)
    await partner.reads('belgian.name', 'Ixelles')
    await communes.restart()
    const later = await join(adviser)
    expect(later.read('belgian.name')).toBe('Ixelles')
  })

  it('[KEEP2] what was typed while the server was away arrives when it is back', async () => {
    const belgian = await join(ixelles)
    const back = communes.restart()
    belgian.type('belgian.name', 'Ixelles')
    await back
    await (await join(kalamu)).reads('belgian.name', 'Ixelles')
    expect(await onDisk('belgian.name')).toBe('Ixelles')
  })

  it('“synced” is told when the stored content is there, not before', async () => {
    const belgian = await join(ixelles)
    belgian.type('belgian.name', 'Ixelles')
    await (await join(kalamu)).reads('belgian.name', 'Ixelles')
    await communes.restart()
    const client = new StockClient(communes, kalamu)
    const read = await new Promise((resolve) =>
      client.provider.once('sync', () => resolve(client.read('belgian.name'))),
    )
    expect(read).toBe('Ixelles')
  })
})

describe('nothing leaves the server before it is on disk', () => {
  it('[KEEP1] an acknowledgement comes when the edit is on disk, and not before', async () => {
    const belgian = await open(ixelles)
    disk.hold()
    const arrives = disk.appendArrives()
    belgian.type('belgian.name', 'Ixelles')
    belgian.sendMarker(7)
    await arrives
    expect([belgian.markers(), await onDisk('belgian.name')]).toEqual([[], ''])
    disk.release()
    await belgian.until(() => belgian.markers().includes(7))
    expect(await onDisk('belgian.name')).toBe('Ixelles')
  })

  it('[KEEP1] the others read an edit when it is on disk, and not before', async () => {
    const [belgian, partner] = [await open(ixelles), await open(kalamu)]
    disk.hold()
    const arrives = disk.appendArrives()
    belgian.type('belgian.name', 'Ixelles')
    await arrives
    await partner.roundTrip()
    expect(partner.read('belgian.name')).toBe('')
    disk.release()
    await partner.until(() => partner.read('belgian.name') === 'Ixelles')
  })

  it('[KEEP1] a newcomer is not shown what is not on disk', async () => {
    const belgian = await open(ixelles)
    disk.hold()
    const arrives = disk.appendArrives()
    belgian.type('belgian.name', 'Ixelles')
    await arrives
    const newcomer = await RawClient.open(communes, kalamu)
    newcomer.sendState()
    await newcomer.roundTrip()
    expect(newcomer.answers()).toEqual([])
    disk.release()
    await newcomer.until(() => newcomer.read('belgian.name') === 'Ixelles')
  })

  it('nobody is sent edits before they have said what they have', async () => {
    const [silent, belgian] = [await RawClient.open(communes, kalamu), await open(ixelles)]
    belgian.type('belgian.name', 'Ixelles')
    belgian.sendMarker(1)
    await belgian.until(() => belgian.markers().includes(1))
    await silent.roundTrip()
    expect(silent.read('belgian.name')).toBe('')
  })

  it('[KEEP1] an acknowledgement covers the edits of the first answer even when it was asked for before', async () => {
    const client = await RawClient.open(communes, ixelles)
    textOf(client.doc, 'belgian.name').insert(0, 'Ixelles')
    client.sendMarker(1)
    await client.roundTrip()
    expect(client.markers()).toEqual([])
    client.sendAnswer()
    await client.until(() => client.markers().includes(1))
    expect(await onDisk('belgian.name')).toBe('Ixelles')
  })

  it('[KEEP2] an edit that stands on words the server has not seen waits for them, and is not refused', async () => {
    const client = await RawClient.open(communes, ixelles)
    textOf(client.doc, 'belgian.name').insert(0, 'Ixel')
    client.type('belgian.name', 'les')
    await client.roundTrip()
    client.sendAnswer()
    client.sendMarker(1)
    await client.until(() => client.markers().includes(1))
    expect(await onDisk('belgian.name')).toBe('Ixelles')
  })

  it('edits that come while the disk is busy reach it in their order', async () => {
    const belgian = await open(ixelles)
    disk.hold()
    for (const letter of 'Ixelles') belgian.type('belgian.name', letter)
    belgian.sendMarker(1)
    disk.release()
    await belgian.until(() => belgian.markers().includes(1))
    expect(await onDisk('belgian.name')).toBe('Ixelles')
  })

  it('[LOCK3] an edit the disk refuses is gone from memory too, its author is told, the others stay', async () => {
    const [belgian, partner] = [await open(ixelles), await open(kalamu)]
    disk.refuseNext('storage-full')
    belgian.type('belgian.name', 'Ixelles')
    expect(await belgian.closed).toEqual({ code: 4422, reason: 'storage-full' })
    partner.type('partner.name', 'Kalamu')
    partner.sendMarker(1)
    await partner.until(() => partner.markers().includes(1))
    const newcomer = await open(adviser)
    expect([newcomer.read('belgian.name'), newcomer.read('partner.name')]).toEqual(['', 'Kalamu'])
  })

  it('somebody who waits for an answer while the disk refuses gets it from what is on disk', async () => {
    const belgian = await open(ixelles)
    disk.hold()
    const arrives = disk.appendArrives()
    belgian.type('belgian.name', 'Ixelles')
    await arrives
    const partner = await RawClient.open(communes, kalamu)
    partner.sendState()
    await partner.roundTrip()
    disk.refuseNext('storage-full')
    disk.release()
    await partner.until(() => partner.answers().length > 0)
    expect(partner.read('belgian.name')).toBe('')
  })
})

describe('a room', () => {
  it('is closed when everybody left, and keeps a snapshot', async () => {
    await communes.stop()
    communes = await TwoCommunes.start({ limits: { idleMs: 0 } })
    const belgian = await join(ixelles)
    belgian.type('belgian.name', 'Ixelles')
    await (await join(kalamu)).reads('belgian.name', 'Ixelles')
    await communes.everybodyLeaves()
    await communes.until(async () => (await communes.storage.load(protocol.id)).snapshotSeq > 0)
    await communes.until(() => communes.rooms.counts().rooms === 0)
    expect(communes.rooms.counts().rooms).toBe(0)
  })

  it('keeps a snapshot every so many edits, from the journal', async () => {
    await communes.stop()
    communes = await TwoCommunes.start({ limits: { snapshotEvery: 3 } })
    const belgian = await open(ixelles)
    for (const letter of 'Ixelles') belgian.type('belgian.name', letter)
    await communes.until(async () => (await communes.storage.load(protocol.id)).snapshotSeq >= 3)
    await communes.restart()
    expect((await join(kalamu)).read('belgian.name')).toBe('Ixelles')
  })

  it('draining: what was received is on disk, then every socket is closed with 1012', async () => {
    const belgian = await open(ixelles)
    disk.hold()
    const arrives = disk.appendArrives()
    belgian.type('belgian.name', 'Ixelles')
    belgian.sendMarker(1)
    await arrives
    const stopped = communes.rooms.closeAll()
    disk.release()
    expect(await belgian.closed).toMatchObject({ code: 1012 })
    await stopped
    expect([belgian.markers(), await onDisk('belgian.name')]).toEqual([[1], 'Ixelles'])
  })

  it('one person may not hold any number of sockets', async () => {
    await communes.stop()
    communes = await TwoCommunes.start({ limits: { sessionsPerParticipant: 2 } })
    await Promise.all([open(ixelles), open(ixelles), open(ixellesCoordinator)])
    const third = await RawClient.open(communes, ixelles)
    expect(await third.closed).toEqual({ code: 4429, reason: 'too-fast' })
  })

  it('is heard by a client that has nothing to say, so that a stock client does not take the line for dead', async () => {
    await communes.stop()
    communes = await TwoCommunes.start({ limits: { beatMs: 5 } })
    const lonely = await RawClient.open(communes, ixelles)
    await lonely.until(() => lonely.framesOf(1).length > 1)
    expect(lonely.presence()).toEqual([])
  })

  it('gives up a line on which nothing came for too long, and keeps the one that answers', async () => {
    await communes.stop()
    let clock = 0
    communes = await TwoCommunes.start({ limits: { beatMs: 5 }, clock: () => clock })
    const [asleep, awake] = [await RawClient.open(communes, ixelles), await RawClient.open(communes, kalamu)]
    asleep.socket.pause()
    while (communes.rooms.counts().sessions === 2) {
      clock += 20_000
      await awake.roundTrip()
    }
    asleep.socket.resume()
    expect(await asleep.closed).toMatchObject({ code: 1006 })
    expect(awake.socket.readyState).toBe(awake.socket.OPEN)
  })
})
