/**
 * One document everywhere, whichever programs write it: what one replica takes out by itself, as Yjs does with formats that
 * others made superfluous, is an edit that all hear of, or does not happen.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addDomain, domainParts, newDocument } from '../../protocol/answers/document.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import type { Participant } from '../../protocol/party.ts'
import { touchedItems } from '../../protocol/points/touched.ts'
import { agreeOnEverything, wholeText } from '../../testing/service/agreed-text.ts'
import { StockClient } from '../../testing/service/stock-client.ts'
import { adviser, ixelles, kalamu, protocol, TwoCommunes } from '../../testing/service/two-communes.ts'
import { representations } from '../../testing/sessions/representations.ts'

let communes: TwoCommunes
beforeEach(async () => {
  communes = await TwoCommunes.start()
})
afterEach(() => communes.stop())

const programs = { page: newDocument, stock: () => new Y.Doc() } as const

const sit = (person: Participant, doc: Y.Doc): Promise<StockClient> =>
  new StockClient(
    {
      url: communes.url,
      room: communes.room,
      cookieOf: (who) => communes.cookieOf(who),
      atEnd: (work) => communes.atEnd(work),
    },
    person,
    doc,
  ).synced()

function wordsOf(doc: Y.Doc): Y.XmlText | undefined {
  const paragraph = domainParts(doc, 'etatcivil')?.body.get(0)
  const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  return words instanceof Y.XmlText ? words : undefined
}
const reads = ({ doc }: { readonly doc: Y.Doc }): string => String(wordsOf(doc) ?? '')

/** Everybody's document, the one on disk, the journal played again, and a newcomer's, when all have heard everything. */
async function views(...clients: readonly StockClient[]): Promise<readonly object[]> {
  const onDisk = async () => representations((await communes.rooms.document(protocol.id)).doc)
  await communes.until(async () => {
    const stored = JSON.stringify(await onDisk())
    return clients.every(({ doc }) => JSON.stringify(representations(doc)) === stored)
  })
  const newcomer = await sit(kalamu, newDocument())
  newcomer.leave()
  const replay = newDocument()
  for (const { update } of await communes.storage.edits(protocol.id, 0, 1000)) Y.applyUpdate(replay, update)
  return [await onDisk(), representations(newcomer.doc), representations(replay)]
}
const isOne = (all: readonly object[]): void => {
  for (const one of all) expect(one).toEqual(all[0])
}

/** Somebody with an undo of their own edits, bodies included. */
async function author(person: Participant, program: keyof typeof programs) {
  const client = await sit(person, programs[program]())
  const own = Symbol('own')
  const undo = new Y.UndoManager(client.doc.getMap('domains'), { captureTimeout: 0, trackedOrigins: new Set([own]) })
  const change = (how: (words: Y.XmlText) => void): void =>
    client.doc.transact(() => {
      const words = wordsOf(client.doc)
      if (words) how(words)
    }, own)
  return { client, undo, change }
}

describe('[KEEP3] a sentence by one commune, a word of it made bold by the other, then undone and redone', () => {
  test.each([
    ['page', 'page'],
    ['page', 'stock'],
    ['stock', 'page'],
    ['stock', 'stock'],
  ] as const)('reads the same for everybody (%s and %s)', async (ours, theirs) => {
    const { client: ixellesPage, undo, change } = await author(ixelles, ours)
    const kalamuPage = await sit(kalamu, programs[theirs]())
    const observer = await sit(adviser, programs[theirs]())
    const all = [ixellesPage, kalamuPage, observer]
    addDomain(ixellesPage.doc, 'etatcivil', 'État civil')
    change((words) => words.insert(0, 'Former deux agents.'))
    await views(...all)
    wordsOf(kalamuPage.doc)?.format(7, 4, { bold: {} })
    wordsOf(kalamuPage.doc)?.insert(19, ' Ensuite.')
    await views(...all)
    undo.undo()
    await views(...all)
    undo.redo()
    isOne(await views(...all))
    expect(reads(ixellesPage)).toContain('deux')
    expect([...communes.rooms.counts().refused]).toEqual([])
  })
})

test('[KEEP3] on pages of this app a word that was made bold is bold again when the sentence comes back', async () => {
  const { client: ixellesPage, undo, change } = await author(ixelles, 'page')
  const kalamuPage = await sit(kalamu, newDocument())
  addDomain(ixellesPage.doc, 'etatcivil', 'État civil')
  change((words) => words.insert(0, 'Former deux agents.'))
  await kalamuPage.until(() => reads(kalamuPage) === 'Former deux agents.')
  wordsOf(kalamuPage.doc)?.format(7, 4, { bold: {} })
  await ixellesPage.until(() => reads(ixellesPage).includes('bold'))
  undo.undo()
  undo.redo()
  isOne(await views(ixellesPage, kalamuPage))
  expect(reads(kalamuPage)).toBe('Former <bold>deux</bold> agents.')
})

/** Two formats that show nowhere: what stood between them was taken out. */
async function superfluousFormats(): Promise<StockClient> {
  const { client, change } = await author(ixelles, 'page')
  addDomain(client.doc, 'etatcivil', 'État civil')
  change((words) => words.insert(0, 'Former deux agents.'))
  change((words) => words.format(7, 4, { bold: {} }))
  await views(client)
  return client
}
/** Only the letters, as the undo of their writing takes them. */
function takeLetters({ doc }: StockClient, from: number, to: number): void {
  doc.transact((transaction) => {
    let at = 0
    for (let item = wordsOf(doc)?._start ?? null; item !== null; item = item.right) {
      if (item.deleted || !item.countable) continue
      if (at >= from && at < to) item.delete(transaction)
      at += item.length
    }
  })
}

test('[LOCK3] formats that an observer’s program takes out because they show nowhere are taken out for everybody, and touch no point', async () => {
  const page = await superfluousFormats()
  const observer = await sit(adviser, new Y.Doc())
  takeLetters(page, 7, 11)
  isOne(await views(page, observer))
  const edits = await communes.storage.edits(protocol.id, 0, 1000)
  expect(edits.at(-1)?.participant).toBe(adviser.id)
  const before = newDocument()
  for (const { update } of edits.slice(0, -1)) Y.applyUpdate(before, update)
  const touched = before.transact((transaction) => {
    Y.applyUpdate(before, edits.at(-1)?.update ?? new Uint8Array())
    return touchedItems(cic20172021, transaction)
  })
  expect([...touched]).toEqual([])
})

test('[KEEP3] what an observer’s program took out while the text was sealed reaches everybody when it is reopened', async () => {
  const page = await superfluousFormats()
  takeLetters(page, 7, 11)
  await views(page)
  page.leave()
  await communes.until(() => communes.rooms.counts().rooms === 0)
  await agreeOnEverything(communes)
  expect(await communes.act(ixelles, { kind: 'seal', hash: await wholeText(communes) })).toMatchObject({ ok: true })
  const observer = await sit(adviser, newDocument())
  observer.doc.transact((transaction) => {
    for (let item = wordsOf(observer.doc)?._start ?? null; item !== null; item = item.right)
      if (item.content instanceof Y.ContentFormat) item.delete(transaction)
  })
  expect(await communes.act(kalamu, { kind: 'reopen', reason: 'Encore un mot.' })).toMatchObject({ ok: true })
  isOne(await views(observer))
})

/** Admitted by the program before this one: a sentence, a word made bold, an end by Kalamu, an undo and a redo by Ixelles. */
const journalOfBefore = [
  'AQibv5SSBAAnAQdkb21haW5zCWV0YXRjaXZpbAEoAJu/lJIEAAhwb3NpdGlvbgF3AmEwKACbv5SSBAAIcmV0YWluZWQBeScAm7+UkgQABXRpdGxlAgQAm7+UkgQDC8OJdGF0IGNpdmlsJwCbv5SSBAAEYm9keQQHAJu/lJIEDgMJcGFyYWdyYXBoBwCbv5SSBA8GAA==',
  'AQGbv5SSBBEEAJu/lJIEEBNGb3JtZXIgZGV1eCBhZ2VudHMuAA==',
  'AQLhopH9AQDGm7+UkgQXm7+UkgQYBGJvbGQCe33Gm7+UkgQbm7+UkgQcBGJvbGQEbnVsbAA=',
  'AQHhopH9AQKEm7+UkgQjCSBFbnN1aXRlLgA=',
  'AAGbv5SSBAEREw==',
  'AQObv5SSBCREm7+UkgQRB0Zvcm1lciDE4aKR/QEAm7+UkgQYBGRldXjE4aKR/QEBm7+UkgQcCCBhZ2VudHMuAA==',
].map((update) => new Uint8Array(Buffer.from(update, 'base64')))

test('[KEEP3] a document that the program before left split reads the same for everybody once both communes have come back', async () => {
  const authors = [ixelles, ixelles, kalamu, kalamu, ixelles, ixelles]
  const edits = journalOfBefore.map((update, index) => ({
    participant: (authors[index] ?? ixelles).id,
    at: protocol.createdAt,
    update,
    clients: Array.from(Y.parseUpdateMeta(update).from.keys()).filter(() => index === 0 || index === 2),
  }))
  expect(await communes.storage.append(protocol.id, edits)).toMatchObject({ ok: true })
  // Kalamu's page took the bold out by itself when it heard of the undo, and nobody was told.
  const split = new Y.Doc()
  for (const update of journalOfBefore) Y.applyUpdate(split, update)
  expect(reads({ doc: split })).toBe('Former deux agents. Ensuite.')
  const ixellesPage = await sit(ixelles, newDocument())
  expect(reads(ixellesPage)).toBe('Former <bold>deux</bold> agents. Ensuite.')
  const kalamuPage = await sit(kalamu, split)
  isOne(await views(ixellesPage, kalamuPage))
  expect(reads(ixellesPage)).toBe('Former deux agents. Ensuite.')
})
