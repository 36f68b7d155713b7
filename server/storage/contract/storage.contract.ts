/** What every storage driver must do. A driver supplies only its ground; durability.contract.ts is the other half. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  createProtocol,
  edit,
  edits,
  ixelles,
  line,
  opening,
  resolve,
  sealAt,
  sealOf,
  seeded,
  tintigny,
  updateAt,
} from './ground.ts'
import type { Ground } from './ground.ts'
import type { Storage } from '../storage.ts'

export function storageContract(driver: string, prepare: () => Promise<Ground>): void {
  let ground: Ground
  let storage: Storage
  beforeEach(async () => {
    ground = await prepare()
    storage = await ground.open()
    await createProtocol(storage, ixelles)
    await createProtocol(storage, tintigny)
  })
  afterEach(() => ground.discard())

  describe(`${driver}: the journal`, () => {
    test('gives edits back in their order, with author, time and bytes', async () => {
      expect(await storage.append(ixelles, edits(ixelles, 1, 3))).toEqual({ ok: true, value: { seq: 3 } })
      const { seq, edits: kept } = await storage.load(ixelles)
      expect(seq).toBe(3)
      expect(kept).toEqual(
        [1, 2, 3].map((n) => ({ seq: n, participant: 'anne', at: 1_790_000_000_000, update: updateAt(ixelles, n) })),
      )
    })

    test('numbers edits that arrive together in their order of arrival, each protocol for itself', async () => {
      const one = Array.from({ length: 50 }, (_, n) => storage.append(ixelles, edits(ixelles, n + 1, n + 1)))
      const other = storage.append(tintigny, edits(tintigny, 1, 1))
      expect(await Promise.all(one)).toEqual(
        Array.from({ length: 50 }, (_, n) => ({ ok: true, value: { seq: n + 1 } })),
      )
      expect(await other).toEqual({ ok: true, value: { seq: 1 } })
    })

    test('keeps only the bytes of the update, not the buffer it is a view on', async () => {
      const received = Buffer.alloc(65_536, 9)
      await storage.append(ixelles, [edit(received.subarray(100, 103))])
      expect((await storage.load(ixelles)).edits[0]?.update).toEqual(new Uint8Array([9, 9, 9]))
    })

    test('knows nothing of a protocol that was never created', async () => {
      expect(await storage.append('nowhere1', edits(ixelles, 1, 1))).toMatchObject({
        refusal: { code: 'unknown-protocol' },
      })
      expect(await storage.record('nowhere1', resolve('act-0001'), {})).toMatchObject({
        refusal: { code: 'unknown-protocol' },
      })
      expect(await storage.load('nowhere1')).toMatchObject({ seq: 0, edits: [], damagedAt: undefined })
      expect(await storage.protocol('nowhere1')).toBeUndefined()
    })

    test('lets the first writer own a client id, and refuses as a whole what claims another’s', async () => {
      await storage.append(ixelles, [edit(updateAt(ixelles, 1), 'anne', 7, 4_294_967_295)])
      const stolen = await storage.append(ixelles, [
        edit(updateAt(ixelles, 2), 'kofi', 8),
        edit(updateAt(ixelles, 3), 'kofi', 7),
      ])
      expect(stolen).toMatchObject({ ok: false, refusal: { code: 'foreign-client' } })
      expect(await storage.load(ixelles)).toMatchObject({
        seq: 1,
        owners: new Map([
          [7, 'anne'],
          [4_294_967_295, 'anne'],
        ]),
      })
    })

    test('gives a client id that two claim in one append to the first', async () => {
      const both = [edit(updateAt(ixelles, 1), 'anne', 7), edit(updateAt(ixelles, 2), 'kofi', 7)]
      expect(await storage.append(ixelles, both)).toMatchObject({ refusal: { code: 'foreign-client' } })
      expect(await storage.append(tintigny, [edit(updateAt(tintigny, 1), 'kofi', 7)])).toMatchObject({ ok: true })
      expect((await storage.load(ixelles)).seq).toBe(0)
    })

    test('loads a snapshot and only what came after it', async () => {
      await storage.append(ixelles, edits(ixelles, 1, 9))
      await storage.saveSnapshot(ixelles, 6, new Uint8Array([6]))
      await storage.saveSnapshot(ixelles, 4, new Uint8Array([4]))
      const { snapshot, snapshotSeq, edits: tail, seq } = await storage.load(ixelles)
      expect({ snapshot, snapshotSeq, seq }).toEqual({ snapshot: new Uint8Array([6]), snapshotSeq: 6, seq: 9 })
      expect(tail.map((kept) => kept.seq)).toEqual([7, 8, 9])
    })
  })

  describe(`${driver}: the past`, () => {
    test('gives the edits between two places of the journal', async () => {
      await storage.append(ixelles, edits(ixelles, 1, 9))
      const between = async (after: number, upTo: number) =>
        (await storage.edits(ixelles, after, upTo)).map(({ seq, update }) => [seq, update])
      expect(await between(0, 2)).toEqual([1, 2].map((n) => [n, updateAt(ixelles, n)]))
      expect(await between(3, 5)).toEqual([4, 5].map((n) => [n, updateAt(ixelles, n)]))
      expect(await between(7, 50)).toEqual([8, 9].map((n) => [n, updateAt(ixelles, n)]))
      expect(await between(12, 50)).toEqual([])
      expect(await storage.edits('nowhere1', 0, 5)).toEqual([])
    })

    test('gives what stood before a damaged edit, and nothing behind it', async () => {
      await storage.append(ixelles, edits(ixelles, 1, 9))
      await storage.close()
      ground.damage('edits', ixelles, 6)
      storage = await ground.open()
      const seqs = (await storage.edits(ixelles, 3, 9)).map(({ seq }) => seq)
      expect(seqs).toEqual([4, 5])
    })

    test('[SAY2] keeps with each line the edit it was judged on: the one it names, else the last', async () => {
      await storage.append(ixelles, edits(ixelles, 1, 4))
      await storage.record(ixelles, { ...resolve('act-0001'), journalSeq: 3 }, {})
      expect(await storage.record(ixelles, resolve('act-0002'), {})).toEqual({
        ok: true,
        value: { kind: 'recorded', seq: 3, journalSeq: 4 },
      })
      expect((await storage.ledger(ixelles, 0)).map(({ journalSeq }) => journalSeq)).toEqual([0, 3, 4])
    })
  })

  describe(`${driver}: the ledger`, () => {
    test('begins with the lines of the creation, and tells the lines after a given one', async () => {
      await storage.record(ixelles, resolve('act-0001'), {})
      await storage.record(ixelles, resolve('act-0002'), {})
      expect(await storage.ledger(ixelles, 0)).toMatchObject([{ seq: 1, ...opening[0] }, { seq: 2 }, { seq: 3 }])
      expect(await storage.ledger(ixelles, 2)).toEqual([{ seq: 3, journalSeq: 0, ...resolve('act-0002') }])
      expect(await storage.ledger(ixelles, 3)).toEqual([])
    })

    test('records an act once, however often it is sent, and even when its moment has passed', async () => {
      const sent = await Promise.all(
        [1, 2, 3].map(() => storage.record(ixelles, resolve('act-0001'), { ledgerSeq: 1 })),
      )
      expect(sent.map((answer) => answer.ok && answer.value)).toEqual([
        { kind: 'recorded', seq: 2, journalSeq: 0 },
        { kind: 'repeated', seq: 2 },
        { kind: 'repeated', seq: 2 },
      ])
      expect(await storage.ledger(ixelles, 1)).toHaveLength(1)
    })

    test('[SAY1] takes the same act id from another person, or in another protocol, as another act', async () => {
      await storage.record(ixelles, resolve('act-0001', 'anne'), {})
      expect(await storage.record(ixelles, resolve('act-0001', 'kofi'), {})).toMatchObject({
        value: { kind: 'recorded', seq: 3 },
      })
      expect(await storage.record(tintigny, resolve('act-0001', 'anne'), {})).toMatchObject({
        value: { kind: 'recorded', seq: 2 },
      })
    })

    test('[SAY2] writes nothing when the document or the ledger moved since the act was judged', async () => {
      await storage.append(ixelles, edits(ixelles, 1, 1))
      expect(await storage.record(ixelles, resolve('act-0001'), { journalSeq: 0 })).toEqual({
        ok: true,
        value: { kind: 'moved' },
      })
      expect(await storage.record(ixelles, resolve('act-0001'), { ledgerSeq: 0 })).toEqual({
        ok: true,
        value: { kind: 'moved' },
      })
      expect(await storage.ledger(ixelles, 1)).toEqual([])
      expect(await storage.record(ixelles, resolve('act-0001'), { journalSeq: 1, ledgerSeq: 1 })).toMatchObject({
        value: { kind: 'recorded' },
      })
    })
  })

  describe(`${driver}: sealing`, () => {
    test('[SEAL1] keeps content and hash of a seal as they were, through reopening and a second seal', async () => {
      await sealAt(storage, 'seal-001', 0, 1)
      await storage.record(ixelles, line('reopen-1', { kind: 'reopen', reason: 'encore un mot' }), {})
      await storage.append(ixelles, edits(ixelles, 1, 1))
      await sealAt(storage, 'seal-002', 1, 3, 'kofi', 2)
      expect(await storage.seal(ixelles, 1)).toEqual(sealOf(ixelles, 1, 'as anne saw it'))
      expect(await storage.seal(ixelles, 2)).toEqual(sealOf(ixelles, 2, 'as kofi saw it'))
      expect(await storage.seal(ixelles, 3)).toBeUndefined()
    })

    test('[SEAL1] refuses to write a seal’s number a second time', async () => {
      await sealAt(storage, 'seal-001', 0, 1)
      await storage.record(ixelles, line('reopen-1', { kind: 'reopen', reason: 'encore un mot' }), {})
      await expect(sealAt(storage, 'seal-002', 0, 3, 'kofi', 1)).rejects.toThrow()
      expect(await storage.seal(ixelles, 1)).toEqual(sealOf(ixelles, 1, 'as anne saw it'))
      expect(await storage.ledger(ixelles, 3)).toEqual([])
    })

    test('[SEAL2] lets one of two simultaneous seals win', async () => {
      const answers = await Promise.all([
        sealAt(storage, 'seal-a01', 0, 1, 'anne'),
        sealAt(storage, 'seal-b01', 0, 1, 'kofi'),
      ])
      expect(answers.filter((answer) => answer.ok && answer.value.kind === 'recorded')).toHaveLength(1)
      expect((await storage.ledger(ixelles, 0)).filter(({ act }) => act.kind === 'seal')).toHaveLength(1)
      expect(await storage.seal(ixelles, 1)).toEqual(sealOf(ixelles, 1, 'as anne saw it'))
    })

    test.each([11, 12, 13, 14, 15, 16])(
      '[SEAL2] gives a seal and simultaneous edits one order (seed %i)',
      async (seed) => {
        const random = seeded(seed)
        const appends = Array.from({ length: 6 }, (_, n) => () => storage.append(ixelles, edits(ixelles, n + 1, n + 1)))
        const seal = sealAt.bind(undefined, storage, 'seal-001', Math.floor(random() * 7), 1)
        const turn = Math.floor(random() * 7)
        const before = appends.slice(0, turn).map((append) => append())
        const sealing = seal()
        const answers = await Promise.all([...before, ...appends.slice(turn).map((append) => append())])
        const sealed = await sealing
        const taken = answers.filter((answer) => answer.ok).length
        expect((await storage.load(ixelles)).seq).toBe(taken)
        // Either the seal came at the edit it names and nothing came after, or it came too late or too early and all edits count.
        expect(sealed.ok && sealed.value.kind === 'recorded' ? answers.map((answer) => answer.ok) : taken).toEqual(
          sealed.ok && sealed.value.kind === 'recorded' ? answers.map((_, n) => n < turn) : 6,
        )
      },
    )

    test('[SEAL2] stops edits and a second seal until it is reopened, on a fresh start too', async () => {
      await sealAt(storage, 'seal-001', 0, 1)
      await storage.close()
      storage = await ground.open()
      expect(await storage.append(ixelles, edits(ixelles, 1, 1))).toMatchObject({
        ok: false,
        refusal: { code: 'sealed' },
      })
      expect(await sealAt(storage, 'seal-002', 0, 2)).toMatchObject({ ok: false, refusal: { code: 'sealed' } })
      await storage.record(ixelles, line('reopen-1', { kind: 'reopen', reason: 'encore un mot' }), {})
      expect(await storage.append(ixelles, edits(ixelles, 1, 1))).toMatchObject({ ok: true })
    })

    test('reopens only what is sealed', async () => {
      const reopened = await storage.record(ixelles, line('reopen-1', { kind: 'reopen', reason: 'rien' }), {})
      expect(reopened).toMatchObject({ ok: false, refusal: { code: 'not-sealed' } })
    })

    test('of one protocol does not disturb the others, asked at the same moment', async () => {
      await sealAt(storage, 'seal-001', 0, 1)
      const [sealed, free] = await Promise.all([
        storage.append(ixelles, edits(ixelles, 1, 1)),
        storage.append(tintigny, edits(tintigny, 1, 1)),
      ])
      expect(sealed).toMatchObject({ refusal: { code: 'sealed' } })
      expect(free).toEqual({ ok: true, value: { seq: 1 } })
    })
  })

  describe(`${driver}: how far each person has been shown the document`, () => {
    test('[TELL1] is kept for each person, raised and never lowered, on a fresh start too', async () => {
      await storage.append(ixelles, edits(ixelles, 1, 5))
      await storage.noteShown(ixelles, 'anne', 3)
      await Promise.all([4, 2].map((seq) => storage.noteShown(ixelles, 'kofi', seq)))
      await storage.noteShown(ixelles, 'anne', 1)
      await storage.close()
      storage = await ground.open()
      expect(await storage.shown(ixelles)).toEqual(
        new Map([
          ['anne', 3],
          ['kofi', 4],
        ]),
      )
      expect(await storage.shown(tintigny)).toEqual(new Map())
    })

    test('[TELL1] never lies beyond what is on disk', async () => {
      await storage.append(ixelles, edits(ixelles, 1, 2))
      await storage.noteShown(ixelles, 'anne', 9)
      await storage.noteShown('nowhere1', 'anne', 9)
      expect(await storage.shown(ixelles)).toEqual(new Map([['anne', 2]]))
      expect(await storage.shown('nowhere1')).toEqual(new Map())
    })
  })
}
