import { describe, expect, it } from 'vitest'
import type { ItemInitial, JudgedItem } from '../../protocol/ledger/agreement.ts'
import { initialling, ownWords } from './initialling.ts'

const initial = (hash: string, fresh: boolean): ItemInitial => ({
  fresh,
  seq: 1,
  by: 'p',
  at: 0,
  hash,
  content: { kind: 'answer', values: {} },
  text: hash,
  round: 1,
  carriedFrom: undefined,
})
const item = (id: string, over: Partial<JudgedItem> = {}): JudgedItem => ({
  id,
  kind: 'answer',
  party: 'shared',
  label: id,
  required: true,
  filled: true,
  content: { kind: 'answer', values: {} },
  text: id,
  hash: `${id} now`,
  initials: {},
  state: 'open',
  conditions: [],
  ...over,
})
const ids = (items: readonly JudgedItem[]): string[] => items.map((one) => one.id)

describe('initials on everything that did not change since the last reading', () => {
  const items = [
    item('read'),
    item('moved'),
    item('unseen'),
    item('stale', { initials: { belgian: initial('stale before', false) } }),
    item('done', { initials: { belgian: initial('done now', true) } }),
    item('empty', { filled: false }),
  ]
  const reading = { at: 0, hashes: { read: 'read now', moved: 'moved before' } }

  it('takes only the words that were in front of the reader then', () => {
    const { unchanged, toRead, empty, done } = initialling(items, 'belgian', reading)
    expect(ids(unchanged)).toEqual(['read'])
    expect(toRead.map(({ id, why }) => [id, why])).toEqual([
      ['moved', 'changed'],
      ['unseen', 'new'],
      ['stale', 'changed'],
    ])
    expect(ids(empty)).toEqual(['empty'])
    expect(done).toBe(1)
  })

  it('takes nothing by itself from somebody who never read it', () => {
    expect(initialling(items, 'belgian', undefined).unchanged).toEqual([])
  })

  it('has ticked what the reader alone wrote during this visit, on words that were empty or read', () => {
    const atStart = [item('blank', { filled: false }), item('read'), item('unread')]
    const edits = new Map([
      ['blank', { everByOthers: false }],
      ['read', { everByOthers: false }],
      ['unread', { everByOthers: false }],
      ['both', { everByOthers: true }],
      ['added', { everByOthers: false }],
    ])
    const own = ownWords(atStart, { at: 0, hashes: { read: 'read now' } }, edits)
    expect([...own]).toEqual(['blank', 'read', 'added'])
    const { own: ticked, toRead } = initialling(
      [item('blank', { hash: 'later' }), item('unread')],
      'belgian',
      undefined,
      own,
    )
    expect([ids(ticked), ids(toRead)]).toEqual([['blank'], ['unread']])
  })
})
