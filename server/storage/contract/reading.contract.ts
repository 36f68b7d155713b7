/** What every storage driver keeps of how far each person has read. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createProtocol, edits, ixelles, tintigny } from './ground.ts'
import type { Ground } from './ground.ts'
import type { Storage } from '../storage.ts'

export function readingContract(driver: string, prepare: () => Promise<Ground>): void {
  let ground: Ground
  let storage: Storage
  beforeEach(async () => {
    ground = await prepare()
    storage = await ground.open()
    await createProtocol(storage, ixelles)
    await createProtocol(storage, tintigny)
  })
  afterEach(() => ground.discard())

  describe(`${driver}: up to where each person has read`, () => {
    test('[TELL1] is kept for each person, raised and never lowered, on a fresh start too', async () => {
      await storage.append(ixelles, edits(ixelles, 1, 5))
      await storage.markRead(ixelles, 'anne', { journalSeq: 3, ledgerSeq: 1, at: 20 })
      await storage.markRead(ixelles, 'anne', { journalSeq: 2, ledgerSeq: 0, at: 10 })
      await storage.markRead(ixelles, 'kofi', { journalSeq: 99, ledgerSeq: 99, at: 30 })
      await storage.close()
      storage = await ground.open()
      expect(await storage.readMark(ixelles, 'anne')).toEqual({ journalSeq: 3, ledgerSeq: 1, at: 20 })
      expect(await storage.readMark(ixelles, 'kofi')).toEqual({ journalSeq: 5, ledgerSeq: 1, at: 30 })
      expect(await storage.readMark(tintigny, 'anne')).toBeUndefined()
    })

    test('[TELL3] is kept point by point beside that: talk never unread again, words as they were last looked at', async () => {
      const nothing = { journalSeq: 0, ledgerSeq: 0, at: 0 }
      await storage.markRead(ixelles, 'anne', {
        ...nothing,
        points: { place: { all: 1, side: 0, hash: 'a' }, ties: { all: 99, side: 0 } },
      })
      await storage.markRead(ixelles, 'anne', { ...nothing, points: { place: { all: 0, side: 1, hash: 'b' } } })
      await storage.markRead(ixelles, 'anne', { journalSeq: 0, ledgerSeq: 1, at: 7 })
      await storage.close()
      storage = await ground.open()
      expect(await storage.readMark(ixelles, 'anne')).toEqual({
        journalSeq: 0,
        ledgerSeq: 1,
        at: 7,
        points: { place: { all: 1, side: 1, hash: 'b' }, ties: { all: 1, side: 0 } },
      })
    })

    test('[TELL3] names no more points than any text has, whoever asks for it', async () => {
      const points = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`point-${at}`, { all: 0, side: 0 }]))
      await storage.markRead(ixelles, 'anne', { journalSeq: 0, ledgerSeq: 0, at: 0, points })
      expect(Object.keys((await storage.readMark(ixelles, 'anne'))?.points ?? {}).length).toBeLessThanOrEqual(200)
    })
  })
}
