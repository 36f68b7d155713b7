import { describe, expect, test } from 'vitest'
import { judge, obstacles, textHash, viewOf } from './agreement.ts'
import type { ItemState, ItemView, JudgedItem } from './agreement.ts'
import type { Item } from '../points/items.ts'
import { beforeAnything } from './ledger.ts'
import type { Initial, Negotiation, Thread } from './ledger.ts'
import type { Party } from '../party.ts'

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

describe('a point is, as one sees it,', () => {
  const [fresh, stale] = ['now', 'before']
  type Views = [ours: ItemView, theirs: ItemView, observers: ItemView]
  test.each<[Partial<Record<Party, string>>, Partial<Item>, Views]>([
    [{}, { filled: false }, ['empty', 'empty', 'empty']],
    [{}, {}, ['to-discuss', 'to-discuss', 'to-discuss']],
    [{ belgian: fresh }, {}, ['ours', 'theirs', 'belgian']],
    [{ partner: fresh }, {}, ['theirs', 'ours', 'partner']],
    [{ belgian: fresh, partner: fresh }, {}, ['agreed', 'agreed', 'agreed']],
    [{ belgian: stale, partner: fresh }, {}, ['changed', 'ours', 'changed']],
    [{ belgian: stale, partner: stale }, {}, ['changed', 'changed', 'changed']],
    [{ belgian: stale }, {}, ['changed', 'changed', 'changed']],
  ])('%j %j → %j', (initials, more, expected) => {
    const [item] = judged(initials, more)
    expect(item && (['belgian', 'partner', 'observer'] as const).map((viewer) => viewOf(item, viewer))).toEqual(
      expected,
    )
  })
})

describe('[AGREE1] a condition', () => {
  const agreed = given({ belgian: 'now', partner: 'now' })
  const closing = { by: 'p', at: 1 }
  const under = (condition: Thread['condition'], resolved?: Thread['resolved'], item = 'ties'): JudgedItem[] =>
    judge([point()], {
      ...agreed,
      threads: [{ id: 't1', item, itemLabel: '', audience: 'all', messages: [], condition, resolved }],
    })

  test('keeps its point from being agreed until both have closed it', () => {
    expect(under({}).map(({ state }) => state)).toEqual(['open'])
    expect(obstacles(under({}))).toEqual([
      { kind: 'condition', item: 'ties', by: 'belgian', thread: 't1' },
      { kind: 'condition', item: 'ties', by: 'partner', thread: 't1' },
    ])
    expect(obstacles(under({ partner: closing }))).toMatchObject([{ kind: 'condition', by: 'belgian' }])
    expect(obstacles(under({ belgian: closing, partner: closing }, closing))).toEqual([])
  })

  test('is seen as something to discuss by everybody', () => {
    const [item] = under({})
    expect(item && (['belgian', 'partner', 'observer'] as const).map((viewer) => viewOf(item, viewer))).toEqual([
      'to-discuss',
      'to-discuss',
      'to-discuss',
    ])
  })

  test('on another point, and a simple talk, are in nobody’s way', () => {
    expect(obstacles([...under({}, undefined, 'place'), ...under(undefined)])).toEqual([])
  })
})

test('[AGREE2] initials of an earlier round say which version they were carried over from', () => {
  const [item] = judge([point()], { ...given({ belgian: 'now' }), round: 3 })
  expect(item?.initials.belgian).toMatchObject({ fresh: true, carriedFrom: 1 })
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
