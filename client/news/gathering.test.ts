import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gathering } from './gathering.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function page() {
  const told: { readonly at: number; readonly news: readonly number[] }[] = []
  const start = Date.now()
  let inSight = true
  const news = gathering<number>(
    (some) => told.push({ at: Date.now() - start, news: some }),
    () => inSight,
    { together: 500, apart: 5000 },
  )
  const look = (visible: boolean): void => {
    inSight = visible
    news.woken()
  }
  return { told, news, look }
}

test('[TELL3] twelve initials that arrive together are one sentence', () => {
  const { told, news } = page()
  for (let one = 0; one < 12; one += 1) news.add(one)
  vi.advanceTimersByTime(500)
  expect(told.map((sentence) => sentence.news.length)).toEqual([12])
})

test('[TELL3] whoever comes back to the page is told then what happened meanwhile', () => {
  const { told, news, look } = page()
  look(false)
  news.add(1)
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
  look(true)
  vi.advanceTimersByTime(500)
  expect(told.map((sentence) => sentence.news)).toEqual([[1]])
})

test('[TELL3] nothing is lost, nothing is told twice, and two sentences are five seconds apart at least', () => {
  const steps = fc.array(fc.record({ wait: fc.nat(8000), adds: fc.nat(3), visible: fc.boolean() }), { maxLength: 40 })
  fc.assert(
    fc.property(steps, (happened) => {
      const { told, news, look } = page()
      let added = 0
      for (const { wait, adds, visible } of happened) {
        look(visible)
        for (let one = 0; one < adds; one += 1) news.add(added++)
        vi.advanceTimersByTime(wait)
      }
      look(true)
      vi.advanceTimersByTime(20_000)
      expect(told.flatMap((sentence) => sentence.news)).toEqual(Array.from({ length: added }, (_, one) => one))
      const pauses = told.slice(1).map(({ at }, index) => at - (told[index]?.at ?? 0))
      expect(pauses.filter((pause) => pause < 5000)).toEqual([])
    }),
  )
})
