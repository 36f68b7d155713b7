import { expect, it } from 'vitest'
import { FairOrders } from './fair-orders.ts'

it('[LOCK3] one protocol’s orders never keep another one’s waiting for a place', () => {
  const orders = new FairOrders<string>(100)
  for (const name of ['a1', 'a2', 'a3', 'a4']) expect(orders.add('a', name)).toBe(true)
  expect(orders.next(2)?.order).toBe('a1')
  expect(orders.next(1)).toBeUndefined()
  orders.add('b', 'b1')
  expect(orders.next(1)?.order).toBe('b1')
  orders.ended('a', true)
  expect(orders.next(1)?.order).toBe('a2')
})

it('[LOCK3] two protocols whose orders never end do not take all there is a second time', () => {
  const orders = new FairOrders<string>(100)
  for (const asker of ['a', 'b']) for (const name of ['1', '2']) orders.add(asker, asker + name)
  expect([orders.next(2)?.order, orders.next(1)?.order]).toEqual(['a1', 'b1'])
  for (const asker of ['a', 'b']) orders.ended(asker, false)
  expect(orders.next(2)?.order).toBe('a2')
  expect(orders.next(1)).toBeUndefined()
  orders.add('c', 'c1')
  expect(orders.next(1)?.order).toBe('c1')
  for (const asker of ['a', 'c']) orders.ended(asker, true)
  expect(orders.next(2)?.order).toBe('b2')
})

it('what waits is bounded, and nobody fills it alone', () => {
  const orders = new FairOrders<number>(4)
  expect([1, 2, 3].map((order) => orders.add('a', order))).toEqual([true, true, false])
  expect([1, 2, 3].map((order) => orders.add('b', order))).toEqual([true, true, false])
  expect(orders.add('c', 1)).toBe(false)
  expect(orders.clear()).toHaveLength(4)
  expect([orders.waiting, orders.next(2)]).toEqual([0, undefined])
})
