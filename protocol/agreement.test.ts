import { describe, expect, test } from 'vitest'
import { judge, obstacles, textHash } from './agreement.ts'
import type { ItemState, JudgedItem } from './agreement.ts'
import type { Item } from './items.ts'
import { beforeAnything } from './ledger.ts'
import type { Initial, Negotiation } from './ledger.ts'
import type { Party } from './party.ts'

const content = { kind: 'domains' as const, order: [] }
const point = (more: Partial<Item> = {}): Item => ({
  id: 'ties',
  kind: 'answer',
  party: 'shared',
  label: 'Liens',
  required: true,
  filled: true,
  content,
  text: '',
  hash: 'now',
  ...more,
})
const initial = (hash: string): Initial => ({ seq: 1, by: 'p', at: 0, hash, content, text: '', round: 1 })
const given = (initials: Partial<Record<Party, string>>): Negotiation => ({
  ...beforeAnything,
  initials: new Map([
    ['ties', Object.fromEntries(Object.entries(initials).map(([party, hash]) => [party, initial(hash)]))],
  ]),
})
const judged = (initials: Partial<Record<Party, string>>, more: Partial<Item> = {}): JudgedItem[] =>
  judge([point(more)], given(initials))

describe('[SAY2] a point is', () => {
  test.each<[Partial<Record<Party, string>>, Partial<Item>, ItemState]>([
    [{}, { filled: false }, 'empty'],
    [{ belgian: 'now' }, { filled: false }, 'empty'],
    [{}, {}, 'open'],
    [{ belgian: 'now' }, {}, 'belgian'],
    [{ partner: 'now' }, {}, 'partner'],
    [{ belgian: 'now', partner: 'now' }, {}, 'agreed'],
    [{ belgian: 'before', partner: 'now' }, {}, 'changed'],
    [{ belgian: 'before', partner: 'before' }, {}, 'changed'],
    [{ partner: 'before' }, {}, 'changed'],
  ])('%j %j → %s', (initials, more, state) => {
    expect(judged(initials, more)[0]?.state).toBe(state)
  })

  test('initialled afresh only on its present words', () => {
    expect(judged({ belgian: 'before', partner: 'now' })[0]?.initials).toMatchObject({
      belgian: { fresh: false },
      partner: { fresh: true },
    })
  })
})

describe('what is between the parties and a seal', () => {
  test.each([
    [{ belgian: 'now', partner: 'now' }, {}, []],
    [{}, { filled: false, party: 'partner' as const }, [{ kind: 'to-fill', item: 'ties', by: 'partner' }]],
    [{ belgian: 'now' }, {}, [{ kind: 'to-initial', item: 'ties', by: 'partner', stale: false }]],
    [{ belgian: 'before', partner: 'now' }, {}, [{ kind: 'to-initial', item: 'ties', by: 'belgian', stale: true }]],
    [{}, { filled: false, required: false }, []],
  ])('%j %j → %j', (initials, more, expected) => {
    expect(obstacles(judged(initials, more))).toEqual(expected)
  })
})

test('the whole text has another name when one point has', () => {
  expect(textHash([point(), point({ id: 'place' })])).not.toBe(
    textHash([point(), point({ id: 'place', hash: 'other' })]),
  )
  expect(textHash([point({ label: 'Ties' })])).toBe(textHash([point()]))
})
