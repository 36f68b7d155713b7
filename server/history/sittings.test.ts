import { describe, expect, it, test } from 'vitest'
import * as Y from 'yjs'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { readAnswers, textOf } from '../../protocol/answers/document.ts'
import { changesBetween } from '../../protocol/points/item-changes.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { PastDocuments } from '../document/past-document.ts'
import type { JournaledEdit } from '../storage/storage.ts'
import { recordSession } from '../../testing/sessions/recorded-session.ts'
import { Sittings } from './sittings.ts'

const aMinute = 60_000
type Row = Omit<JournaledEdit, 'seq'>

/** A journal in memory that goes on growing, as the storage tells it. */
function journal(rows: readonly Row[], lines: readonly LedgerEntry[] = []) {
  const edits = async (_protocol: string, after: number, upTo: number) =>
    rows.slice(after, upTo).map((row, index): JournaledEdit => ({ ...row, seq: after + index + 1 }))
  return { edits, ledger: async () => lines }
}
const sittingsOf = (storage: ReturnType<typeof journal>) => new Sittings(storage, new PastDocuments(storage))

/** Ixelles and Kalamu write in their own blanks by turns. */
function typed(...strokes: readonly (readonly [by: 'anne' | 'jean', minute: number])[]): Row[] {
  const docs = { anne: new Y.Doc(), jean: new Y.Doc() }
  return strokes.map(([by, minute]) => {
    const before = Y.encodeStateVector(docs[by])
    textOf(docs[by], by === 'anne' ? 'belgian.representative' : 'partner.name').insert(0, 'a')
    return { participant: by, at: minute * aMinute, update: Y.encodeStateAsUpdate(docs[by], before) }
  })
}

describe('the journal condensed', () => {
  it('joins what follows without a long pause, by person and point', async () => {
    const storage = journal(typed(['anne', 0], ['jean', 1], ['anne', 2], ['anne', 60]))
    const { journalSeq, sittings } = await sittingsOf(storage).of('p', cic20172021)
    expect(journalSeq).toBe(4)
    expect(sittings).toMatchObject([
      {
        from: 1,
        to: 3,
        startedAt: 0,
        endedAt: 2 * aMinute,
        strokes: [
          { by: 'anne', item: 'belgian.agent', edits: 2, from: 1, to: 3 },
          { by: 'anne', item: 'signatories.belgian', edits: 2 },
          { by: 'jean', item: 'partner.name', edits: 1, from: 2, to: 2 },
        ],
      },
      { from: 4, to: 4, strokes: [{ by: 'anne' }, { by: 'anne' }] },
    ])
  })

  it('[SAY3] is parted by what both sides see of the agreement, never by what one side says among itself', async () => {
    const line = (seq: number, act: LedgerEntry['act'], audience: LedgerEntry['audience'] = 'all'): LedgerEntry => ({
      seq,
      id: `line-${seq}`,
      at: 0,
      by: 'anne',
      audience,
      journalSeq: seq,
      act,
    })
    const lines = [
      line(1, { kind: 'comment', thread: 't', item: 'ties', itemLabel: '', body: 'x' }, 'belgian'),
      line(2, { kind: 'withdraw', item: 'ties' }),
    ]
    const storage = journal(typed(['anne', 0], ['anne', 1], ['anne', 2]), lines)
    const { sittings } = await sittingsOf(storage).of('p', cic20172021)
    expect(sittings.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 3],
    ])
  })

  it('goes on where it stopped when more is written, and says the same as a new reading', async () => {
    const { updates } = recordSession(3, 300)
    const rows = updates.map((update, index): Row => ({ participant: 'anne', at: index * 7 * aMinute, update }))
    const growing = rows.slice(0, 60)
    const sittings = sittingsOf(journal(growing))
    await sittings.of('p', cic20172021)
    growing.push(...rows.slice(60))
    expect(await sittings.of('p', cic20172021)).toEqual(await sittingsOf(journal(rows)).of('p', cic20172021))
  })

  test.each([1, 2, 3])('names every point whose words an edit changed (seed %i)', async (seed) => {
    const { session, updates } = recordSession(seed, 300)
    const rows = updates.map((update, index): Row => ({ participant: 'anne', at: index * 60 * aMinute, update }))
    const { sittings } = await sittingsOf(journal(rows)).of('p', cic20172021)
    const doc = new Y.Doc()
    const items = () => itemsOf(cic20172021, readAnswers(doc, cic20172021))
    for (const [index, update] of updates.entries()) {
      const before = items()
      Y.applyUpdate(doc, update)
      const changed = changesBetween(before, items()).map(({ id }) => id)
      const named = sittings[index]?.strokes.map(({ item }) => item) ?? []
      expect(named, `${index}: ${session.log.join('; ')}`).toEqual(expect.arrayContaining(changed))
    }
  })
})
