import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Participant } from '../../protocol/party.ts'
import { frame } from '../../protocol/wire/wire.ts'
import { HeldDisk } from '../../testing/service/held-disk.ts'
import { RawClient } from '../../testing/service/raw-client.ts'
import { adviser, ixelles, kalamu, protocol, TwoCommunes } from '../../testing/service/two-communes.ts'

let communes: TwoCommunes
beforeEach(async () => {
  communes = await TwoCommunes.start({ limits: { readershipMs: 5 } })
})
afterEach(() => communes.stop())

/** A page that has the document and asked who has seen what; `shown` is what it claims. */
async function reader(person: Participant, shown = 0): Promise<RawClient> {
  const client = await RawClient.open(communes, person)
  client.sendState()
  client.sendNothingMissing()
  await client.until(() => client.answers().length > 0)
  client.sendShown(shown)
  await client.until(() => client.told().length > 0)
  return client
}
const told = (client: RawClient, expected: Partial<ReturnType<RawClient['told']>[number]>): Promise<void> =>
  client.until(() =>
    Object.entries(expected).every(([key, seq]) => Reflect.get(client.told().at(-1) ?? {}, key) === seq),
  )

it('[TELL1] a side has seen what one of its people has been shown, and its partner is told', async () => {
  const [ours, theirs] = [await reader(ixelles), await reader(kalamu)]
  ours.type('place', 'Mbour')
  await told(theirs, { durable: 1 })
  expect(theirs.read('place')).toBe('Mbour')
  expect(ours.told().at(-1)).toMatchObject({ partner: 0 })
  theirs.sendShown(1)
  await told(ours, { durable: 1, partner: 1, belgian: 0 })
})

it('[TELL1] no page is told of an edit before it was sent that edit', async () => {
  const [ours, theirs] = [await reader(ixelles), await reader(kalamu)]
  for (let edit = 1; edit <= 40; edit++) {
    ours.type('place', 'a')
    await told(theirs, { durable: edit })
    expect(theirs.read('place')).toHaveLength(edit)
  }
})

it('[TELL1] what was seen is still seen after a restart, and never becomes less', async () => {
  const ours = await reader(ixelles)
  for (const word of ['a', 'b', 'c']) ours.type('place', word)
  await told(ours, { durable: 3 })
  ours.sendShown(3)
  await told(ours, { belgian: 3 })
  await communes.restart()
  const theirs = await reader(kalamu)
  await told(theirs, { durable: 3, belgian: 3, partner: 0 })
  const again = await reader(ixelles, 1)
  await again.roundTrip()
  expect(await communes.storage.shown(protocol.id)).toEqual(new Map([[ixelles.id, 3]]))
})

it('[TELL1] a claim to have seen what was not sent counts for nothing', async () => {
  const [ours, liar] = [await reader(ixelles), await reader(kalamu, 900)]
  ours.type('place', 'Mbour')
  await told(liar, { durable: 1 })
  liar.sendShown(900)
  await told(ours, { partner: 1 })
  ours.type('place', '!')
  await told(ours, { durable: 2 })
  expect(ours.told().at(-1)).toMatchObject({ durable: 2, partner: 1 })
})

it('[TELL1] an observer’s reading counts for no side', async () => {
  const [ours, observer] = [await reader(ixelles), await reader(adviser)]
  ours.type('place', 'Mbour')
  await told(observer, { durable: 1 })
  const before = observer.told().length
  observer.sendShown(1)
  await observer.until(() => observer.told().length > before)
  expect(observer.told().at(-1)).toEqual({ durable: 1, belgian: 0, partner: 0 })
  expect(await communes.storage.shown(protocol.id)).toEqual(new Map())
})

it('a client that did not ask is told nothing', async () => {
  const stock = await RawClient.open(communes, kalamu)
  stock.sendState()
  stock.sendNothingMissing()
  const ours = await reader(ixelles)
  ours.type('place', 'Mbour')
  await told(ours, { durable: 1 })
  await stock.roundTrip()
  expect(stock.read('place')).toBe('Mbour')
  expect(stock.framesOf(frame.shown)).toEqual([])
})

it('a burst of edits is told in a few messages', async () => {
  await communes.stop()
  const disk = new HeldDisk()
  communes = await TwoCommunes.start({ disk: disk.under })
  const ours = await reader(ixelles)
  const before = ours.told().length
  disk.hold()
  for (let edit = 0; edit < 60; edit++) ours.type('place', 'a')
  await ours.roundTrip()
  disk.release()
  await told(ours, { durable: 60 })
  expect(ours.told().length - before).toBeLessThanOrEqual(2)
})
