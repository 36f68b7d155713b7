import { expect, it } from 'vitest'
import { FairTurns } from './fair-turns.ts'

it('[LOCK3] a protocol in which much is asked keeps no other waiting, nor one person the others of theirs', async () => {
  const faults: unknown[] = []
  const turns = new FairTurns(
    () => 0,
    (error) => faults.push(error),
  )
  const had: string[] = []
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const ask = (protocol: string, person: string, slices: number): void =>
    turns.add(protocol, person, () => {
      had.push(person)
      if (slices > 1) ask(protocol, person, slices - 1)
      if (had.length === 14) resolve()
    })
  for (let count = 0; count < 10; count++) ask('a', 'greedy', 1)
  ask('a', 'modest', 2)
  ask('b', 'other', 2)
  await ended
  expect(had.slice(0, 6).toSorted()).toEqual(['greedy', 'modest', 'other', 'other', 'greedy', 'modest'].toSorted())
  expect(faults).toEqual([])
})

it('work that fails keeps nobody else from their turn', async () => {
  const faults: unknown[] = []
  const turns = new FairTurns(
    () => 0,
    (error) => faults.push(error),
  )
  turns.add('a', 'one', () => {
    throw new Error('broken')
  })
  await new Promise<void>((resolve) => turns.add('a', 'two', resolve))
  expect(faults).toHaveLength(1)
})
