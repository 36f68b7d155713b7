import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Extent } from './reorder.ts'
import { landingIndex, stepAside } from './reorder.ts'

const stacked = (heights: readonly number[], gap = 10): Extent[] => {
  let top = 0
  return heights.map((height) => {
    const extent = { top, bottom: top + height }
    top = extent.bottom + gap
    return extent
  })
}
const three = stacked([100, 40, 60])

test('a card lands where it is until its middle crosses the middle of a neighbour', () => {
  expect(landingIndex(three, 0, 50)).toBe(0)
  expect(landingIndex(three, 0, 129)).toBe(0)
  expect(landingIndex(three, 0, 131)).toBe(1)
  expect(landingIndex(three, 0, 900)).toBe(2)
  expect(landingIndex(three, 2, -5)).toBe(0)
})

test('cards between the old and the new place step aside by the dragged card and one gap', () => {
  expect(three.map((_, index) => stepAside(three, index, 0, 2))).toEqual([0, -110, -110])
  expect(three.map((_, index) => stepAside(three, index, 2, 1))).toEqual([0, 70, 0])
})

test('wherever a card is dropped, the stepped-aside cards leave exactly its room', () => {
  const list = fc.array(fc.integer({ min: 10, max: 300 }), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(list, fc.nat(), fc.nat(), (heights, a, b) => {
      const [from, to] = [a % heights.length, b % heights.length]
      const extents = stacked(heights)
      const others = extents.flatMap(({ top, bottom }, index) =>
        index === from
          ? []
          : [{ top: top + stepAside(extents, index, from, to), bottom: bottom + stepAside(extents, index, from, to) }],
      )
      const order = heights.filter((_, index) => index !== from)
      const wanted = stacked([...order.slice(0, to), heights[from] ?? 0, ...order.slice(to)])
      expect(others).toEqual(wanted.filter((_, index) => index !== to))
    }),
  )
})
