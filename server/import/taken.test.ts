/** Taking what a file says, as ordinary edits: the text then says it, and the real room admits every one of them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers, readAnswers } from '../../protocol/answers/document.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { mayWrite } from '../../protocol/ledger/guard.ts'
import { proposalsOf } from '../../protocol/returned/proposals.ts'
import type { Proposal } from '../../protocol/returned/proposals.ts'
import { takeChange } from '../../protocol/returned/take-proposal.ts'
import { twoHundredProtocols } from '../../testing/files/random-answers.ts'
import { StockClient } from '../../testing/service/stock-client.ts'
import { TwoCommunes, ixelles, kalamu } from '../../testing/service/two-communes.ts'
import { returnedFrom, rewritten, typedOver, wordFileOf } from '../../testing/files/word-return.ts'

const seed = 4_711
const now = (doc: Y.Doc): Answers => readAnswers(doc, cic20172021)
let ids = 0
const newId = (): string => `taken${ids++}`
const take = (doc: Y.Doc, proposals: readonly Proposal[]): void => {
  doc.transact(() => {
    for (const { change } of proposals) if (change) takeChange(doc, cic20172021, change, newId)
  })
}
/** What a file made of `answers` proposes to a text that has none of them. */
const filled = (doc: Y.Doc, answers: Answers): Proposal[] =>
  proposalsOf(cic20172021, { ...returnedFrom(wordFileOf(answers), answers), base: now(doc) }, now(doc))

test(
  `everything taken, nothing more is proposed: thirty protocols, each over the one before (seed ${seed})`,
  { timeout: 60_000 },
  () => {
    const doc = new Y.Doc()
    for (const answers of twoHundredProtocols(seed).slice(0, 30)) {
      // Domains of another protocol have other ids here, and a signatory who leaves makes room for the next: only blanks are the same twice.
      take(doc, filled(doc, answers))
      const left = filled(doc, answers).filter(
        ({ change, id }) => change !== undefined && !/domain|order|signatory/.test(id),
      )
      expect(left).toEqual([])
    }
  },
)

describe('in the real room', () => {
  let communes: TwoCommunes
  beforeEach(async () => {
    communes = await TwoCommunes.start()
  })
  afterEach(() => communes.stop())

  test('[KEEP3] one’s own and the shared are admitted, reach the partner, and leave the partner’s words alone', async () => {
    const here = await new StockClient(communes, ixelles).synced()
    const there = await new StockClient(communes, kalamu).synced()
    for (const answers of twoHundredProtocols(seed).slice(0, 12)) {
      there.type('place', 'X')
      const mine = filled(here.doc, answers).filter(
        ({ target, id }) => id !== 'place' && !mayWrite(ixelles, { kind: 'draft' }, cic20172021, target),
      )
      take(here.doc, mine)
    }
    here.type('belgian.name', ' fin')
    await there.until(
      () =>
        JSON.stringify(now(there.doc).domains) === JSON.stringify(now(here.doc).domains) &&
        there.read('belgian.name').endsWith(' fin'),
    )
    expect(now(there.doc).signatories).toEqual(now(here.doc).signatories)
    expect(there.read('place')).toBe('X'.repeat(12))
    expect(communes.faults).toEqual([])
  })
})

test('words both changed at different ends both stay', () => {
  const doc = new Y.Doc()
  const before: Answers = { ...noAnswers, texts: { 'belgian.function': 'Échevine des Sports' } }
  take(doc, filled(doc, before))
  const file = rewritten(
    wordFileOf(before),
    typedOver('Représentant de la commune belge – Fonction du représentant', 'Première Échevine des Sports'),
  )
  const partner = new Y.Doc()
  Y.applyUpdate(partner, Y.encodeStateAsUpdate(doc))
  partner.getText('text:belgian.function').insert('Échevine des Sports'.length, ' et de la Culture')
  take(doc, proposalsOf(cic20172021, returnedFrom(file, before), now(doc)))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(partner))
  expect(now(doc).texts['belgian.function']).toBe('Première Échevine des Sports et de la Culture')
})
