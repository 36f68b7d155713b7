/**
 * The real service in a process of its own, for a test that asks what it leaves in memory. Its clock stands still and its
 * ids follow from a seed: two of them that are asked the same are the same, byte for byte.
 */
import { builtPages, startService } from './running-service.ts'
import { Seeded } from '../seeded.ts'

export type Question = 'heap' | 'stop'
export interface Started {
  readonly url: string
  readonly dataDirectory: string
}
/** Bytes in use after everything unreachable was collected. */
export interface Heap {
  readonly heap: number
}

const seeded = new Seeded(2018)
const { stop, url, dataDirectory } = await startService({
  // What it logs would be kept, and counted.
  environment: { LOG_LEVEL: 'silent' },
  random: (bytes) => Uint8Array.from({ length: bytes }, () => seeded.below(256)),
  pages: builtPages,
  // No allowance is regained: how fast this machine floods makes no difference.
  clock: () => 0,
})

/** Twice, with a turn of the loop between: finalizers and closed sockets let go of the rest. */
async function heap(): Promise<Heap> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { heap: process.memoryUsage().heapUsed }
}

const tell = (message: Started | Heap): void => void process.send?.(message)
process.on('message', (question: Question) => {
  if (question === 'heap') void heap().then(tell)
  else void stop().then(() => process.disconnect())
})
tell({ url, dataDirectory })
