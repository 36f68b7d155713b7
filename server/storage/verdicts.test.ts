/** What is taken and what is refused, whatever the database: decided from where a protocol stands. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../protocol/refusal.ts'
import { chainStart, editChecksum, lineChecksum, soundEdits, soundLines } from './chain.ts'
import type { EditRow, LineRow } from './chain.ts'
import { edit, line, opening, resolve, updateAt } from './contract/ground.ts'
import { meetsEdits, meetsLine, meetsSnapshot, sealedAfter, servable } from './verdicts.ts'
import type { ChainEnd, Head } from './verdicts.ts'

const protocol = 'ixelleskalamu'
const end = (seq: number, damagedAt?: number): ChainEnd => ({ seq, checksum: new Uint8Array(32), damagedAt })
const draft: Head = { journal: end(7), ledger: end(3), sealed: false }
const sealed: Head = { ...draft, sealed: true }
const damaged: Head = { ...draft, ledger: end(2, 3) }
const nobody = (): undefined => undefined
const met = <T>(outcome: Outcome<T>): T | string => (outcome.ok ? outcome.value : outcome.refusal.code)

describe('an edit', () => {
  const [first] = [edit(updateAt(protocol, 8), 'anne', 11)]
  test('is taken into a draft', () => expect(met(meetsEdits(draft, [first], nobody))).toBe(draft))
  test.each([
    ['unknown-protocol', undefined],
    ['damaged', damaged],
    ['sealed', sealed],
  ] as const)('meets %s', (code, head) => expect(met(meetsEdits(head, [first], nobody))).toBe(code))
  test('damage is told before the seal: nobody knows any more whether it is sealed', () =>
    expect(met(meetsEdits({ ...damaged, sealed: true }, [first], nobody))).toBe('damaged'))
  test('[LOCK3] writes under nobody else’s client id: an owner’s, or one that an edit of the same batch took', () => {
    expect(met(meetsEdits(draft, [first], () => 'kito'))).toBe('foreign-client')
    expect(met(meetsEdits(draft, [first], () => 'anne'))).toBe(draft)
    expect(met(meetsEdits(draft, [first, edit(updateAt(protocol, 9), 'kito', 11)], nobody))).toBe('foreign-client')
  })
})

describe('a line', () => {
  const seal = line('seal', { kind: 'seal', number: 1, hash: '0'.repeat(64) })
  const reopen = line('reopen', { kind: 'reopen', reason: 'a comma' })
  const talk = resolve('talk')
  test('is recorded with the edit it was judged on', () => {
    expect(met(meetsLine(draft, talk, {}, undefined))).toEqual({
      kind: 'new',
      head: draft,
      journalSeq: 7,
      sealed: false,
    })
    expect(met(meetsLine(draft, { ...talk, journalSeq: 5 }, {}, undefined))).toMatchObject({ journalSeq: 5 })
  })
  test('[SEAL2] is written only if neither journal nor ledger moved since it was judged', () => {
    const under = (journalSeq: number, ledgerSeq: number) =>
      met(meetsLine(draft, seal, { journalSeq, ledgerSeq }, undefined))
    expect(under(7, 3)).toMatchObject({ kind: 'new', sealed: true })
    expect([under(6, 3), under(7, 2)]).toEqual([{ kind: 'moved' }, { kind: 'moved' }])
  })
  test('repeated, is the line it was, also of a text that is damaged or sealed since', () => {
    for (const head of [draft, damaged, sealed])
      expect(met(meetsLine(head, seal, { journalSeq: 1 }, 2))).toEqual({ kind: 'repeated', seq: 2 })
  })
  test('seals a draft and reopens what is sealed, nothing else', () => {
    expect(met(meetsLine(sealed, seal, {}, undefined))).toBe('sealed')
    expect(met(meetsLine(draft, reopen, {}, undefined))).toBe('not-sealed')
    expect(met(meetsLine(sealed, reopen, {}, undefined))).toMatchObject({ kind: 'new', sealed: false })
    expect(met(meetsLine(sealed, talk, {}, undefined))).toMatchObject({ kind: 'new', sealed: true })
  })
  test.each([
    ['unknown-protocol', undefined],
    ['damaged', damaged],
  ] as const)('meets %s', (code, head) => expect(met(meetsLine(head, talk, {}, undefined))).toBe(code))
  test('leaves the text sealed behind the last that seals or reopens', () => {
    const behind = (...acts: (typeof talk)[]) =>
      sealedAfter(acts.map((entry, index) => ({ ...entry, journalSeq: 0, seq: index + 1 })))
    expect([behind(), behind(talk), behind(seal, talk), behind(seal, reopen, talk)]).toEqual([
      false,
      false,
      true,
      false,
    ])
  })
})

test('[KEEP1] a snapshot is built on something sound only; with a damaged ledger the document takes nothing more', () => {
  expect([
    meetsSnapshot(draft, 7),
    meetsSnapshot(draft, 0),
    meetsSnapshot(damaged, 7),
    meetsSnapshot(undefined, 7),
  ]).toEqual([true, false, false, false])
  const document = { snapshot: undefined, snapshotSeq: 0, edits: [], seq: 7, owners: new Map(), damagedAt: undefined }
  expect(servable(document, end(3))).toBe(document)
  expect(servable(document, end(2, 3)).damagedAt).toBe(8)
  expect(servable({ ...document, damagedAt: 5 }, end(2, 3)).damagedAt).toBe(5)
})

describe('[KEEP1] a chain is sound', () => {
  function written(): EditRow[] {
    let checksum = chainStart('edits', protocol)
    return [1, 2, 3, 4].map((seq) => {
      const row = { seq, participant: 'anne', at: seq, update: updateAt(protocol, seq) }
      checksum = editChecksum(checksum, row)
      return { edit: row, checksum }
    })
  }
  const sound = (rows: readonly EditRow[]): number[] =>
    Array.from(soundEdits(rows, 0, chainStart('edits', protocol)), ({ edit: { seq } }) => seq)

  test('as far as every edit is the one that was written there', () => {
    const [one, two, three, four] = written()
    if (!one || !two || !three || !four) throw new Error('four were written')
    expect(sound([one, two, three, four])).toEqual([1, 2, 3, 4])
    expect(sound([one, three, four])).toEqual([1])
    expect(sound([one, three, two, four])).toEqual([1])
    expect(sound([one, two, { ...three, edit: { ...three.edit, participant: 'kito' } }, four])).toEqual([1, 2])
    expect(sound([one, { ...two, checksum: three.checksum }, three])).toEqual([1])
  })
  test('as far as every line is the one that was written there', () => {
    const [creation] = opening
    if (!creation) throw new Error('an opening has a line')
    const start = chainStart('ledger', protocol)
    const first = JSON.stringify(creation)
    const second = JSON.stringify(resolve('talk'))
    const rows: LineRow[] = [{ seq: 1, line: first, checksum: lineChecksum(start, 1, first) }]
    rows.push({ seq: 2, line: second, checksum: lineChecksum(rows[0]?.checksum ?? start, 2, second) })
    const read = (lines: readonly LineRow[], of = protocol) =>
      Array.from(soundLines(lines, of), ({ entry }) => entry.id)
    expect(read(rows)).toEqual(['creation', 'talk'])
    expect(read(rows, 'another')).toEqual([])
    expect(read(rows.map((row) => ({ ...row, line: row.line.replace('thread-1', 'thread-2') })))).toEqual(['creation'])
    expect(read(rows.slice(1))).toEqual([])
  })
})
