/** Whatever is asked at once, in whatever order, on whatever driver: the answers are those of one simple order ([SEAL2]). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Statement } from '../../../protocol/ledger/acts.ts'
import {
  createProtocol,
  edit,
  edits,
  ixelles,
  line,
  opening,
  resolve,
  sealOf,
  seeded,
  tintigny,
  updateAt,
} from './ground.ts'
import type { Ground } from './ground.ts'
import { StorageModel } from './model.ts'
import type { Condition, NewEdit, NewEntry, Storage } from '../storage.ts'

const protocols = [ixelles, tintigny] as const
const people = ['anne', 'kofi', 'rose'] as const

/** Something a room or the secretary asks for; the same for the driver and for the model. */
type Asked =
  | { readonly kind: 'append'; readonly edits: readonly NewEdit[] }
  | {
      readonly kind: 'record'
      readonly entry: NewEntry
      readonly condition: Condition
      readonly seal: number | undefined
    }

export function orderContract(driver: string, prepare: () => Promise<Ground>): void {
  describe(`${driver}: one order`, () => {
    let ground: Ground
    beforeEach(async () => {
      ground = await prepare()
    })
    afterEach(() => ground.discard())

    test.each([1, 2, 3, 4, 5, 6, 7, 8])(
      '[SEAL2] of everything asked at once, restarts included (seed %i)',
      async (seed) => {
        const random = seeded(seed)
        let storage = await ground.open()
        const models = new Map(protocols.map((protocol) => [protocol, new StorageModel(opening)]))
        for (const protocol of protocols) await createProtocol(storage, protocol)
        for (let round = 0; round < 25; round += 1) {
          const asked = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
            const protocol = pick(random, protocols)
            return { protocol, ...anything(random, models.get(protocol), `${round}`) }
          })
          const answers = await Promise.all(asked.map((wish) => askStorage(storage, wish.protocol, wish)))
          expect(answers, JSON.stringify(asked)).toEqual(
            asked.map((wish) => askModel(models.get(wish.protocol), wish.protocol, wish)),
          )
          if (random() < 0.3)
            await storage.saveSnapshot(ixelles, models.get(ixelles)?.edits.length ?? 0, new Uint8Array([round]))
          if (random() < 0.2) storage = await reopened(ground, storage)
        }
        for (const [protocol, model] of models) await expectSame(storage, protocol, model)
        await expectHistory(ground, storage, models.get(tintigny))
      },
    )

    test('[KEEP1] a reading in the midst of writing sees one moment: nothing is taken for damaged', async () => {
      const storage = await ground.open()
      await createProtocol(storage, ixelles)
      let written = 0
      const done = (): boolean => written >= 3000
      async function write(): Promise<void> {
        while (!done()) {
          const seq = written + 5
          const appended = await storage.append(ixelles, edits(ixelles, written + 1, seq))
          expect(appended).toEqual({ ok: true, value: { seq } })
          if (written % 50 === 0) await storage.record(ixelles, resolve(`act-${seq}`), {})
          written = seq
        }
      }
      async function read(): Promise<void> {
        while (!done()) {
          const { seq, edits: read, damagedAt } = await storage.load(ixelles)
          expect({ damagedAt, read: read.length }).toEqual({ damagedAt: undefined, read: seq })
          expect(await storage.inspect(ixelles)).toBeUndefined()
        }
      }
      await Promise.all([write(), read()])
      expect((await storage.load(ixelles)).seq).toBe(written)
    })
  })
}

const pick = <T>(random: () => number, from: readonly [T, ...T[]]): T =>
  from[Math.floor(random() * from.length)] ?? from[0]

async function reopened(ground: Ground, storage: Storage): Promise<Storage> {
  await storage.close()
  return ground.open()
}

function anything(random: () => number, model: StorageModel | undefined, round: string): Asked {
  const by = pick(random, people)
  // Few ids and few clients, so that acts are repeated and client ids contested.
  const id = `act-${round}-${Math.floor(random() * 3)}`
  const condition: Condition = {
    ...(random() < 0.5 ? { journalSeq: (model?.edits.length ?? 0) + Math.floor(random() * 2) } : {}),
    ...(random() < 0.5 ? { ledgerSeq: (model?.lines.length ?? 0) + Math.floor(random() * 2) } : {}),
  }
  const dice = random()
  if (dice < 0.6) {
    const one = () =>
      edit(updateAt(by, Math.floor(random() * 1000)), by, ...(random() < 0.3 ? [Math.floor(random() * 40)] : []))
    return { kind: 'append', edits: Array.from({ length: Math.floor(random() * 4) }, one) }
  }
  const number = Math.floor(random() * 1e9)
  const act: Statement =
    dice < 0.7
      ? { kind: 'seal', number, hash: '' }
      : dice < 0.85
        ? { kind: 'reopen', reason: 'encore' }
        : { kind: 'resolve', thread: 'thread-1' }
  return { kind: 'record', entry: line(id, act, by), condition, seal: act.kind === 'seal' ? number : undefined }
}

const sealFor = (protocol: string, number: number | undefined) =>
  number === undefined ? undefined : sealOf(protocol, number, 'x')

function askStorage(storage: Storage, protocol: string, asked: Asked) {
  if (asked.kind === 'append') return storage.append(protocol, asked.edits)
  return storage.record(protocol, asked.entry, asked.condition, sealFor(protocol, asked.seal))
}

function askModel(model: StorageModel | undefined, protocol: string, asked: Asked) {
  return asked.kind === 'append'
    ? model?.append(asked.edits)
    : model?.record(asked.entry, asked.condition, sealFor(protocol, asked.seal))
}

async function expectSame(storage: Storage, protocol: string, model: StorageModel): Promise<void> {
  const { seq, owners, damagedAt } = await storage.load(protocol)
  expect({ seq, owners, damagedAt }).toEqual({ seq: model.edits.length, owners: model.owners, damagedAt: undefined })
  expect(await storage.ledger(protocol, 0)).toEqual(model.lines.map((entry, index) => ({ ...entry, seq: index + 1 })))
  for (const [number, seal] of model.seals) expect(await storage.seal(protocol, number)).toEqual(seal)
}

/** Of a protocol without snapshot every edit is read back. */
async function expectHistory(ground: Ground, storage: Storage, model: StorageModel | undefined): Promise<void> {
  const { edits } = await (await reopened(ground, storage)).load(tintigny)
  expect(edits.map(({ participant, update }) => ({ participant, update }))).toEqual(
    model?.edits.map(({ participant, update }) => ({ participant, update })),
  )
}
