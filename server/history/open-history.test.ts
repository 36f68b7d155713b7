import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { pastBounds } from '../document/past-document.ts'
import type { JournaledEdit, NewEdit } from '../storage/storage.ts'
import { StorageFull } from '../storage/storage.ts'
import { recordSession } from '../../testing/sessions/recorded-session.ts'
import { Seeded } from '../../testing/seeded.ts'
import { TwoCommunes, ixelles, kalamu, protocol } from '../../testing/service/two-communes.ts'
import { History } from './history.ts'
import type { HistoryStorage } from './history.ts'
import { openHistory } from './open-history.ts'
import type { HistoryLimits, OpenHistory } from './open-history.ts'

const subject = { protocol: protocol.id, template: cic20172021 }

let communes: TwoCommunes
const opened: OpenHistory[] = []
beforeEach(async () => {
  communes = await TwoCommunes.start()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((history) => history.close()))
  await communes.stop()
})

function lookBack(storage: HistoryStorage = communes.storage, limits: Partial<HistoryLimits> = {}): OpenHistory {
  const history = openHistory(storage, limits)
  opened.push(history)
  return history
}

/** Both communes wrote it, by turns of some edits. */
async function negotiate(seed: number, steps: number): Promise<number> {
  const { updates } = recordSession(seed, steps)
  const edits = updates.map((update, index): NewEdit => {
    const participant = index % 20 < 10 ? ixelles.id : kalamu.id
    return { participant, at: protocol.createdAt + index * 60_000, update, clients: [] }
  })
  await communes.storage.append(protocol.id, edits)
  return edits.length
}

/** Instead of the journal's rows; everything else as it is on disk. */
const journal = (edits: HistoryStorage['edits']): HistoryStorage => ({ ...communes.storage, edits })

describe('the history in a thread of its own', () => {
  test.each([1, 2])('answers every question as it is answered without one (seed %i)', async (seed) => {
    const last = await negotiate(seed, 1200)
    await communes.storage.markRead(protocol.id, kalamu.id, { journalSeq: 3, ledgerSeq: 2, at: protocol.createdAt })
    const [inThread, direct] = [lookBack(), new History(communes.storage)]
    const random = new Seeded(seed)
    const moments = [0, 1, last, last + 1, -1, ...Array.from({ length: 5 }, () => random.below(last))]
    const askAll = (history: Pick<History, keyof History>) =>
      Promise.all([
        history.sittings(subject),
        ...[ixelles, kalamu].flatMap((me) => [history.overview(subject, me), history.news(subject, me)]),
        ...moments.flatMap((seq) => [
          history.text(subject, seq),
          history.items(subject, seq),
          history.authors(subject, seq, 'partner.name'),
        ]),
      ])
    expect(await askAll(inThread)).toEqual(await askAll(direct))
  })

  it('refuses a moment that there is not', async () => {
    const last = await negotiate(3, 20)
    expect(await lookBack().text(subject, last + 1)).toMatchObject({ refusal: { code: 'bad-request', at: 'seq' } })
  })

  test.each([new StorageFull(), new Error('the disk fails')])('rejects as the storage does: %s', async (fault) => {
    await negotiate(4, 20)
    let failing = true
    const history = lookBack(
      journal(async (...asked) => {
        if (failing) throw fault
        return communes.storage.edits(...asked)
      }),
    )
    await expect(history.text(subject, 1)).rejects.toThrow(fault)
    await expect(history.sittings(subject)).rejects.toBeInstanceOf(fault.constructor)
    failing = false
    expect(await history.text(subject, 1)).toMatchObject({ ok: true })
  })

  it('rejects what is under way when it is closed, and what is asked later', async () => {
    const asked = Promise.withResolvers<undefined>()
    const history = lookBack(
      journal(() => {
        asked.resolve(undefined)
        return new Promise(() => undefined)
      }),
    )
    const closed = asked.promise.then(() => history.close())
    await expect(history.text(subject, 1)).rejects.toThrow('closed')
    await closed
    await expect(history.text(subject, 1)).rejects.toThrow('closed')
  })

  it('answers again after its thread broke down for lack of memory, which whoever asked is told', async () => {
    await negotiate(5, 20)
    const one: JournaledEdit = { seq: 1, participant: ixelles.id, at: 0, update: new Uint8Array() }
    let tooMuch = true
    const history = lookBack(
      journal(async (...asked) =>
        tooMuch ? Array.from({ length: 500_000 }, () => ({ ...one })) : communes.storage.edits(...asked),
      ),
      { memoryMiB: 24 },
    )
    await expect(history.text(subject, 1)).rejects.toThrow('memory')
    tooMuch = false
    expect(await history.text(subject, 1)).toMatchObject({ ok: true })
  })

  it('gives its memory back when nobody asks any more, and reads the journal anew for the next', async () => {
    const last = await negotiate(6, 1300)
    const read: number[] = []
    const history = lookBack(
      journal((id, after, upTo) => {
        read.push(after)
        return communes.storage.edits(id, after, upTo)
      }),
      { idleMs: 1 },
    )
    const fromTheStart = async (): Promise<boolean> => {
      read.length = 0
      expect(await history.text(subject, last)).toMatchObject({ ok: true })
      return read.includes(0)
    }
    expect(last).toBeGreaterThan(pastBounds.interval)
    expect(await fromTheStart()).toBe(true)
    await expect.poll(fromTheStart, { interval: 50 }).toBe(true)
  })
})
