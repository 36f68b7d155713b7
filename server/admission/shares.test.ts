/** What one person and one side may use of a document, and what is kept for the other. */
import { describe, expect, test } from 'vitest'
import { addDomain, newDocument, readAnswers, removeDomain, textOf } from '../../protocol/answers/document.ts'
import type { Side } from '../../protocol/party.ts'
import { JudgedRoom, amelie, kito } from '../../testing/sessions/judged-room.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import type { Author } from './admission.ts'
import { Shares } from './shares.ts'

const colleague: Author = { participantId: 'paul', standing: amelie.standing }
const sides: Readonly<Record<string, Side>> = { amelie: 'belgian', paul: 'belgian', kito: 'partner' }

/** Client ids from 1 on, so many by each. */
function visited(...visits: readonly (readonly [person: string, times: number])[]) {
  const doc = newDocument()
  const owners = new Map<number, string>()
  const place = textOf(doc, 'place')
  doc.transact(() => {
    for (const person of visits.flatMap(([who, times]) => Array.from({ length: times }, () => who))) {
      doc.clientID = owners.size + 1
      owners.set(doc.clientID, person)
      place.insert(0, 'x')
    }
  })
  return new Shares(doc, cic20172021.limits.documentBytes, {
    ownerOf: (client) => owners.get(client),
    sideOf: (participant) => sides[participant],
  })
}

describe('[KEEP3] client ids', () => {
  test('that one person has used up are left to their colleagues and to the other commune', () => {
    const shares = visited(['amelie', 15_000])
    expect(shares.lacks('amelie', 10, 1)).toBe('clients')
    expect(shares.lacks('amelie', 10, 0)).toBeUndefined()
    expect([shares.lacks('paul', 10, 1), shares.lacks('kito', 10, 1)]).toEqual([undefined, undefined])
  })

  test('that one commune has used up are left to the other', () => {
    const shares = visited(['amelie', 10_000], ['paul', 10_000])
    expect([shares.lacks('paul', 10, 1), shares.lacks('kito', 10, 1)]).toEqual(['clients', undefined])
  })

  test('are to be given back long before', () => {
    expect([visited(['amelie', 8_000]).use(0.6), visited(['amelie', 9_500]).use(0.6)]).toEqual([false, true])
  })
})

const small = { ...cic20172021, limits: { ...cic20172021.limits, documentBytes: 12_000 } }

/** Writes until refused, each letter in front of the others so that none is kept together with the next; tells the bytes it got in. */
function fill(room: JudgedRoom, author: Author): number {
  const replica = room.join(author)
  for (const field of ['place', 'belgian.name', 'belgian.representative', 'belgian.function'])
    for (let letter = 0; room.refusals.length === 0 && letter < 190; letter += 1)
      textOf(replica.doc, field).insert(0, 'x')
  replica.disconnect()
  return room.bytes().length
}

test('[KEEP3] a document that one commune filled is open to the other, up to its own half', () => {
  const room = new JudgedRoom(small)
  const bytes = fill(room, amelie)
  expect(room.refusals.splice(0)).toMatchObject([{ who: 'amelie', refusal: { code: 'too-large' } }])
  expect(bytes).toBeGreaterThan(3000)
  const partner = room.join(kito)
  textOf(partner.doc, 'partner.name').insert(0, 'Kalamu')
  expect(room.refusals).toEqual([])
  expect(textOf(room.doc, 'partner.name').toString()).toBe('Kalamu')
  const theirs = room.join(colleague)
  textOf(theirs.doc, 'ties').insert(0, 'amitié')
  expect(room.refusals).toEqual([])
})

test('[KEEP3] however many domains one commune adds, the other can add ten', () => {
  const room = new JudgedRoom()
  const ours = room.join(amelie)
  for (let added = 0; room.refusals.length === 0; added += 1) addDomain(ours.doc, `b${added}`, 'Domaine')
  expect(room.refusals.splice(0)).toMatchObject([{ who: 'amelie', refusal: { code: 'too-many' } }])
  expect(readAnswers(room.doc, room.template).domains).toHaveLength(20)
  const theirs = room.join(kito)
  for (let added = 0; added < 10; added += 1) addDomain(theirs.doc, `p${added}`, 'Domaine')
  expect(room.refusals).toEqual([])
  // What one takes out, one may add again.
  removeDomain(theirs.doc, 'p0')
  addDomain(theirs.doc, 'p10', 'Domaine')
  expect(room.refusals).toEqual([])
  addDomain(theirs.doc, 'p11', 'Domaine')
  expect(room.refusals).toMatchObject([{ who: 'kito', refusal: { code: 'too-many' } }])
})
