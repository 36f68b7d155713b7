/** What every storage driver must survive: being killed, a damaged disk, a full one. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createProtocol, edit, edits, ixelles, resolve, sealAt, seeded, tintigny, updateAt } from './ground.ts'
import type { Ground } from './ground.ts'
import { StorageFull } from '../storage.ts'
import type { Storage } from '../storage.ts'

export function durabilityContract(driver: string, prepare: () => Promise<Ground>): void {
  let ground: Ground
  beforeEach(async () => {
    ground = await prepare()
  })
  afterEach(() => ground.discard())

  describe(`${driver}: killed while it writes`, () => {
    test.each([[[101, 102, 103, 104, 105]]])(
      '[KEEP1] has every edit and line it acknowledged, in order (seeds %j)',
      async (seeds) => {
        for (const seed of seeds) {
          const acknowledged = await killAmidst(ground, seed)
          const storage = await ground.open()
          for (const protocol of [ixelles, tintigny]) {
            const found = await storage.load(protocol)
            expect(found.damagedAt).toBeUndefined()
            expect(found.seq).toBeGreaterThanOrEqual(acknowledged.get(`edit ${protocol}`) ?? 0)
            expect(found.edits.map(({ update }) => update)).toEqual(
              edits(protocol, found.snapshotSeq + 1, found.seq).map(({ update }) => update),
            )
            expect((await storage.ledger(protocol, 0)).length).toBeGreaterThanOrEqual(
              acknowledged.get(`line ${protocol}`) ?? 0,
            )
          }
          await storage.close()
        }
      },
    )
  })

  describe(`${driver}: a damaged row`, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await ground.open()
      await createProtocol(storage, ixelles)
      await createProtocol(storage, tintigny)
      for (const protocol of [ixelles, tintigny]) await storage.append(protocol, edits(protocol, 1, 9))
    })
    const damaged = async (...row: Parameters<Ground['damage']>): Promise<Storage> => {
      await storage.close()
      ground.damage(...row)
      return ground.open()
    }

    test('[KEEP1] of the journal is found; what came before it is served, and nothing is built on it', async () => {
      storage = await damaged('edits', ixelles, 5)
      const { damagedAt, seq, edits: served } = await storage.load(ixelles)
      expect({ damagedAt, seq }).toEqual({ damagedAt: 5, seq: 4 })
      expect(await storage.condensed(ixelles)).toBeUndefined()
      expect(served.map(({ update }) => update)).toEqual([1, 2, 3, 4].map((n) => updateAt(ixelles, n)))
      expect(await storage.append(ixelles, edits(ixelles, 10, 10))).toMatchObject({
        ok: false,
        refusal: { code: 'damaged' },
      })
      expect(await storage.record(ixelles, resolve('act-0001'), {})).toMatchObject({
        ok: false,
        refusal: { code: 'damaged' },
      })
    })

    test('is found before the first append, when nobody has loaded the document', async () => {
      storage = await damaged('edits', ixelles, 9)
      expect(await storage.append(ixelles, edits(ixelles, 10, 10))).toMatchObject({
        ok: false,
        refusal: { code: 'damaged' },
      })
    })

    test('of one protocol leaves the others alone, asked at the same moment', async () => {
      storage = await damaged('edits', ixelles, 5)
      const [, healthy] = await Promise.all([
        storage.append(ixelles, edits(ixelles, 10, 10)),
        storage.append(tintigny, edits(tintigny, 10, 10)),
      ])
      expect(healthy).toEqual({ ok: true, value: { seq: 10 } })
    })

    test('of the ledger stops the document too: nobody knows any more whether it is sealed', async () => {
      await sealAt(storage, 'seal-001', 9, 1)
      await storage.record(ixelles, resolve('act-0001'), {})
      storage = await damaged('ledger', ixelles, 2)
      expect(await storage.ledger(ixelles, 0)).toHaveLength(1)
      expect(await storage.ledger(ixelles, 2)).toEqual([])
      expect(await storage.append(ixelles, edits(ixelles, 10, 10))).toMatchObject({
        ok: false,
        refusal: { code: 'damaged' },
      })
      expect(await storage.load(ixelles)).toMatchObject({ seq: 9, damagedAt: 10 })
    })

    test('that is a snapshot costs no word: an older one, or the edits themselves, stand in', async () => {
      await storage.saveSnapshot(ixelles, 3, new Uint8Array([3, 3, 3]))
      await storage.saveSnapshot(ixelles, 6, new Uint8Array([6, 6, 6]))
      storage = await damaged('snapshots', ixelles, 6)
      expect(await storage.load(ixelles)).toMatchObject({ snapshotSeq: 3, seq: 9, damagedAt: undefined })
      storage = await damaged('snapshots', ixelles, 3)
      expect(await storage.load(ixelles)).toMatchObject({ snapshotSeq: 0, seq: 9, damagedAt: undefined })
    })

    test('[SEAL1] that is a seal is never served', async () => {
      await sealAt(storage, 'seal-001', 9, 1)
      storage = await damaged('seals', ixelles, 1)
      await expect(storage.seal(ixelles, 1)).rejects.toThrow('damaged')
    })
  })

  describe(`${driver}: a full disk`, () => {
    const large = new Uint8Array(400_000).fill(5)
    let storage: Storage
    beforeEach(async () => {
      storage = await ground.open('tight')
      await createProtocol(storage, ixelles)
      await createProtocol(storage, tintigny)
    })

    test('[LOCK3] refuses what does not fit, writes nothing of it, and goes on with what fits', async () => {
      const both = [edit(updateAt(ixelles, 1)), edit(large, 'anne', 7)]
      expect(await storage.append(ixelles, both)).toMatchObject({ ok: false, refusal: { code: 'storage-full' } })
      expect(await storage.load(ixelles)).toMatchObject({ seq: 0, owners: new Map(), damagedAt: undefined })
      expect(await storage.append(ixelles, edits(ixelles, 1, 1))).toEqual({ ok: true, value: { seq: 1 } })
    })

    test('does not refuse, or count twice, what others ask at the same moment', async () => {
      // The reading keeps the storage busy, so that the three appends behind it share one transaction.
      const [, before, tooLarge, after] = await Promise.all([
        storage.load(ixelles),
        storage.append(tintigny, edits(tintigny, 1, 1)),
        storage.append(ixelles, [edit(large)]),
        storage.append(tintigny, edits(tintigny, 2, 2)),
      ])
      expect(tooLarge).toMatchObject({ ok: false, refusal: { code: 'storage-full' } })
      expect([before, after]).toEqual([1, 2].map((seq) => ({ ok: true, value: { seq } })))
      expect(await storage.load(tintigny)).toMatchObject({ seq: 2, damagedAt: undefined })
    })

    test('is told for acts and new protocols as well, and leaves a snapshot out', async () => {
      const words = 'x'.repeat(400_000)
      const act = { ...resolve('act-0001'), act: { kind: 'reply', thread: 'thread-1', body: words } } as const
      expect(await storage.record(ixelles, act, {})).toMatchObject({ ok: false, refusal: { code: 'storage-full' } })
      const another = { id: 'lessines', generation: 'g1', template: 'any', text: words, createdAt: 1 }
      expect(await storage.createProtocol(another, [], [])).toMatchObject({
        ok: false,
        refusal: { code: 'storage-full' },
      })
      await expect(
        storage.bindSession({ tokenHash: words, createdAt: 1, expiresAt: 2 }, ixelles, 'anne'),
      ).rejects.toBeInstanceOf(StorageFull)
      await storage.append(ixelles, edits(ixelles, 1, 1))
      await storage.saveSnapshot(ixelles, 1, large)
      expect(await storage.load(ixelles)).toMatchObject({ snapshotSeq: 0, seq: 1 })
    })

    test('[KEEP1] filled to the brim keeps what it took, and takes more when there is room again', async () => {
      let taken = 0
      while ((await storage.append(ixelles, edits(ixelles, taken + 1, taken + 20))).ok) taken += 20
      expect((await storage.load(ixelles)).seq).toBe(taken)
      await storage.close()
      storage = await ground.open()
      expect(await storage.append(ixelles, edits(ixelles, taken + 1, taken + 20))).toEqual({
        ok: true,
        value: { seq: taken + 20 },
      })
      expect(await storage.load(ixelles)).toMatchObject({ seq: taken + 20, damagedAt: undefined })
    })
  })
}

/** Lets a writer of its own process work and kills it at a moment the seed chooses; the last acknowledged seq by kind and protocol. */
async function killAmidst(ground: Ground, seed: number): Promise<ReadonlyMap<string, number>> {
  const writer = ground.writer(seed)
  const acknowledged = new Map<string, number>()
  let lines = 40 + Math.floor(seeded(seed)() * 400)
  if (!writer.stdout) throw new Error('the writer prints what was acknowledged')
  const exited = once(writer, 'exit')
  for await (const printed of createInterface({ input: writer.stdout })) {
    const [, counted = '', seq = '0'] = /^(\w+ \w+) (\d+)$/u.exec(printed) ?? []
    acknowledged.set(counted, Math.max(Number(seq), acknowledged.get(counted) ?? 0))
    lines -= 1
    if (lines === 0) writer.kill('SIGKILL')
  }
  const [, signal] = (await exited) as [number | null, NodeJS.Signals | null]
  if (signal !== 'SIGKILL') throw new Error('the writer ended before it was killed')
  return acknowledged
}
