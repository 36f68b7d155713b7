import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presentPeople } from './presence.ts'

test('whatever others claim about themselves, reading it never fails and shows only whole people', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(99), fc.anything({ withNullPrototype: true }))), (states) => {
      for (const person of presentPeople(new Map(states), 0))
        expect(person.side).toMatch(/^(belgian|partner|observer)$/)
    }),
  )
})

test('the others are shown, one entry for each connection, with the blank they write in', () => {
  const user = { id: 'jean', name: 'Jean-Claude Kadima', side: 'partner' }
  const states = new Map<number, unknown>([
    [7, { user, at: { item: 'place', field: 'place' } }],
    [3, { user, at: null }],
    [1, { user: { id: 'me', name: 'Béa Diallo', side: 'belgian' } }],
  ])
  expect(presentPeople(states, 1)).toEqual([
    { clientId: 3, ...user },
    { clientId: 7, ...user, at: { item: 'place', field: 'place' } },
  ])
})
