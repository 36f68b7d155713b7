/** One bad word never costs the others: what was refused as a whole is offered again point by point, before the real judge. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addDomain,
  addSignatory,
  domainParts,
  moveDomain,
  newDocument,
  readAnswers,
  removeDomain,
  setChoice,
  textOf,
} from '../../protocol/answers/document.ts'
import { takeApart } from '../../protocol/points/taken-apart.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { Admission } from '../admission/admission.ts'

const kalamu = { participantId: 'k', standing: { side: 'partner', role: 'negotiator' } } as const
let server: Y.Doc
let admission: Admission
let owners: Map<number, string>
beforeEach(() => {
  server = newDocument()
  addDomain(server, 'population', 'État civil')
  addDomain(server, 'archives', 'Archives')
  textOf(server, 'place').insert(0, 'Kinshasa')
  admission = new Admission(server, cic20172021)
  owners = new Map()
})
afterEach(() => server.destroy())

/** The refusal's code, or nothing when it was taken. */
function offer(update: Uint8Array): string | undefined {
  const verdict = admission.judge(update, kalamu, { kind: 'draft' }, owners)
  if (!verdict.ok) return verdict.refusal.code
  if (verdict.value.kind === 'admitted') {
    for (const client of verdict.value.clients) owners.set(client, kalamu.participantId)
    Y.applyUpdate(server, verdict.value.update)
  }
  return undefined
}

/** What somebody wrote without a line: what became of it as a whole, and of each point of it. */
function writtenOffline(write: (doc: Y.Doc) => void): { readonly whole: string | undefined; readonly parts: object } {
  const state = Y.encodeStateAsUpdate(server)
  const mine = newDocument()
  Y.applyUpdate(mine, state)
  mine.transact(() => write(mine))
  const whole = offer(Y.encodeStateAsUpdate(mine, Y.encodeStateVector(server)))
  let ids = 0
  const parts = takeApart(cic20172021, state, mine, () => `new-${++ids}`)
  return { whole, parts: Object.fromEntries(parts.map(({ item, update }) => [item, offer(update) ?? 'taken'])) }
}
const answers = () => readAnswers(server, cic20172021)

test('[KEEP2] four answers written offline, one with a sign that may not stand: all four arrive, cleaned', () => {
  const outcome = writtenOffline((doc) => {
    textOf(doc, 'partner.name').insert(0, 'Ka\u0002lamu')
    textOf(doc, 'partner.representative').insert(0, 'Jean Mbuyi')
    textOf(doc, 'place').insert(8, '\t(Gombe)')
    setChoice(doc, 'date', '2018-03-01')
  })
  expect(outcome.whole).toBe('bad-value')
  expect(outcome.parts).toEqual({ 'partner.name': 'taken', 'partner.agent': 'taken', place: 'taken', date: 'taken' })
  expect(answers().texts).toMatchObject({ 'partner.name': 'Kalamu', place: 'Kinshasa (Gombe)' })
  expect(answers().dates['date']).toBe('2018-03-01')
})

test('[KEEP2] what is too long, or another side’s, is refused by itself; the rest arrives', () => {
  const outcome = writtenOffline((doc) => {
    textOf(doc, 'place').insert(0, 'k'.repeat(250))
    textOf(doc, 'belgian.name').insert(0, 'Bruxelles')
    textOf(doc, 'partner.name').insert(0, 'Kalamu')
    addDomain(doc, 'foncier', 'Registre\tfoncier')
    domainParts(doc, 'archives')?.title.insert(8, ' et\u202E registres')
  })
  expect(outcome.whole).toBeDefined()
  expect(outcome.parts).toEqual({
    place: 'too-long',
    'belgian.name': 'not-your-side',
    'partner.name': 'taken',
    'domain:foncier': 'taken',
    'domain:archives': 'taken',
  })
  expect(answers().domains.map(({ title }) => title)).toEqual([
    'État civil',
    'Archives et registres',
    'Registre foncier',
  ])
})

test('[KEEP2] a domain moved, one taken out and a signatory named come through beside a refused word', () => {
  addDomain(server, 'foncier', 'Foncier')
  const outcome = writtenOffline((doc) => {
    moveDomain(doc, 'foncier', 0)
    removeDomain(doc, 'population')
    addSignatory(doc, 'person-1', 'partner', 'Jean\nMbuyi', 'Maire')
    textOf(doc, 'belgian.name').insert(0, 'x')
  })
  expect(outcome.parts).toEqual({
    'belgian.name': 'not-your-side',
    domains: 'taken',
    'signatories.partner': 'taken',
  })
  expect(answers().domains.map(({ title }) => title)).toEqual(['Foncier', 'Archives'])
  expect(answers().signatories.map(({ name }) => name)).toEqual(['Jean Mbuyi'])
})

test('[KEEP3] what the other commune wrote meanwhile in the same words stays', () => {
  const state = Y.encodeStateAsUpdate(server)
  const mine = newDocument()
  Y.applyUpdate(mine, state)
  textOf(mine, 'place').insert(8, ' Gombe\u0007')
  textOf(server, 'place').insert(0, 'À ')
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(server))
  const [part] = takeApart(cic20172021, Y.encodeStateAsUpdate(server), mine, () => 'new-1')
  expect(offer(part?.update ?? new Uint8Array())).toBeUndefined()
  expect(answers().texts['place']).toBe('À Kinshasa Gombe')
})

test('nothing that is not one’s own is offered again', () => {
  expect(writtenOffline(() => undefined).parts).toEqual({})
})
