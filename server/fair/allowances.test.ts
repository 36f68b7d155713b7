import { expect, test } from 'vitest'
import { Allowances } from './allowances.ts'

test('each has an allowance of their own, and regains it with time', () => {
  const requests = new Allowances({ perSecond: 1, burst: 2 })
  const take = (name: string, at: number) => requests.take(name, at)
  expect([take('anne', 0), take('anne', 0), take('anne', 0), take('kofi', 0)]).toEqual([true, true, false, true])
  expect([take('anne', 1000), take('anne', 1000)]).toEqual([true, false])
})

test('who has been quiet costs no memory', () => {
  const requests = new Allowances({ perSecond: 1, burst: 2 })
  for (let n = 0; n < 1000; n++) requests.take(`stranger ${n}`, 0)
  requests.take('anne', 2000)
  expect(requests.size).toBe(1)
})
