import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LedgerEntry } from './acts.ts'
import { fold, visibleTo } from './ledger.ts'
import type { Reader } from './ledger.ts'
import { asSeenBy, OwnLines } from './own-lines.ts'

const readers: readonly Reader[] = ['belgian', 'partner', 'observer', 'all']
const anybody = { id: 'anne', name: 'Anne', function: '', side: 'belgian', role: 'negotiator' } as const

/** A ledger in which everybody talks, among themselves or to all. */
const ledgers = fc
  .array(fc.record({ audience: fc.constantFrom(...readers), reply: fc.boolean() }), { maxLength: 60 })
  .map((talk) =>
    talk.map(({ audience, reply }, index): LedgerEntry => {
      const thread = `thread-${audience}`
      const opened = talk.findIndex((line) => line.audience === audience) < index
      const act =
        reply && opened
          ? ({ kind: 'reply', thread, body: `${index}` } as const)
          : ({ kind: 'comment', thread, item: 'place', itemLabel: '', body: `${index}` } as const)
      return { seq: index + 1, id: `${index}`, at: index * 10, by: anybody.id, audience, act }
    }),
  )

function counted(lines: readonly LedgerEntry[]): OwnLines {
  const own = new OwnLines()
  for (const line of lines) own.add(line)
  return own
}

test('[SAY3] each side counts its own lines from 1, without a gap, whatever the others say among themselves', () => {
  fc.assert(
    fc.property(ledgers, (lines) => {
      const own = counted(lines)
      for (const reader of readers) {
        const seen = lines.filter(visibleTo(reader))
        expect(seen.map(({ seq }) => own.numberOf(reader, seq))).toEqual(seen.map((_, index) => index + 1))
        expect(seen.map((_, index) => own.seqOf(reader, index + 1)).slice(0, -1)).toEqual(
          seen.map(({ seq }) => seq).slice(0, -1),
        )
        expect(own.count(reader)).toBe(seen.length)
        expect(own.lastAt(reader)).toBe(seen.at(-1)?.at)
      }
    }),
  )
})

test('[SAY3] behind a side’s line stand exactly the lines it has not, from wherever it asks', () => {
  fc.assert(
    fc.property(ledgers, fc.nat(70), fc.constantFrom(...readers), (lines, after, reader) => {
      const behind = lines.filter(({ seq }) => seq > counted(lines).seqOf(reader, after)).filter(visibleTo(reader))
      expect(behind).toEqual(lines.filter(visibleTo(reader)).slice(after))
    }),
  )
})

test('[AGREE3] [SAY3] a page that sees its side’s lines has the server’s state as that side may know it', () => {
  fc.assert(
    fc.property(ledgers, fc.constantFrom(...readers), (lines, reader) => {
      const told = lines.filter(visibleTo(reader)).map((line, index) => ({ ...line, seq: index + 1 }))
      expect(asSeenBy(reader, fold(lines), counted(lines))).toEqual(fold(told))
    }),
  )
})
