/** A document begun anew: another generation on the same journal. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createProtocol, edits, ixelles, sealAt } from './ground.ts'
import type { Ground } from './ground.ts'
import type { NewBeginning, Storage } from '../storage.ts'

const beginning: NewBeginning = {
  generation: 'g2',
  participant: 'service',
  at: 9,
  update: new Uint8Array([99]),
  owners: new Map([
    [701, 'anne'],
    [702, 'luc'],
  ]),
}

export function beginningContract(driver: string, prepare: () => Promise<Ground>): void {
  let ground: Ground
  let storage: Storage
  beforeEach(async () => {
    ground = await prepare()
    storage = await ground.open()
    await createProtocol(storage, ixelles)
    await storage.append(ixelles, edits(ixelles, 1, 4))
  })
  afterEach(() => ground.discard())

  describe(`${driver}: a document that begins anew`, () => {
    const seqs = async (): Promise<readonly number[]> => (await storage.load(ixelles)).edits.map(({ seq }) => seq)

    test('[KEEP1] is made of that edit and what follows, also after a restart; the journal keeps what was before', async () => {
      await storage.saveSnapshot(ixelles, 3, new Uint8Array([3]))
      expect(await storage.beginAnew(ixelles, 4, beginning)).toEqual({ ok: true, value: { seq: 5 } })
      await storage.append(ixelles, edits(ixelles, 6, 7))
      // Made of the document before, and kept too late.
      await storage.saveSnapshot(ixelles, 4, new Uint8Array([4]))
      await storage.close()
      storage = await ground.open()
      expect(await seqs()).toEqual([5, 6, 7])
      const { snapshot, owners, damagedAt } = await storage.load(ixelles)
      expect([snapshot, owners.get(702), damagedAt]).toEqual([undefined, 'luc', undefined])
      expect(await storage.protocol(ixelles)).toMatchObject({ generation: 'g2', former: [expect.any(String)] })
      const all = await storage.edits(ixelles, 0, 7)
      expect(all.map(({ seq, begins }) => [seq, begins ?? false])).toEqual(
        [1, 2, 3, 4, 5, 6, 7].map((seq) => [seq, seq === 5]),
      )
      expect(await storage.inspect(ixelles)).toBeUndefined()
    })

    test('is refused when somebody wrote meanwhile, and once sealed', async () => {
      expect(await storage.beginAnew(ixelles, 3, beginning)).toMatchObject({ refusal: { code: 'text-changed' } })
      await sealAt(storage, 'seal-001', 4, 1)
      expect(await storage.beginAnew(ixelles, 4, beginning)).toMatchObject({ refusal: { code: 'sealed' } })
      expect(await seqs()).toEqual([1, 2, 3, 4])
      expect(await storage.protocol(ixelles)).not.toMatchObject({ generation: 'g2' })
    })

    test('begins anew again and again', async () => {
      await storage.beginAnew(ixelles, 4, beginning)
      await storage.beginAnew(ixelles, 5, { ...beginning, generation: 'g3', owners: new Map() })
      expect(await seqs()).toEqual([6])
    })
  })
}
