import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import * as Y from 'yjs'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { readAnswers, textOf } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { Item } from '../../protocol/points/items.ts'
import type { JournaledEdit, NewEdit } from '../storage/storage.ts'
import { agreeOnEverything, wholeText, write } from '../../testing/service/agreed-text.ts'
import { recordSession } from '../../testing/sessions/recorded-session.ts'
import { Seeded } from '../../testing/seeded.ts'
import { ixelles, kalamu, protocol, TwoCommunes } from '../../testing/service/two-communes.ts'
import { viewOf } from '../../testing/sessions/whose-change.ts'
import { PastDocuments, pastBounds } from './past-document.ts'

const at = protocol.createdAt
const newEdit = (update: Uint8Array): NewEdit => ({ participant: ixelles.id, at, update, clients: [] })

/** A journal in memory, as the storage tells it. */
function journal(updates: readonly Uint8Array[]) {
  let asked = 0
  const rows = updates.map((update, index): JournaledEdit => ({ ...newEdit(update), seq: index + 1 }))
  return {
    edits: async (_protocol: string, after: number, upTo: number) => {
      const found = rows.slice(after, upTo)
      asked += found.length
      return found
    },
    askedFor: () => asked,
  }
}

const shown = (doc: Y.Doc) => ({
  answers: readAnswers(doc, cic20172021),
  places: viewOf(doc, cic20172021),
  clocks: Y.decodeStateVector(Y.encodeStateVector(doc)),
})

async function past(documents: PastDocuments, seq: number): Promise<Y.Doc> {
  const moment = await documents.at('p', seq)
  if (!moment.ok) throw new Error(`no moment ${seq}: ${moment.refusal.code}`)
  return moment.value.doc
}

describe('the document of a past moment', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'equals the replay of the edits up to it, however one comes there (seed %i)',
    async (seed) => {
      const { session, updates } = recordSession(seed, 250)
      const documents = new PastDocuments(journal(updates), { ...pastBounds, interval: 16 })
      const random = new Seeded(seed)
      const moments = [0, 1, updates.length, ...Array.from({ length: 30 }, () => random.below(updates.length + 1))]
      for (const seq of moments) {
        const replay = new Y.Doc()
        for (const update of updates.slice(0, seq)) Y.applyUpdate(replay, update)
        expect(shown(await past(documents, seq)), `${seq}: ${session.log.join('; ')}`).toEqual(shown(replay))
      }
    },
  )

  it('is refused beyond the end of the journal, and known to the second by its last edit', async () => {
    const { updates } = recordSession(7, 40)
    const documents = new PastDocuments(journal(updates))
    expect(await documents.at('p', updates.length + 1)).toMatchObject({ refusal: { code: 'bad-request', at: 'seq' } })
    expect(await documents.at('p', 0)).toMatchObject({ value: { seq: 0, last: undefined } })
    expect(await documents.at('p', updates.length)).toMatchObject({ value: { last: { participant: ixelles.id, at } } })
  })

  it('costs one interval of edits once the way was walked, and keeps no more bytes than its bound', async () => {
    const { updates } = recordSession(8, 400)
    const source = journal(updates)
    const documents = new PastDocuments(source, { ...pastBounds, interval: 20 })
    await past(documents, updates.length)
    const before = source.askedFor()
    await past(documents, Math.floor(updates.length / 2))
    expect(source.askedFor() - before).toBeLessThan(20)

    const tight = new PastDocuments(source, { interval: 20, bytesPerProtocol: 3000, bytes: 5000 })
    for (const id of ['p', 'q', 'r']) expect((await tight.at(id, updates.length)).ok).toBe(true)
    expect(tight.keptBytes).toBeLessThanOrEqual(5000)
    expect(shown(await past(tight, updates.length))).toEqual(shown(await past(documents, updates.length)))
  })
})

describe('an act and the moment it was stated', () => {
  let communes: TwoCommunes
  beforeEach(async () => {
    communes = await TwoCommunes.start()
  })
  afterEach(() => communes.stop())

  const itemsOn = (doc: Y.Doc): readonly Item[] => itemsOf(cic20172021, readAnswers(doc, cic20172021))

  /** Initials on some points that are filled, while the next edits arrive. */
  async function initialSome(documents: PastDocuments, random: Seeded, arriving: readonly NewEdit[]): Promise<void> {
    const { seq } = await communes.storage.load(protocol.id)
    const now = await documents.at(protocol.id, seq)
    const filled = now.ok ? itemsOn(now.value.doc).filter((item) => item.filled) : []
    const chosen = filled.filter(() => random.chance(0.7))
    const person = random.of([ixelles, kalamu])
    await Promise.all([
      ...chosen.map(({ id, hash }) => communes.act(person, { kind: 'initial', item: id, hash })),
      communes.storage.append(protocol.id, arriving),
    ])
  }

  test.each([11, 12])(
    '[SAY2] what is shown at an act’s moment is exactly what its hash names (seed %i)',
    async (seed) => {
      const { updates } = recordSession(seed, 500)
      const random = new Seeded(seed)
      const documents = new PastDocuments(communes.storage, { ...pastBounds, interval: 32 })
      for (let from = 0; from < updates.length; from += 12)
        await initialSome(documents, random, updates.slice(from, from + 12).map(newEdit))

      const lines = await communes.storage.ledger(protocol.id, 0)
      const initials = lines.flatMap(({ act, journalSeq }) => (act.kind === 'initial' ? [{ ...act, journalSeq }] : []))
      expect(initials.length).toBeGreaterThan(3)
      for (const { item, hash, journalSeq } of initials) {
        const moment = await documents.at(protocol.id, journalSeq ?? -1)
        const hashes = moment.ok ? itemsOn(moment.value.doc).map(({ id, hash }) => [id, hash]) : []
        expect(Object.fromEntries(hashes)).toMatchObject({ [item]: hash })
      }
      const places = lines.map(({ journalSeq = 0 }) => journalSeq)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    },
  )

  it('[SEAL2] a seal’s moment shows the text that was sealed', async () => {
    await agreeOnEverything(communes)
    expect(await communes.act(ixelles, { kind: 'seal', hash: await wholeText(communes) })).toMatchObject({ ok: true })
    await communes.act(kalamu, { kind: 'reopen', reason: 'Encore un mot.' })
    await write(communes, (doc) => textOf(doc, 'place').insert(0, 'Kalamu'))
    const line = (await communes.storage.ledger(protocol.id, 0)).find(({ act }) => act.kind === 'seal')
    const seal = await communes.storage.seal(protocol.id, 1)
    const moment = await new PastDocuments(communes.storage).at(protocol.id, line?.journalSeq ?? -1)
    expect(moment.ok && readAnswers(moment.value.doc, cic20172021)).toEqual(seal?.document.answers)
  })
})
