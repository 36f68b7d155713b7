import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftsOf, forgetDrafts } from './drafts.ts'
import type { Audience } from './drafts.ts'

/** A browser's small storage, which can be full. */
class Shelf implements Storage {
  [key: string]: unknown
  constructor(full = false) {
    Object.defineProperty(this, 'isFull', { value: full })
  }
  get length(): number {
    return Object.keys(this).length
  }
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null
  }
  setItem(key: string, value: string): void {
    if (this['isFull'] === true) throw new Error('QuotaExceededError')
    this[key] = value
  }
  removeItem(key: string): void {
    delete this[key]
  }
  clear(): void {
    for (const key of Object.keys(this)) delete this[key]
  }
  key(index: number): string | null {
    return Object.keys(this)[index] ?? null
  }
}

const protocol = 'ixelleskalamu2018'
const anne = { id: 'anne', side: 'belgian' } as const
const kadima = { id: 'kadima', side: 'partner' } as const

test('a message begun under one point and one audience stands there again after a reload, and nowhere else', () => {
  const audiences = fc.constantFrom<Audience>('all', 'side')
  const at = fc.constantFrom('place', 'ties', 'domain:1', 'thread01')
  fc.assert(
    fc.property(fc.array(fc.tuple(audiences, at, fc.string({ maxLength: 8 })), { maxLength: 12 }), (written) => {
      const shelf = new Shelf()
      const page = draftsOf(protocol, anne, () => shelf)
      const last = new Map<string, string>()
      for (const [audience, place, body] of written) {
        page.write(audience, place, body)
        last.set(`${audience} ${place}`, body)
      }
      const again = draftsOf(protocol, anne, () => shelf)
      for (const audience of ['all', 'side'] as const)
        for (const place of ['place', 'ties', 'domain:1', 'thread01']) {
          const body = last.get(`${audience} ${place}`) ?? ''
          expect(page.read(audience, place)).toBe(body)
          expect(again.read(audience, place)).toBe(body)
          expect(draftsOf(protocol, kadima, () => shelf).read(audience, place)).toBe('')
        }
    }),
  )
})

test('[SAY3] what was begun “entre nous” does not stay on a device where the other side comes; signing out takes all of it', () => {
  const shelf = new Shelf()
  draftsOf(protocol, anne, () => shelf).write('side', 'place', 'Notre limite est deux agents.')
  draftsOf(protocol, anne, () => shelf).write('all', 'place', 'Et si')
  draftsOf('another', anne, () => shelf).write('side', 'place', 'Ailleurs')
  draftsOf(protocol, kadima, () => shelf).dropOthers()
  expect(Object.values(shelf)).toEqual(['Et si', 'Ailleurs'])
  draftsOf(protocol, anne, () => shelf).dropOthers()
  expect(shelf.length).toBe(2)
  forgetDrafts(shelf)
  expect(shelf.length).toBe(0)
})

test('leaving is asked about as long as something begun during this visit is unsent, also where the device is full', () => {
  for (const shelf of [new Shelf(), new Shelf(true), undefined]) {
    const page = draftsOf(protocol, anne, () => shelf)
    expect(page.unsent()).toBe(false)
    page.write('all', 'place', 'Et si')
    expect([page.unsent(), page.read('all', 'place')]).toEqual([true, 'Et si'])
    page.write('all', 'place', '')
    expect([page.unsent(), page.read('all', 'place')]).toEqual([false, ''])
  }
})
