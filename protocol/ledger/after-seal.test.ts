import { describe, expect, test } from 'vitest'
import type { LedgerEntry, ScanHead, Statement } from './acts.ts'
import { mayHaveCome } from './after-seal.ts'
import { fold, life } from './ledger.ts'
import type { Negotiation } from './ledger.ts'

const table: readonly (readonly [string, Statement])[] = [
  ['ixelles1', join('ixelles1', 'belgian')],
  ['kalamu01', join('kalamu01', 'partner')],
  ['adviser1', join('adviser1', 'observer')],
]
function join(id: string, side: 'belgian' | 'partner' | 'observer'): Statement {
  const seat = side === 'observer' ? { side, role: 'observer' as const } : { side, role: 'negotiator' as const }
  return { kind: 'join', participant: { id, name: id, function: '', ...seat }, invitation: null }
}
const after = (...lines: readonly (readonly [string, Statement])[]): Negotiation =>
  fold(
    [...table, ...lines].map(([by, act], index): LedgerEntry => ({
      seq: index + 1,
      id: `act-${index}`,
      at: 1000 + index,
      by,
      audience: 'all',
      act,
    })),
  )
const seal = (number: number): [string, Statement] => ['ixelles1', { kind: 'seal', number, hash: `${number}` }]
const ratify = (by: string, date: string, number = 1): [string, Statement] => [
  by,
  { kind: 'ratify', seal: number, date, reference: 'Point 14' },
]
const withdraw = (by: string): [string, Statement] => [by, { kind: 'withdraw-ratification', seal: 1, reason: 'Erreur' }]
const reopen: [string, Statement] = ['kalamu01', { kind: 'reopen', reason: 'Avenant' }]
const ceremony = (place: string): [string, Statement] => [
  'kalamu01',
  { kind: 'ceremony', seal: 1, place, date: '2018-10-02', signatories: [], guests: [] },
]
const scan = (sha256: string): ScanHead => ({ sha256, type: 'image/png', size: 3 })

describe('[AGREE4] a version comes into force', () => {
  test('with the second ratification, since the later of the two councils’ days', () => {
    const [version] = after(seal(1), ratify('kalamu01', '2018-11-30'), ratify('ixelles1', '2018-10-25')).versions
    expect(version?.inForce).toEqual({ since: '2018-11-30', at: 1005, seq: 6 })
  })

  test('and stays so, whatever line comes behind', () => {
    const inForce = [seal(1), ratify('kalamu01', '2018-11-30'), ratify('ixelles1', '2018-10-25')]
    const before = after(...inForce).versions
    expect(after(...inForce, withdraw('kalamu01'), ratify('kalamu01', '2018-12-01')).versions).toEqual(before)
  })

  test('by its own commune only: an observer’s and a stranger’s line change nothing', () => {
    const before = after(seal(1)).versions
    for (const by of ['adviser1', 'nobody']) expect(after(seal(1), ratify(by, '2018-11-30')).versions).toEqual(before)
  })

  test('not by a ratification that was withdrawn, which stays readable with its reason', () => {
    const state = after(
      seal(1),
      ratify('kalamu01', '2018-11-30'),
      withdraw('kalamu01'),
      ratify('ixelles1', '2018-10-25'),
    )
    expect(state.versions[0]).toMatchObject({
      ratifications: { belgian: { date: '2018-10-25' } },
      withdrawn: [{ party: 'partner', reason: 'Erreur', ratification: { date: '2018-11-30' } }],
    })
    expect(life(state)).toEqual({ stage: 'half-ratified', inForce: null })
  })
})

describe('the life of a protocol', () => {
  const inForce = [seal(1), ratify('kalamu01', '2018-11-30'), ratify('ixelles1', '2018-10-25')]
  test.each<[string, (readonly [string, Statement])[], ReturnType<typeof life>]>([
    ['begins as a draft', [], { stage: 'draft', inForce: null }],
    ['is sealed', [seal(1)], { stage: 'sealed', inForce: null }],
    ['is signed at the ceremony', [seal(1), ceremony('Ixelles')], { stage: 'signed', inForce: null }],
    [
      'is half ratified',
      [seal(1), ceremony('Ixelles'), ratify('kalamu01', '2018-11-30')],
      { stage: 'half-ratified', inForce: null },
    ],
    ['is in force', inForce, { stage: 'in-force', inForce: 1 }],
    ['is in force and being amended', [...inForce, reopen], { stage: 'draft', inForce: 1 }],
    ['is in force with its amendment sealed', [...inForce, reopen, seal(2)], { stage: 'sealed', inForce: 1 }],
    [
      'is in force as amended',
      [...inForce, reopen, seal(2), ratify('kalamu01', '2019-01-01', 2), ratify('ixelles1', '2019-01-02', 2)],
      { stage: 'in-force', inForce: 2 },
    ],
  ])('%s', (_what, lines, expected) => {
    expect(life(after(...lines))).toEqual(expected)
  })
})

test('a later ceremony sheet and a later scan hold, and the earlier ones stay readable', () => {
  const scans = ['a', 'b'].map((sha256): [string, Statement] => [
    'ixelles1',
    { kind: 'scan', seal: 1, scan: scan(sha256) },
  ])
  const [version] = after(seal(1), ceremony('Ixelles'), ceremony('Kinshasa'), ...scans).versions
  expect(version?.ceremonies.map(({ place }) => place)).toEqual(['Ixelles', 'Kinshasa'])
  expect(version?.scans.map(({ sha256 }) => sha256)).toEqual(['a', 'b'])
})

test('a line about a version that does not exist changes nothing', () => {
  expect(after(seal(1), ratify('kalamu01', '2018-11-30', 2)).versions).toEqual(after(seal(1)).versions)
})

test.each([
  ['2018-03-01', true],
  ['2018-03-02', true],
  ['2018-03-03', false],
  ['2018-02-29', false],
  ['1 mars 2018', false],
  ['', false],
])('a day that can have come by the first of March 2018: %s %s', (day, come) => {
  expect(mayHaveCome(day, Date.parse('2018-03-01T23:30:00Z'))).toBe(come)
})
