import { expect, test } from 'vitest'
import { refuse } from '../../protocol/refusal.ts'
import type { Saving } from './saving.ts'
import { newsOf } from './saving-news.ts'
import type { SavingNews } from './saving-news.ts'

const saved: Saving = { kind: 'saved', seen: false }
const saving: Saving = { kind: 'saving' }
const kept: Saving = { kind: 'device', pending: true, keeps: true }

function spoken(states: readonly Saving[]): SavingNews[] {
  const said: SavingNews[] = []
  for (const state of states) {
    const news = newsOf(said.at(-1), state)
    if (news !== undefined) said.push(news)
  }
  return said
}

test('a keystroke on its way is not worth a word', () => {
  expect(spoken([{ kind: 'connecting' }, saved, saving, saved, saving, { kind: 'saved', seen: true }])).toEqual([])
})

test('trouble is said once, and so is its end', () => {
  expect(spoken([saved, kept, kept, { kind: 'saving' }, saved, saved, saving, saved])).toEqual(['kept', 'back'])
})

test('[TELL1] words that exist on this page only are said to, whatever else is the matter', () => {
  const held: Saving = { kind: 'held', refusal: refuse('storage-full'), kept: false }
  expect(spoken([{ kind: 'unsaved' }])).toEqual(['unsaved'])
  expect(spoken([held])).toEqual(['unsaved'])
})
