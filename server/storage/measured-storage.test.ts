import { expect, test } from 'vitest'
import { accepted, refused } from '../../protocol/refusal.ts'
import { DiskGauge, latencyBounds, measured } from './measured-storage.ts'
import type { Storage } from './storage.ts'

const disk = (append: Storage['append']): { readonly storage: Storage; readonly gauge: DiskGauge } => {
  const gauge = new DiskGauge()
  let clock = 0
  // Every look at the clock is 4 ms later.
  return { gauge, storage: measured({ append } as Storage, gauge, () => (clock += 4)) }
}

test('each append falls into the bucket of how long it took', async () => {
  const { storage, gauge } = disk(async () => accepted({ seq: 1 }))
  await storage.append('p', [])
  await storage.append('p', [])
  expect(gauge.latency.count).toBe(2)
  expect(gauge.latency.seconds).toBeCloseTo(0.016)
  expect(gauge.latency.counts[latencyBounds.indexOf(0.01)]).toBe(2)
})

test('a disk without room and one that fails are told apart, until it takes again', async () => {
  const answers = [
    async () => refused('storage-full'),
    async () => {
      throw new Error('gone')
    },
    async () => accepted({ seq: 1 }),
  ]
  const { storage, gauge } = disk(() => answers.shift()?.() ?? Promise.reject(new Error('asked too often')))
  const state = async () => {
    await storage.append('p', []).catch(() => undefined)
    return gauge.state
  }
  expect([await state(), await state(), await state()]).toEqual(['full', 'failing', 'takes'])
})

test('a refusal of the negotiation is no trouble of the disk', async () => {
  const { storage, gauge } = disk(async () => refused('sealed'))
  await storage.append('p', [])
  expect(gauge.state).toBe('takes')
})
