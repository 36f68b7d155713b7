/** What every storage driver keeps for good: the instance's key, the seals' signatures, uploaded scans, the files that were made. */
import { hash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signedBytes } from '../../../protocol/version/seal.ts'
import { newInstanceKey, verifySignature } from '../../instance-key.ts'
import { createProtocol, ixelles, sealAt, sealOf, tintigny } from './ground.ts'
import type { Ground } from './ground.ts'
import type { Storage, StoredScan } from '../storage.ts'

const key = (seed: number) => newInstanceKey(new Uint8Array(32).fill(seed), seed)
function scanOf(words: string): StoredScan {
  const bytes = new Uint8Array(Buffer.from(words))
  return { sha256: hash('sha256', bytes), type: 'application/pdf', participant: 'anne', at: 5, bytes }
}

export function archiveContract(driver: string, prepare: () => Promise<Ground>): void {
  let ground: Ground
  let storage: Storage
  beforeEach(async () => {
    ground = await prepare()
    storage = await ground.open()
    await createProtocol(storage, ixelles)
    await createProtocol(storage, tintigny)
  })
  afterEach(() => ground.discard())
  const reopen = async (): Promise<void> => {
    await storage.close()
    storage = await ground.open()
  }

  describe(`${driver}: the instance’s key`, () => {
    test('[SEAL3] is the first one that was offered, at the same moment and on a later start', async () => {
      const offered = await Promise.all([key(1), key(2), key(3)].map((candidate) => storage.instanceKey(candidate)))
      expect(new Set(offered.map(({ madeAt }) => madeAt)).size).toBe(1)
      await reopen()
      expect(await storage.instanceKey(key(4))).toEqual(offered[0])
    })
  })

  describe(`${driver}: a seal`, () => {
    test('[SEAL1] [SEAL3] keeps its signature, which fits the document as it is read back', async () => {
      await sealAt(storage, 'seal-001', 0, 1)
      await reopen()
      const seal = await storage.seal(ixelles, 1)
      expect(seal?.signature).toEqual(sealOf(ixelles, 1, 'as anne saw it').signature)
      expect(seal && verifySignature(seal.signature, signedBytes(seal.document))).toBe(true)
    })

    test('is found by the beginning of its hash, twelve digits at least', async () => {
      await sealAt(storage, 'seal-001', 0, 1)
      const { hash: name } = sealOf(ixelles, 1, 'as anne saw it')
      const known = [{ protocol: ixelles, number: 1, hash: name }]
      expect(await storage.sealsNamed(name.slice(0, 12))).toEqual(known)
      expect(await storage.sealsNamed(name)).toEqual(known)
      for (const none of [name.slice(0, 11), '', '*'.repeat(12), '[0-9a-f]'.repeat(12), `${name.slice(0, 11)}?`])
        expect(await storage.sealsNamed(none)).toEqual([])
    })
  })

  describe(`${driver}: a scan`, () => {
    test('[AGREE4] comes back byte for byte, in its own protocol only, on a later start too', async () => {
      const scan = scanOf('les deux originaux')
      expect(await storage.keepScan(ixelles, scan, 5)).toEqual({ ok: true, value: true })
      await reopen()
      expect(await storage.scan(ixelles, scan.sha256)).toEqual(scan)
      expect(await storage.scan(tintigny, scan.sha256)).toBeUndefined()
    })

    test('is kept once, however often it comes, and only so many of them', async () => {
      const [one, two, three] = ['un', 'deux', 'trois'].map(scanOf)
      if (!one || !two || !three) throw new Error('three scans')
      for (const scan of [one, two, one, two])
        expect(await storage.keepScan(ixelles, scan, 2)).toMatchObject({ ok: true })
      expect(await storage.keepScan(ixelles, three, 2)).toMatchObject({ refusal: { code: 'too-many' } })
      expect(await storage.keepScan(tintigny, three, 2)).toMatchObject({ ok: true })
    })

    test('[KEEP3] is counted for the side that brings it, whatever the other brought', async () => {
      for (const words of ['un', 'deux'])
        expect(await storage.keepScan(ixelles, scanOf(words), 2, ['anne', 'paul'])).toMatchObject({ ok: true })
      expect(await storage.keepScan(ixelles, scanOf('trois'), 2, ['anne', 'paul'])).toMatchObject({
        refusal: { code: 'too-many', at: 'scan' },
      })
      const theirs = { ...scanOf('quatre'), participant: 'luc' }
      expect(await storage.keepScan(ixelles, theirs, 2, ['luc'])).toMatchObject({ ok: true })
    })

    test('that finds no room is refused, and nothing of it is there', async () => {
      await storage.close()
      storage = await ground.open('tight')
      const large = scanOf('x'.repeat(2_000_000))
      expect(await storage.keepScan(ixelles, large, 5)).toMatchObject({ refusal: { code: 'storage-full' } })
      expect(await storage.scan(ixelles, large.sha256)).toBeUndefined()
    })
  })

  test(`${driver}: [AGREE5] knows again the files that were made, and of which version`, async () => {
    const made = hash('sha256', 'a file')
    await Promise.all([1, 2].map(() => storage.keepMadeFile(made, ixelles, 1)))
    await reopen()
    expect(await storage.madeFile(made)).toEqual({ protocol: ixelles, number: 1 })
    expect(await storage.madeFile('0'.repeat(64))).toBeUndefined()
  })
}
