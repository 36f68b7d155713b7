import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { roomName } from '../../protocol/wire/wire.ts'
import { copyName, DeviceCopy, forgetDevice, leftBehind, readCopyName } from './device-copy.ts'
import type { DeviceStore, KeptEdit } from './device-store.ts'

const name = copyName(roomName('ixelleskalamu2018', 'g1'), 'anne')

/** A device's store that can be full: then a writing fails as a whole. */
class Shelf implements DeviceStore {
  full = false
  /** Told when it is taken away. */
  lost: () => void = () => undefined
  readonly kept = new Map<number, KeptEdit>()
  #next = 1

  #write<T>(change: () => T): Promise<T> {
    return this.full ? Promise.reject(new Error('QuotaExceededError')) : Promise.resolve(change())
  }
  readonly rows = (copy: string) =>
    Promise.resolve([...this.kept].flatMap(([key, edit]) => (edit.copy === copy ? [{ ...edit, key }] : [])))
  readonly copies = () => Promise.resolve([...new Set([...this.kept.values()].map(({ copy }) => copy))])
  readonly add = (edit: KeptEdit) =>
    this.#write(() => {
      this.kept.set(this.#next, edit)
      return this.#next++
    })
  readonly settle = (keys: readonly number[]) =>
    this.#write(() => {
      for (const key of keys) {
        const edit = this.kept.get(key)
        if (edit) this.kept.set(key, { ...edit, pending: false })
      }
    })
  readonly discard = (keys: readonly number[]) => this.#write(() => keys.forEach((key) => this.kept.delete(key)))
  readonly replace = async (keys: readonly number[], edit: KeptEdit) => {
    await this.add(edit)
    await this.discard(keys)
  }
  readonly exchange = (keys: readonly number[], by: readonly KeptEdit[]) =>
    this.#write(() => {
      keys.forEach((key) => this.kept.delete(key))
      return by.map((edit) => {
        this.kept.set(this.#next, edit)
        return this.#next++
      })
    })
  readonly remove = (copy: string) =>
    this.#write(() => [...this.kept].forEach(([key, edit]) => edit.copy === copy && this.kept.delete(key)))
  readonly clear = () => this.#write(() => this.kept.clear())
  readonly close = () => undefined

  /** As a browser hands it out. */
  readonly open = (lost: () => void = () => undefined) => {
    this.lost = lost
    return Promise.resolve(this)
  }
  /** The browser throws away what is in it under the open page. */
  takeAway(): void {
    this.kept.clear()
    this.lost()
  }

  /** What the next visit would find: all of it, or only what the server has not acknowledged. */
  text(which: 'all' | 'pending' = 'all'): string {
    const doc = new Y.Doc()
    for (const { bytes, pending } of this.kept.values()) if (which === 'all' || pending) Y.applyUpdate(doc, bytes)
    return doc.getText('text:place').toString()
  }
}

/** A page of Anne's on this device: each change writes one letter. */
async function visit(shelf: Shelf, told: (n: number) => void = () => undefined) {
  const doc = new Y.Doc()
  let made = 0
  const found: string[] = []
  const copy: DeviceCopy = new DeviceCopy(
    name,
    doc,
    {
      kept: told,
      keeps: () => undefined,
      lost: () => undefined,
      foundUnsent: (before) => found.push(before.getText('text:place').toString()),
    },
    shelf.open,
  )
  const writing: Promise<void>[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    made++
    if (origin !== copy) writing.push(copy.keep(made, update))
  })
  await copy.load(() => made)
  return {
    copy,
    found,
    made: () => made,
    text: () => doc.getText('text:place').toString(),
    type: (letter: string) => doc.getText('text:place').insert(doc.getText('text:place').length, letter),
    written: () => Promise.all(writing),
  }
}

test('a copy’s name says whose it is, and of which protocol and generation', () => {
  expect(readCopyName(name)).toEqual({ protocol: 'ixelleskalamu2018', generation: 'g1', participant: 'anne' })
  expect(readCopyName('something else')).toBeUndefined()
})

test('[TELL1] what is called kept is found by the next visit, however often the device was full or emptied in between', async () => {
  const step = fc.constantFrom('type', 'type', 'full', 'room', 'wait', 'acknowledged', 'taken away')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const shelf = new Shelf()
      const lies: string[] = []
      const page = await visit(shelf, (n) => {
        if (shelf.text().length < n) lies.push(`${n} changes called kept, and ${shelf.text()} found`)
      })
      for (const what of steps) {
        if (what === 'type') page.type(String.fromCharCode(97 + (page.made() % 26)))
        if (what === 'full' || what === 'room') shelf.full = what === 'full'
        if (what === 'taken away') shelf.takeAway()
        if (what === 'acknowledged') page.copy.acknowledged(page.made())
        if (what === 'wait') await page.written()
      }
      shelf.full = false
      page.type('.')
      await page.written()
      expect(lies).toEqual([])
      expect(shelf.text()).toBe(page.text())
    }),
    { numRuns: 300 },
  )
})

test('[TELL1] [KEEP2] a database taken away under the page is opened again, and the words in memory are written anew at once', async () => {
  const shelf = new Shelf()
  const told: number[] = []
  const page = await visit(shelf, (n) => told.push(n))
  page.type('a')
  page.type('b')
  await page.written()
  shelf.takeAway()
  expect(shelf.text()).toBe('')
  await vi.waitFor(() => expect(shelf.text('pending')).toBe('ab'))
  expect(told.at(-1)).toBe(page.made())
  const next = await visit(shelf)
  expect(next.text()).toBe('ab')
})

test('[TELL1] where the database goes as soon as it is opened, it is not opened again and again', async () => {
  const shelf = new Shelf()
  const page = await visit(shelf)
  let opened = 0
  Object.assign(shelf, {
    add: () => {
      opened++
      shelf.lost()
      return Promise.reject(new DOMException('gone', 'InvalidStateError'))
    },
  })
  page.type('a')
  await page.written()
  expect(opened).toBeLessThanOrEqual(2)
})

test('[KEEP2] the next visit brings in what was not acknowledged, and knows what stood there before', async () => {
  const shelf = new Shelf()
  const first = await visit(shelf)
  first.type('a')
  await first.written()
  first.copy.acknowledged(first.made())
  first.type('b')
  await first.written()
  const second = await visit(shelf)
  expect(second.text()).toBe('ab')
  expect(second.found).toEqual(['a'])
  second.copy.acknowledged(second.made())
  expect((await visit(shelf)).found).toEqual([])
})

test('[KEEP2] of two windows of one person, one that is refused leaves the other’s words on the device', async () => {
  const shelf = new Shelf()
  const [one, other] = [await visit(shelf), await visit(shelf)]
  one.type('a')
  other.type('b')
  await Promise.all([one.written(), other.written()])
  await one.copy.dropUnsent()
  expect(shelf.text('pending')).toBe('b')
})

test('[KEEP2] words taken apart stand on the device part by part: what was refused goes, what nobody answered is sent by the next visit', async () => {
  const shelf = new Shelf()
  const page = await visit(shelf)
  page.type('x')
  await page.written()
  const parts = ['a', 'b', 'c'].map((letter) => {
    const doc = new Y.Doc()
    doc.getText('text:place').insert(0, letter)
    return Y.encodeStateAsUpdate(doc)
  })
  const settle = await page.copy.keepParts(parts)
  expect([...shelf.text('pending')].toSorted()).toEqual(['a', 'b', 'c'])
  await settle?.(['with the server', 'refused', 'unsent'])
  expect(shelf.text('pending')).toBe('c')
  expect([...shelf.text()].toSorted()).toEqual(['a', 'c'])
})

test('[TELL1] where the browser has no database, nothing is called kept, and nothing breaks', async () => {
  const told: string[] = []
  const copy = new DeviceCopy(name, new Y.Doc(), {
    kept: () => told.push('kept'),
    keeps: (works) => told.push(`keeps ${works}`),
    lost: () => told.push('lost'),
    foundUnsent: () => told.push('found'),
  })
  await copy.load(() => 0)
  await copy.keep(1, Uint8Array.of(0, 0))
  await copy.dropUnsent()
  expect(await copy.keepParts([Uint8Array.of(0, 0)])).toBeUndefined()
  await forgetDevice()
  expect(await leftBehind('ixelleskalamu2018', name)).toEqual([])
  expect(told).toEqual(['keeps false'])
  copy.close()
})
