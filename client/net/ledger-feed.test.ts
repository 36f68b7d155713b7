import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { fold } from '../../protocol/ledger/ledger.ts'
import { ledgerFeed } from './ledger-feed.ts'

const lines: readonly LedgerEntry[] = Array.from({ length: 12 }, (_, index) => ({
  seq: index + 1,
  id: `line-${index}`,
  at: 1000 + index,
  by: 'anne',
  audience: 'all',
  act:
    index % 2 === 0
      ? { kind: 'comment', thread: `thread-${index}`, item: 'place', itemLabel: 'Lieu', body: `Mot ${index}` }
      : { kind: 'reply', thread: `thread-${index - 1}`, body: `Réponse ${index}` },
}))

test('lines told again, or in pieces that overlap, count once', () => {
  const cuts = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 8 })
  fc.assert(
    fc.property(cuts, (pieces) => {
      const feed = ledgerFeed(lines.slice(0, 3))
      let known = 3
      for (const [from, to] of pieces) {
        // The socket sends everything behind what it was asked from: a piece may repeat, never leave a gap.
        feed.add(lines.slice(Math.min(from, known), to))
        known = Math.max(known, to)
      }
      feed.add(lines.slice(known))
      expect(feed.negotiation.get()).toEqual(fold(lines))
    }),
  )
})

test('who watches is told of new lines and of nothing else', () => {
  const feed = ledgerFeed(lines.slice(0, 2))
  let told = 0
  feed.negotiation.watch(() => told++)
  feed.add(lines.slice(0, 2))
  feed.add(lines.slice(2, 4))
  expect(told).toBe(1)
})
