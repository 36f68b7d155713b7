import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shownTeller } from './shown-teller.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function page() {
  const said: number[] = []
  let inSight = true
  const teller = shownTeller(
    (seq) => said.push(seq),
    () => inSight,
    500,
  )
  const turn = (visible: boolean): void => {
    inSight = visible
    teller.woken()
  }
  return { said, teller, turn }
}

test('a page asks when its line opens, and says what it shows', () => {
  const { said, teller } = page()
  teller.opened()
  teller.applied(4)
  vi.advanceTimersByTime(500)
  expect(said).toEqual([0, 4])
})

test('[TELL1] a page that nobody looks at says nothing new until it is looked at', () => {
  const { said, teller, turn } = page()
  teller.opened()
  turn(false)
  teller.applied(7)
  vi.advanceTimersByTime(5000)
  expect(said).toEqual([0])
  turn(true)
  expect(said).toEqual([0, 7])
})

test('a burst is told in a few messages, its end included', () => {
  const { said, teller } = page()
  teller.opened()
  for (let seq = 1; seq <= 100; seq++) {
    teller.applied(seq)
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(500)
  expect(said.length).toBeLessThanOrEqual(4)
  expect(said.at(-1)).toBe(100)
})

test('on a new line everything is said anew', () => {
  const { said, teller } = page()
  teller.opened()
  teller.applied(3)
  vi.advanceTimersByTime(1000)
  teller.opened()
  expect(said).toEqual([0, 3, 3])
})

test('[TELL1] never more is said than was applied, and never less than before', () => {
  const step = fc.oneof(fc.nat(20), fc.boolean(), fc.constant('wait' as const))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { said, teller, turn } = page()
      teller.opened()
      let applied = 0
      for (const what of steps) {
        if (what === 'wait') vi.advanceTimersByTime(700)
        else if (typeof what === 'boolean') turn(what)
        else teller.applied((applied = Math.max(applied, what)))
        expect(said.at(-1) ?? 0).toBeLessThanOrEqual(applied)
      }
      expect(said).toEqual([...said].sort((a, b) => a - b))
    }),
  )
})
