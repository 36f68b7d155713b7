import { expect, test } from 'vitest'
import type { LedgerEntry, Statement } from '../../protocol/ledger/acts.ts'
import { beforeAnything, fold } from '../../protocol/ledger/ledger.ts'
import { happeningOf, toldTogether } from './happenings.ts'
import type { Happening } from './happenings.ts'

const line = (seq: number, act: Statement): LedgerEntry => ({
  seq,
  id: `line-${seq}`,
  at: seq,
  by: 'bea',
  audience: 'all',
  act,
})
const comment = { kind: 'comment', thread: 't', item: 'ties', itemLabel: 'Liens', body: 'Un mot' } as const
const talk = fold([line(1, comment)], beforeAnything)

test('[TELL3] an answer, a closing and a taking-up are told with the point they are about', () => {
  const told = (['reply', 'resolve', 'unresolve'] as const).map((kind) =>
    happeningOf(line(2, kind === 'reply' ? { kind, thread: 't', body: 'Oui' } : { kind, thread: 't' }), talk),
  )
  expect(told).toEqual((['message', 'closed', 'taken-up'] as const).map((kind) => ({ kind, by: 'bea', item: 'ties' })))
  expect(happeningOf(line(1, { ...comment, condition: true }), talk)).toMatchObject({ kind: 'condition' })
})

test('what is nobody’s news in a negotiation is not told: invitations, roles, arrivals', () => {
  expect(happeningOf(line(2, { kind: 'revoke-invitation', invitation: 'x' }), talk)).toBeUndefined()
  expect(happeningOf(line(2, { kind: 'reply', thread: 'unknown', body: 'Oui' }), talk)).toBeUndefined()
})

test('[TELL3] initials by one person are counted together, and how far the agreement is comes last, once', () => {
  const initial = (item: string): Happening => ({ kind: 'initial', by: 'bea', item })
  const standing = (sentence: string): Happening => ({ kind: 'standing', by: undefined, sentence })
  const told = toldTogether([initial('ties'), standing('3'), initial('place'), initial('ties'), standing('2')])
  expect(told).toEqual([
    { last: initial('ties'), items: ['ties', 'place'] },
    { last: standing('2'), items: [] },
  ])
})
