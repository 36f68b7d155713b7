import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerEntry, Statement } from './acts.ts'
import { beforeAnything, fold, visibleTo } from './ledger.ts'
import { communeRoles } from '../party.ts'
import type { Participant } from '../party.ts'

const ixelles: Participant = {
  id: 'p-ixelles',
  name: 'Béa Diallo',
  function: 'Échevine',
  side: 'belgian',
  role: 'negotiator',
}
const kalamu: Participant = {
  id: 'p-kalamu',
  name: 'Jean Kasongo',
  function: 'Bourgmestre',
  side: 'partner',
  role: 'negotiator',
}
const adviser: Participant = { id: 'p-uvcw', name: 'Anne Petit', function: '', side: 'observer', role: 'observer' }
const content = { kind: 'domains' as const, order: [] }
const initial: Statement = { kind: 'initial', item: 'ties', hash: 'a'.repeat(64), content, text: 'd’amitié' }

/** Lines as the server would number them, each by its author. */
const ledger = (...lines: [by: string, act: Statement, audience?: LedgerEntry['audience']][]): LedgerEntry[] =>
  lines.map(([by, act, audience = 'all'], index) => ({
    seq: index + 1,
    id: `act-${index}`,
    at: 1000 + index,
    by,
    audience,
    act,
  }))
const join = (participant: Participant): [string, Statement] => [
  participant.id,
  { kind: 'join', participant, invitation: null },
]
const table: [string, Statement][] = [
  [ixelles.id, { kind: 'create', template: 'cic-2017-2021', belgian: 'Ixelles', partner: 'Kalamu' }],
  join(ixelles),
  join(kalamu),
  join(adviser),
]

const anyAct: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({
    kind: fc.constant('comment' as const),
    thread: fc.constantFrom('t1', 't2'),
    item: fc.constant('ties'),
    itemLabel: fc.constant('Liens'),
    body: fc.string(),
  }),
  fc.record({ kind: fc.constant('reply' as const), thread: fc.constantFrom('t1', 't2', 't9'), body: fc.string() }),
  fc.record({ kind: fc.constantFrom('resolve' as const, 'unresolve' as const), thread: fc.constantFrom('t1', 't9') }),
  fc.constant(initial),
  fc.record({ kind: fc.constant('withdraw' as const), item: fc.constantFrom('ties', 'place') }),
  fc.record({ kind: fc.constant('seal' as const), number: fc.constant(1), hash: fc.constant('b'.repeat(64)) }),
  fc.record({ kind: fc.constant('reopen' as const), reason: fc.string() }),
  fc.constant<Statement>({ kind: 'revoke-participant', participant: adviser.id }),
  fc.record({
    kind: fc.constant('change-role' as const),
    participant: fc.constantFrom(kalamu.id, adviser.id, 'nobody'),
    role: fc.constantFrom(...communeRoles),
  }),
)
const anyLedger = fc
  .array(fc.tuple(fc.constantFrom(ixelles.id, kalamu.id, adviser.id, 'nobody'), anyAct), { maxLength: 30 })
  .map((acts) => ledger(...table, ...acts))

describe('the fold', () => {
  test('of a ledger told in pieces is the fold of the whole', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(30), (entries, cut) => {
        expect(fold(entries.slice(cut), fold(entries.slice(0, cut)))).toEqual(fold(entries))
      }),
    )
  })

  test('counts a line told twice once', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(30), (entries, from) => {
        expect(fold(entries.slice(from), fold(entries))).toEqual(fold(entries))
      }),
    )
  })

  test('changes nothing it was given', () => {
    const entries = ledger(...table, [ixelles.id, initial])
    const before = structuredClone(fold(entries))
    const state = fold(entries)
    fold([...ledger(...table, [ixelles.id, initial], [ixelles.id, { kind: 'withdraw', item: 'ties' }])], state)
    expect(state).toEqual(before)
  })

  test('passes over a kind of line it does not know', () => {
    const unknown = {
      seq: 5,
      id: 'act-x',
      at: 1,
      by: ixelles.id,
      audience: 'all',
      act: { kind: 'ratify' },
    } as unknown as LedgerEntry
    expect(fold([...ledger(...table), unknown])).toEqual({ ...fold(ledger(...table)), seq: 5 })
  })

  test('of nothing is nothing', () => {
    expect(fold([])).toEqual(beforeAnything)
  })
})

describe('initials', () => {
  test('stand under the side of the person who gave them', () => {
    const { initials } = fold(ledger(...table, [ixelles.id, initial], [kalamu.id, initial]))
    expect(initials.get('ties')).toMatchObject({
      belgian: { by: ixelles.id, seq: 5 },
      partner: { by: kalamu.id, seq: 6 },
    })
  })

  test('are withdrawn by their own side only', () => {
    const { initials } = fold(ledger(...table, [ixelles.id, initial], [kalamu.id, { kind: 'withdraw', item: 'ties' }]))
    expect(Object.keys(initials.get('ties') ?? {})).toEqual(['belgian'])
  })

  test.each([adviser.id, 'nobody'])('of %s change nothing', (by) => {
    expect(fold(ledger(...table, [by, initial])).initials.size).toBe(0)
  })
})

describe('the stage', () => {
  test('is sealed until a round is reopened, and seals are kept', () => {
    const seal: Statement = { kind: 'seal', number: 1, hash: 'c'.repeat(64) }
    const sealed = fold(ledger(...table, [ixelles.id, seal]))
    const reopened = fold(ledger(...table, [ixelles.id, seal], [kalamu.id, { kind: 'reopen', reason: 'Une faute' }]))
    expect(sealed.stage).toEqual({
      kind: 'sealed',
      seal: { number: 1, hash: 'c'.repeat(64), by: ixelles.id, at: 1004, seq: 5 },
    })
    expect(reopened).toMatchObject({
      stage: { kind: 'draft' },
      round: 2,
      seals: sealed.seals,
      reopenings: [{ by: kalamu.id, reason: 'Une faute' }],
    })
  })
})

describe('a talk', () => {
  const comment: Statement = { kind: 'comment', thread: 't1', item: 'ties', itemLabel: 'Liens', body: 'Historiques ?' }

  test('goes on by replies and can be resolved and taken up again', () => {
    const lines: [string, Statement][] = [
      ...table,
      [ixelles.id, comment],
      [kalamu.id, { kind: 'reply', thread: 't1', body: 'Oui' }],
      [kalamu.id, { kind: 'resolve', thread: 't1' }],
    ]
    expect(fold(ledger(...lines)).threads).toMatchObject([
      { messages: [{ by: ixelles.id }, { by: kalamu.id, body: 'Oui' }], resolved: { by: kalamu.id } },
    ])
    expect(
      fold(ledger(...lines, [ixelles.id, { kind: 'unresolve', thread: 't1' }])).threads[0]?.resolved,
    ).toBeUndefined()
  })

  test('[AGREE1] that is a condition is settled when both communes have closed it, and taken up again for both', () => {
    const condition: Statement = { ...comment, condition: true }
    const resolve: Statement = { kind: 'resolve', thread: 't1' }
    const after = (...lines: [string, Statement][]) =>
      fold(ledger(...table, [kalamu.id, condition], ...lines)).threads.map(({ condition, resolved }) => [
        Object.keys(condition ?? {}),
        resolved?.by,
      ])
    expect(after()).toEqual([[[], undefined]])
    expect(after([adviser.id, resolve])).toEqual([[[], undefined]])
    expect(after([kalamu.id, resolve], [kalamu.id, resolve])).toEqual([[['partner'], undefined]])
    expect(after([kalamu.id, resolve], [ixelles.id, resolve])).toEqual([[['partner', 'belgian'], ixelles.id]])
    expect(after([kalamu.id, resolve], [ixelles.id, { kind: 'unresolve', thread: 't1' }])).toEqual([[[], undefined]])
  })

  test('[AGREE1] kept within a side is never a condition', () => {
    const [thread] = fold(ledger(...table, [kalamu.id, { ...comment, condition: true }, 'partner'])).threads
    expect(thread?.condition).toBeUndefined()
  })

  test('[SAY3] kept within a side is not visible to the others', () => {
    const [line] = ledger([ixelles.id, comment, 'belgian']).filter(visibleTo('belgian'))
    expect(line?.audience).toBe('belgian')
    expect(ledger([ixelles.id, comment, 'belgian']).filter(visibleTo('partner'))).toEqual([])
    expect(ledger([ixelles.id, comment, 'belgian']).filter(visibleTo('observer'))).toEqual([])
  })
})

test('people and invitations can be revoked, and stay known', () => {
  const state = fold(
    ledger(
      ...table,
      [ixelles.id, { kind: 'invite', invitation: 'i1', standing: { side: 'belgian', role: 'signatory' } }],
      [ixelles.id, { kind: 'revoke-invitation', invitation: 'i1' }],
      [ixelles.id, { kind: 'revoke-participant', participant: adviser.id }],
    ),
  )
  expect(state.invitations.get('i1')).toMatchObject({ ended: 'withdrawn', by: ixelles.id })
  expect([...state.members.values()].map((member) => member.revoked)).toEqual([false, false, true])
  expect(state.names).toEqual({ belgian: 'Ixelles', partner: 'Kalamu' })
})

test('a role changes from its line on, on its own side only; initials given before stay', () => {
  const before = fold(ledger(...table, [kalamu.id, initial]))
  const state = fold(
    ledger(
      ...table,
      [kalamu.id, initial],
      [ixelles.id, { kind: 'change-role', participant: kalamu.id, role: 'reader' }],
      [ixelles.id, { kind: 'change-role', participant: adviser.id, role: 'negotiator' }],
      [ixelles.id, { kind: 'change-role', participant: 'nobody', role: 'negotiator' }],
    ),
  )
  expect(state.members.get(kalamu.id)?.participant).toEqual({ ...kalamu, role: 'reader' })
  expect(state.members.get(adviser.id)?.participant).toEqual(adviser)
  expect([state.members.size, state.initials]).toEqual([before.members.size, before.initials])
})
