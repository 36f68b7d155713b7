import { expect, test } from 'vitest'
import { killOverAndOver } from '../testing/service/kill-loop.ts'

const kills = 5
const firstSeed = 1

test(
  `[KEEP1] ${kills} kill -9 under load from seed ${firstSeed} on cost no acknowledged edit and no document`,
  { timeout: 120_000 },
  async () => {
    const losses = await killOverAndOver(kills, firstSeed)
    expect(losses).toMatchObject({ lost: 0, notOpened: 0 })
    expect(losses.acknowledged).toBeGreaterThan(kills * 100)
    expect(losses.onDisk).toBeGreaterThanOrEqual(losses.acknowledged)
  },
)
