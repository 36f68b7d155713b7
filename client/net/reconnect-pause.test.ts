import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldPause, reconnectPause } from './reconnect-pause.ts'

const chance = fc.double({ min: 0, max: 1, noNaN: true })

test('attempts come ever more seldom, never later than five seconds after the last', () => {
  fc.assert(
    fc.property(fc.nat(1000), chance, (attempt, at) => {
      const pause = reconnectPause(attempt, at)
      expect(pause).toBeGreaterThanOrEqual(attempt === 0 ? 0 : 500)
      expect(pause).toBeLessThanOrEqual(5000)
    }),
  )
})

test('a town whose line was cut does not come back in one moment: no 50 ms see more than a fifth of it', () => {
  const town = Array.from({ length: 200 }, (_, phone) => reconnectPause(0, phone / 200))
  const together = town.map((at) => town.filter((other) => other >= at && other < at + 50).length)
  expect(Math.max(...together)).toBeLessThanOrEqual(40)
})

test('while the service takes nothing it is asked every ten to twenty seconds', () => {
  fc.assert(
    fc.property(chance, (at) => {
      expect(heldPause(at)).toBeGreaterThanOrEqual(10_000)
      expect(heldPause(at)).toBeLessThanOrEqual(20_000)
    }),
  )
})
