/** What ordinary people's replicas send, however odd it looks: never refused, and everybody ends with the same words. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addDomain,
  addSignatory,
  domainParts,
  moveDomain,
  readAnswers,
  removeDomain,
  removeSignatory,
  retainDomain,
  setChoice,
  setDelegation,
  signatoryParts,
  textOf,
} from '../../protocol/answers/document.ts'
import { JudgedRoom, adviser, amelie, kito, mayor, sealedStage } from '../../testing/sessions/judged-room.ts'
import type { Replica } from '../../testing/sessions/judged-room.ts'

interface Table {
  readonly room: JudgedRoom
  readonly belgian: Replica
  readonly partner: Replica
}

function sit(): Table {
  const room = new JudgedRoom()
  return { room, belgian: room.join(amelie), partner: room.join(kito) }
}

/** Everybody comes back, nobody was refused, and all read the same. */
function agreed({ room }: Table, ...replicas: readonly Replica[]): boolean {
  for (let round = 0; round < 2; round += 1) {
    for (const replica of replicas) {
      replica.disconnect()
      replica.connect()
    }
  }
  expect(room.refusals).toEqual([])
  expect(room.tripped).toBe(0)
  const answers = readAnswers(room.doc, room.template)
  for (const replica of replicas) expect(readAnswers(replica.doc, room.template)).toEqual(answers)
  return true
}
const settled = (table: Table): boolean => agreed(table, table.belgian, table.partner)

function bodyOf(doc: Y.Doc, id: string): Y.XmlFragment {
  const parts = domainParts(doc, id)
  if (!parts) throw new Error('no such domain')
  return parts.body
}
function firstText(doc: Y.Doc, id: string): Y.XmlText {
  const paragraph = bodyOf(doc, id).get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('no paragraph')
  return text
}
function element(name: string, ...children: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, [...children])
  return made
}
const paragraph = (words: string): Y.XmlElement => element('paragraph', new Y.XmlText(words))
function undoOf(replica: Replica, scope: Y.Text | Y.Map<unknown> | Y.XmlFragment): Y.UndoManager {
  return new Y.UndoManager(scope, { doc: replica.doc, captureTimeout: 0, trackedOrigins: new Set([null]) })
}
const typed = (text: Y.Text, words: string): void => {
  for (const letter of words) text.insert(text.length, letter)
}

test('[LOCK3] typing letter by letter, and taking letters back', () => {
  const table = sit()
  const name = textOf(table.belgian.doc, 'belgian.name')
  typed(name, 'Court-Saint-Étienne 😀 Kpɔ̀mè آيت باها')
  name.delete(20, 2)
  name.insert(20, '🇧🇪')
  expect(settled(table)).toBe(true)
})

test('[LOCK3] both write into the same shared text at once', () => {
  const table = sit()
  const { belgian, partner } = table
  typed(textOf(belgian.doc, 'place'), 'Ixelles')
  belgian.disconnect()
  partner.disconnect()
  textOf(belgian.doc, 'place').insert(3, 'AAA')
  textOf(partner.doc, 'place').insert(3, 'BBB')
  textOf(partner.doc, 'place').delete(0, 5)
  expect(settled(table)).toBe(true)
})

test('[LOCK3] the answer to the server’s first step repeats every deletion ever made', () => {
  const table = sit()
  const text = textOf(table.partner.doc, 'place')
  for (let index = 0; index < 50; index += 1) {
    text.insert(0, 'abc')
    text.delete(1, 1)
  }
  const everything = Y.encodeStateAsUpdate(table.belgian.doc, Y.encodeStateVector(table.room.doc))
  expect(table.room.take(everything, amelie)).toEqual({ ok: true, value: { kind: 'nothing new' } })
  expect(table.room.take(everything, adviser)).toEqual({ ok: true, value: { kind: 'nothing new' } })
})

test('[LOCK3] a whole document sent again, by anybody and after the seal', () => {
  const table = sit()
  typed(textOf(table.belgian.doc, 'belgian.name'), 'Huy')
  addDomain(table.partner.doc, 'd1', 'Taxes')
  table.room.stage = sealedStage
  expect(table.room.take(table.room.bytes(), mayor)).toEqual({ ok: true, value: { kind: 'nothing new' } })
})

test('[LOCK3] undo and redo of words', () => {
  const table = sit()
  const text = textOf(table.belgian.doc, 'belgian.name')
  const undo = undoOf(table.belgian, text)
  typed(text, 'Lessines')
  text.delete(0, 3)
  for (let step = 0; step < 6; step += 1) undo.undo()
  textOf(table.partner.doc, 'place').insert(0, 'x')
  for (let step = 0; step < 6; step += 1) undo.redo()
  expect(settled(table)).toBe(true)
})

test('[LOCK3] undo and redo of a choice, over the other’s choice too', () => {
  const table = sit()
  const undo = undoOf(table.belgian, table.belgian.doc.getMap('choices'))
  setChoice(table.belgian.doc, 'date', '2018-03-01')
  setChoice(table.belgian.doc, 'date', '2018-03-02')
  setChoice(table.partner.doc, 'date', '2018-03-03')
  setChoice(table.belgian.doc, 'date', undefined)
  undo.undo()
  undo.undo()
  undo.redo()
  expect(settled(table)).toBe(true)
})

test('[LOCK3] offline under three client ids, one after the other', () => {
  const table = sit()
  table.belgian.disconnect()
  for (const words of ['un', 'deux', 'trois']) {
    typed(textOf(table.belgian.doc, 'belgian.function'), words)
    table.belgian.reload()
  }
  typed(textOf(table.belgian.doc, 'belgian.function'), 'quatre')
  expect(settled(table)).toBe(true)
})

test('[LOCK3] words typed into a domain that was removed meanwhile', () => {
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Archivage')
  firstText(table.belgian.doc, 'd1').insert(0, 'Ranger')
  table.partner.disconnect()
  const text = firstText(table.partner.doc, 'd1')
  text.insert(6, ' et classer')
  text.format(0, 6, { bold: {} })
  bodyOf(table.partner.doc, 'd1').push([element('bulletList', element('listItem', paragraph('un')))])
  domainParts(table.partner.doc, 'd1')?.title.insert(0, 'L’')
  retainDomain(table.partner.doc, 'd1', true)
  moveDomain(table.partner.doc, 'd1', 0)
  removeDomain(table.belgian.doc, 'd1')
  expect(settled(table)).toBe(true)
  expect(readAnswers(table.room.doc, table.room.template).domains).toEqual([])
})

test('[LOCK3] a removed domain put back with its words', () => {
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Archivage')
  firstText(table.belgian.doc, 'd1').insert(0, 'Ranger', { bold: {} })
  removeDomain(table.partner.doc, 'd1')()
  expect(settled(table)).toBe(true)
  expect(readAnswers(table.room.doc, table.room.template).domains).toHaveLength(1)
})

test('[LOCK3] both remove a domain and put it back, offline', () => {
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Archivage')
  for (const replica of [table.belgian, table.partner]) replica.disconnect()
  for (const replica of [table.belgian, table.partner]) {
    const back = removeDomain(replica.doc, 'd1')
    back()
    firstText(replica.doc, 'd1').insert(0, replica.author.participantId)
  }
  expect(settled(table)).toBe(true)
})

test('[LOCK3] a value set many times offline, which Yjs sends as one', () => {
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Archivage')
  table.partner.disconnect()
  for (let index = 0; index < 200; index += 1) retainDomain(table.partner.doc, 'd1', index % 2 === 0)
  retainDomain(table.belgian.doc, 'd1', true)
  for (let index = 0; index < 200; index += 1)
    setChoice(table.partner.doc, 'partner.civility', index % 2 === 0 ? 'M.' : 'Mme')
  expect(settled(table)).toBe(true)
})

test('[LOCK3] the same, in a replica that forgets nothing', () => {
  const table = sit()
  table.partner.disconnect()
  table.partner.doc.gc = false
  for (let index = 0; index < 9; index += 1)
    setChoice(table.partner.doc, 'partner.civility', index % 2 === 0 ? 'M.' : 'Mme')
  addDomain(table.partner.doc, 'd1', 'Taxes')
  firstText(table.partner.doc, 'd1').insert(0, 'abc')
  for (let index = 0; index < 9; index += 1) retainDomain(table.partner.doc, 'd1', index % 2 === 0)
  removeDomain(table.partner.doc, 'd1')
  expect(settled(table)).toBe(true)
})

test('[LOCK3] both move the same domains at once', () => {
  const table = sit()
  for (const id of ['d1', 'd2', 'd3', 'd4']) addDomain(table.belgian.doc, id, id)
  for (const replica of [table.belgian, table.partner]) replica.disconnect()
  for (const id of ['d1', 'd3', 'd1', 'd2']) moveDomain(table.belgian.doc, id, 2)
  for (const id of ['d4', 'd1', 'd1']) moveDomain(table.partner.doc, id, 1)
  expect(settled(table)).toBe(true)
})

test('[LOCK3] a domain made, written and removed offline, with what it was made of', () => {
  const table = sit()
  table.belgian.disconnect()
  addDomain(table.belgian.doc, 'd1', 'Taxes')
  typed(firstText(table.belgian.doc, 'd1'), 'abc')
  moveDomain(table.belgian.doc, 'd1', 0)
  removeDomain(table.belgian.doc, 'd1')
  addDomain(table.belgian.doc, 'd2', 'Taxes')
  table.belgian.reload()
  expect(settled(table)).toBe(true)
})

test('[LOCK3] formats of both across the same words, tidied up by everybody', () => {
  const table = sit()
  const reader = table.room.join(adviser)
  addDomain(table.belgian.doc, 'd1', 'Taxes')
  firstText(table.belgian.doc, 'd1').insert(0, 'Former tous les agents communaux')
  for (let round = 0; round < 6; round += 1) {
    for (const replica of [table.belgian, table.partner]) replica.disconnect()
    firstText(table.belgian.doc, 'd1').format(round, 9, { bold: {} })
    firstText(table.partner.doc, 'd1').format(round + 3, 9, { bold: round % 2 === 0 ? {} : null, italic: {} })
    firstText(table.partner.doc, 'd1').delete(round, 2)
    for (const replica of [table.belgian, table.partner]) replica.connect()
  }
  expect(agreed(table, table.belgian, table.partner, reader)).toBe(true)
})

test('[LOCK3] a reader’s replica that tidies up formats is not taken for a writer', () => {
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Taxes')
  const text = firstText(table.belgian.doc, 'd1')
  text.insert(0, 'Former')
  text.format(0, 3, { bold: {} })
  const reader = table.room.join(adviser)
  reader.doc.transact(() => {
    const inReader = firstText(reader.doc, 'd1')
    for (let item = inReader._start; item !== null; item = item.right)
      if (item.content instanceof Y.ContentFormat) item.delete(reader.doc._transaction as Y.Transaction)
  })
  expect(table.room.refusals).toEqual([])
  expect(firstText(table.room.doc, 'd1').toString()).toContain('<bold>')
})

test('[LOCK3] lists within lists, as deep as they may be, and taken apart again', () => {
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Taxes')
  let list = element('bulletList', element('listItem', paragraph('quatre')))
  for (const words of ['trois', 'deux', 'un'])
    list = element('orderedList', element('listItem', paragraph(words), list))
  bodyOf(table.belgian.doc, 'd1').push([list])
  bodyOf(table.partner.doc, 'd1').insert(1, [paragraph('avant')])
  bodyOf(table.partner.doc, 'd1').delete(2, 1)
  expect(settled(table)).toBe(true)
})

test('[LOCK3] undo and redo of a body’s paragraphs and lists', () => {
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Taxes')
  const body = bodyOf(table.belgian.doc, 'd1')
  const undo = undoOf(table.belgian, body)
  body.push([paragraph('un'), element('bulletList', element('listItem', paragraph('deux')))])
  body.delete(0, 2)
  undo.undo()
  firstText(table.partner.doc, 'd1').insert(0, 'partenaire')
  undo.undo()
  undo.redo()
  undo.redo()
  expect(settled(table)).toBe(true)
})

test('[LOCK3] both sides name their signatories at once, and take them back', () => {
  const table = sit()
  const { belgian, partner } = table
  for (const replica of [belgian, partner]) replica.disconnect()
  addSignatory(belgian.doc, 'b1', 'belgian', 'Dominique Dufourny', 'Bourgmestre')
  addSignatory(belgian.doc, 'b2', 'belgian', 'X', '')
  addSignatory(partner.doc, 'p1', 'partner', 'Luc Sètondji ATROKPO', 'Maire')
  setDelegation(belgian.doc, 'b1', true)
  removeSignatory(belgian.doc, 'b2')()
  signatoryParts(belgian.doc, 'b2')?.name.insert(0, 'Madame ')
  removeSignatory(belgian.doc, 'b1')
  addSignatory(belgian.doc, 'b3', 'belgian', 'Y', 'Échevin')
  expect(settled(table)).toBe(true)
  expect(
    readAnswers(table.room.doc, table.room.template)
      .signatories.map(({ id }) => id)
      .sort(),
  ).toEqual(['b2', 'b3', 'p1'])
})

test('[LOCK3] everything deleted, and written anew', () => {
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Taxes')
  typed(textOf(table.belgian.doc, 'place'), 'Ixelles')
  table.partner.disconnect()
  textOf(table.partner.doc, 'place').insert(7, ' (Belgique)')
  textOf(table.belgian.doc, 'place').delete(0, 7)
  bodyOf(table.belgian.doc, 'd1').delete(0, 1)
  bodyOf(table.belgian.doc, 'd1').push([paragraph('neuf')])
  expect(settled(table)).toBe(true)
})

test('[LOCK3] many small updates merged into one', () => {
  const room = new JudgedRoom()
  const doc = new Y.Doc()
  const sent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => sent.push(update))
  addDomain(doc, 'd1', 'Taxes')
  typed(textOf(doc, 'place'), 'Bobo-Dioulasso')
  removeDomain(doc, 'd1')
  expect(room.take(Y.mergeUpdates(sent), kito)).toMatchObject({ ok: true, value: { clients: [doc.clientID] } })
})

test('[LOCK3] an update that came before, and again with more behind it', () => {
  const room = new JudgedRoom()
  const doc = new Y.Doc()
  typed(textOf(doc, 'place'), 'Ixe')
  room.take(Y.encodeStateAsUpdate(doc), amelie)
  typed(textOf(doc, 'place'), 'lles')
  expect(room.take(Y.encodeStateAsUpdate(doc), amelie)).toMatchObject({ ok: true })
  expect(room.take(Y.encodeStateAsUpdate(doc), amelie)).toEqual({ ok: true, value: { kind: 'nothing new' } })
  expect(textOf(room.doc, 'place').toString()).toBe('Ixelles')
})

test('[LOCK3] a room that was loaded anew takes what is written on the old state', () => {
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Taxes')
  typed(firstText(table.belgian.doc, 'd1'), 'abc')
  removeDomain(table.partner.doc, 'd1')()
  const again = new JudgedRoom(table.room.template, table.room.bytes())
  for (const [client, owner] of table.room.owners) again.owners.set(client, owner)
  typed(firstText(table.belgian.doc, 'd1'), 'def')
  retainDomain(table.belgian.doc, 'd1', true)
  const lacking = Y.encodeStateAsUpdate(table.belgian.doc, Y.encodeStateVector(again.doc))
  expect(again.take(lacking, amelie)).toMatchObject({ ok: true })
  expect(readAnswers(again.doc, again.template)).toEqual(readAnswers(table.room.doc, again.template))
})

test('[LOCK3] a text that got too long by both sides may be shortened', () => {
  const { template } = new JudgedRoom()
  const limits = { ...template.limits, domainTitle: 3 }
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Taxes')
  const narrow = new JudgedRoom({ ...template, limits }, table.room.bytes())
  const shorter = narrow.join(kito)
  domainParts(shorter.doc, 'd1')?.title.delete(0, 1)
  expect(narrow.refusals).toEqual([])
})

test('[LOCK3] many words put before all others, offline', () => {
  const table = sit()
  addDomain(table.belgian.doc, 'd1', 'Taxes')
  table.belgian.disconnect()
  for (let index = 0; index < 250; index += 1) {
    if (index < 120) textOf(table.belgian.doc, 'place').insert(0, 'a')
    bodyOf(table.belgian.doc, 'd1').insert(0, [paragraph('un')])
    if (index % 2 === 0) bodyOf(table.belgian.doc, 'd1').delete(1, 1)
  }
  textOf(table.partner.doc, 'place').insert(0, 'b')
  bodyOf(table.partner.doc, 'd1').insert(0, [paragraph('deux')])
  expect(settled(table)).toBe(true)
})

test('[LOCK3] nothing at all', () => {
  expect(new JudgedRoom().take(Uint8Array.of(0, 0), adviser)).toEqual({ ok: true, value: { kind: 'nothing new' } })
})
