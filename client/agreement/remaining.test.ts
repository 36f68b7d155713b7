import { describe, expect, it } from 'vitest'
import type { JudgedItem, Obstacle } from '../../protocol/ledger/agreement.ts'
import { grouped, nextThing, remaining } from './remaining.ts'

const item = (id: string, over: Partial<JudgedItem> = {}): JudgedItem => ({
  id,
  kind: 'answer',
  party: 'shared',
  label: id,
  required: true,
  filled: true,
  content: { kind: 'answer', values: {} },
  text: id,
  hash: id,
  initials: {},
  state: 'open',
  conditions: [],
  ...over,
})
const items = [item('a'), item('b'), item('c')]
const toFill = (id: string, by: 'belgian' | 'partner' | 'shared'): Obstacle => ({ kind: 'to-fill', item: id, by })
const toInitial = (id: string, by: 'belgian' | 'partner'): Obstacle => ({
  kind: 'to-initial',
  item: id,
  by,
  stale: false,
})

describe('what is left to do', () => {
  it('counts a point once however many initials it lacks', () => {
    const condition: Obstacle = { kind: 'condition', item: 'a', by: 'partner', thread: 't' }
    expect(remaining([toInitial('a', 'belgian'), toInitial('a', 'partner'), condition, toFill('b', 'shared')])).toEqual(
      {
        toFill: { belgian: 0, partner: 0, shared: 1 },
        toInitial: { belgian: 1, partner: 1 },
        toClose: { belgian: 0, partner: 1 },
        points: 2,
      },
    )
  })

  it('leads to blanks before initials, and onwards from the point in focus, then around', () => {
    const left = [toInitial('a', 'belgian'), toFill('a', 'shared'), toFill('c', 'belgian')]
    expect(nextThing(left, items, 'belgian', 'a')?.item).toBe('c')
    expect(nextThing(left, items, 'belgian', 'c')?.item).toBe('a')
  })

  it('asks nothing of an observer, nor of a side for the other side’s blanks', () => {
    expect(nextThing([toFill('a', 'belgian')], items, 'observer', undefined)).toBeUndefined()
    expect(nextThing([toFill('a', 'belgian')], items, 'partner', undefined)).toBeUndefined()
  })

  it('says apart what is in the way, what can wait and what is agreed', () => {
    const all = [item('a'), item('place', { required: false }), item('c', { state: 'agreed' })]
    const { blocking, waiting, agreed } = grouped(all, [toInitial('a', 'partner')])
    expect([blocking, waiting, agreed].map((group) => group.map((one) => one.id))).toEqual([['a'], ['place'], ['c']])
  })
})
