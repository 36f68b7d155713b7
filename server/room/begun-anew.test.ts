/** What one side uses up is not the other's, and is given back: the document begins anew from its present answers. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { newDocument, readAnswers, textOf } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import { roomName } from '../../protocol/wire/wire.ts'
import { History } from '../history/history.ts'
import { agreeOnEverything, write } from '../../testing/service/agreed-text.ts'
import { StockClient } from '../../testing/service/stock-client.ts'
import { ixelles, kalamu, protocol, TwoCommunes } from '../../testing/service/two-communes.ts'
import type { NewEdit } from '../storage/storage.ts'
import type { Participant } from '../../protocol/party.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'

let communes: TwoCommunes
afterEach(() => communes.stop())

const sit = async (person: Participant, doc = newDocument()): Promise<StockClient> => {
  const { generation = '' } = (await communes.storage.protocol(protocol.id)) ?? {}
  const host = {
    url: communes.url,
    room: roomName(protocol.id, generation),
    cookieOf: (who: Participant) => communes.cookieOf(who),
    atEnd: (work: () => void) => communes.atEnd(work),
  }
  return new StockClient(host, person, doc).synced()
}
const onDisk = async (): Promise<Y.Doc> => (await communes.rooms.document(protocol.id)).doc
const hashes = async () =>
  itemsOf(cic20172021, readAnswers(await onDisk(), cic20172021)).map(({ id, hash }) => [id, hash])

/** Under many client ids, each of a page that is gone. */
async function visitOften(person: Participant, times: number): Promise<void> {
  const doc = newDocument()
  const edits: NewEdit[] = []
  const place = textOf(doc, 'place')
  doc.on('update', (update) => {
    edits.push({ participant: person.id, at: protocol.createdAt, update, clients: [doc.clientID] })
  })
  for (let visit = 0; visit < times; visit += 1) {
    doc.clientID = 1_000_000 + visit
    place.insert(place.length, 'x')
  }
  place.delete(0, place.length)
  expect(await communes.storage.append(protocol.id, edits)).toMatchObject({ ok: true })
}

describe('a document that is used up in part', () => {
  beforeEach(async () => {
    communes = await TwoCommunes.start({ limits: { idleMs: 0, anew: { empty: 0.01, atOnce: 2, everyMs: 0 } } })
    await agreeOnEverything(communes)
    await write(communes, (doc) => textOf(doc, 'place').insert(0, 'Kalamu'))
    await visitOften(ixelles, 300)
  })

  test('[SAY2] [KEEP1] begins anew when nobody is there: the same words, hashes and initials, its history whole', async () => {
    const before = await hashes()
    const seq = (await communes.storage.load(protocol.id)).seq
    const page = await sit(kalamu)
    page.leave()
    await communes.until(async () => (await communes.storage.protocol(protocol.id))?.generation !== protocol.generation)
    expect(await hashes()).toEqual(before)
    expect((await onDisk()).store.clients.size).toBeLessThan(5)
    const history = new History(communes.storage)
    const subject = { protocol: protocol.id, template: cic20172021 }
    const then = await history.text(subject, seq)
    const now = await history.text(subject, seq + 1)
    expect(then.ok && now.ok && now.value.answers).toEqual(then.ok && then.value.answers)
    const authors = await history.authors(subject, seq + 1, 'place')
    expect(authors).toMatchObject({ value: { texts: [[{ text: 'Kalamu', by: ixelles.id }]] } })
  })

  test('[LOCK3] takes no page of the generation before, and those of the present one write', async () => {
    const page = await sit(kalamu)
    page.leave()
    await communes.until(async () => (await communes.storage.protocol(protocol.id))?.generation !== protocol.generation)
    const late = new StockClient(
      {
        url: communes.url,
        room: communes.room,
        cookieOf: (who: Participant) => communes.cookieOf(who),
        atEnd: (work) => communes.atEnd(work),
      },
      kalamu,
    )
    expect(await late.closed()).toMatchObject({ code: 4409, reason: 'other-generation' })
    const present = await sit(kalamu)
    expect(present.read('place')).toBe('Kalamu')
    present.type('partner.name', ' (Masina)')
    await communes.until(async () => textOf(await onDisk(), 'partner.name').toString() === 'Kalamu (Masina)')
  })
})

test('[KEEP3] what one side uses up leaves room for the other: the document begins anew under everybody’s eyes, before anybody is refused', async () => {
  communes = await TwoCommunes.start({ limits: { anew: { empty: 2, atOnce: 0.0008, everyMs: 1e9 } } })
  const theirs = await sit(ixelles)
  const kalamuPage = await sit(kalamu)
  kalamuPage.type('partner.name', 'Kalamu')
  await theirs.until(() => theirs.read('partner.name') === 'Kalamu')
  const told = Promise.all([theirs.closed(), kalamuPage.closed()])
  // Each in front of the others: none of them is kept together with the next.
  for (let letter = 0; letter < 190; letter += 1) theirs.type('place', 'x', 0)
  expect(new Set((await told).map(({ reason }) => reason))).toEqual(new Set(['other-generation']))
  const again = await sit(kalamu)
  expect([again.read('partner.name'), again.doc.store.clients.size]).toEqual(['Kalamu', 2])
})
