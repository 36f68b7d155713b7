import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { compositionGate } from './composition-gate.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function gateOnPage() {
  const page = new EventTarget()
  const seen: string[] = []
  const gate = compositionGate(page, (event) => !event.cancelable, { settleMs: 60, idleMs: 3000 })
  const arrive = (...edits: string[]): void => {
    for (const edit of edits) gate.pass(() => seen.push(edit))
  }
  const say = (type: string): void => void page.dispatchEvent(new Event(type))
  return { page, gate, seen, arrive, say }
}

test('edits arrive at once while nothing is composed', () => {
  const { seen, arrive } = gateOnPage()
  arrive('a')
  expect(seen).toEqual(['a'])
})

test('edits wait for the end of a composition and keep their order', () => {
  const { seen, arrive, say } = gateOnPage()
  say('compositionstart')
  arrive('a')
  say('compositionupdate')
  say('compositionend')
  arrive('b')
  expect(seen).toEqual([])
  vi.advanceTimersByTime(60)
  arrive('c')
  expect(seen).toEqual(['a', 'b', 'c'])
})

test('a next word that starts at once keeps them waiting', () => {
  const { seen, arrive, say } = gateOnPage()
  say('compositionstart')
  arrive('a')
  say('compositionend')
  say('compositionstart')
  vi.advanceTimersByTime(2999)
  expect(seen).toEqual([])
})

test('a word left half-written lets them in after a while', () => {
  const { seen, arrive, say } = gateOnPage()
  say('compositionstart')
  arrive('a')
  vi.advanceTimersByTime(3000)
  expect(seen).toEqual(['a'])
})

test('compositions elsewhere do not matter, and closing lets in what waits', () => {
  const { page, gate, seen, arrive, say } = gateOnPage()
  page.dispatchEvent(new Event('compositionstart', { cancelable: true }))
  arrive('a')
  say('compositionstart')
  arrive('b')
  gate.close()
  expect(seen).toEqual(['a', 'b'])
})
