import { beforeEach, describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { LedgerFeed } from './ledger-feed.ts'

const line = (seq: number): LedgerEntry => ({
  seq,
  id: `line-${seq}`,
  at: 0,
  by: 'ixelles1',
  audience: 'all',
  act: { kind: 'resolve', thread: 'thread-1' },
})

let recorded: LedgerEntry[]
let told: number[][]
/** A reading of the storage that waits to be let through. */
let readings: (() => void)[]
let roomToSend: boolean
let feed: LedgerFeed

beforeEach(() => {
  recorded = [1, 2, 3].map(line)
  told = []
  readings = []
  roomToSend = true
  feed = new LedgerFeed(0, { read, send, fault: (error) => expect.fail(String(error)) })
})

async function read(after: number): Promise<readonly LedgerEntry[]> {
  const entries = recorded.filter(({ seq }) => seq > after)
  await new Promise<void>((resolve) => readings.push(resolve))
  return entries
}
function send(entries: readonly LedgerEntry[]): boolean {
  if (roomToSend) told.push(entries.map(({ seq }) => seq))
  return roomToSend
}
async function readingEnds(): Promise<void> {
  readings.shift()?.()
  await new Promise((resolve) => setImmediate(resolve))
}
function record(seq: number): void {
  recorded.push(line(seq))
  feed.tell(line(seq))
}

describe('the lines of a ledger for one socket', () => {
  it('are told from where it asks', async () => {
    feed.wake()
    await readingEnds()
    expect(told).toEqual([[1, 2, 3]])
  })

  it('recorded while the first ones are read come behind them, once', async () => {
    feed.wake()
    record(4)
    await readingEnds()
    await readingEnds()
    expect(told).toEqual([[1, 2, 3], [4]])
  })

  it('already read are not told again', async () => {
    feed.wake()
    await readingEnds()
    feed.tell(line(3))
    expect(told).toEqual([[1, 2, 3]])
  })

  it('with one missing before them wait until it was read', async () => {
    feed.wake()
    await readingEnds()
    recorded.push(line(4))
    record(5)
    await readingEnds()
    expect(told).toEqual([
      [1, 2, 3],
      [4, 5],
    ])
  })

  it('that a slow reader could not take come when it has read', async () => {
    feed.wake()
    await readingEnds()
    roomToSend = false
    record(4)
    record(5)
    await readingEnds()
    roomToSend = true
    feed.wake()
    await readingEnds()
    expect(told).toEqual([
      [1, 2, 3],
      [4, 5],
    ])
  })

  it('are answered even when there is none', async () => {
    recorded = []
    feed.wake()
    await readingEnds()
    expect(told).toEqual([[]])
  })
})
